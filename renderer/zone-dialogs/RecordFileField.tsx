import { Field, Spinner } from '@fluentui/react-components';
import { describeProblem } from '../messages';
import { sheetWords } from './dialog-texts';
import type { RecordFile, RecordFileReader } from './useRecordFile';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function faultOf(file: RecordFile): string | undefined {
  if (file.kind === 'fault') return file.reason;
  if (file.kind !== 'refused') return undefined;
  const { title, cause } = describeProblem(file.problem);
  return `${title} ${cause}`;
}

interface RecordFileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly reader: RecordFileReader;
  readonly origin: string;
  /** What is wrong with the records that were read. */
  readonly fault?: string | null;
}

/** A file with records: which one, and why it is none of what is wanted. */
export function RecordFileField({ label, hint, reader, origin, fault = null }: RecordFileFieldProps) {
  const styles = useZoneSheetStyles();
  const error = faultOf(reader.file) ?? fault ?? undefined;
  return (
    <Field
      className={styles.whole}
      label={label}
      hint={hint}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      {(field) => (
        <>
          <input
            {...field}
            type="file"
            className={styles.file}
            onChange={(event) => void reader.choose(event.target.files?.[0], origin)}
          />
          {reader.file.kind === 'reading' ? (
            <Spinner size="tiny" label={sheetWords.readingFile} labelPosition="after" />
          ) : null}
        </>
      )}
    </Field>
  );
}

interface RecordLinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Records that were read, as they will be added. */
export function RecordLines({ title, lines }: RecordLinesProps) {
  const styles = useZoneSheetStyles();
  return (
    <div className={styles.whole} role="status">
      {title}
      <ul className={styles.records} aria-label={title} tabIndex={0}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
