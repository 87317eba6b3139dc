import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Sheet } from '../console/dialogs/Sheet';
import { anchorWords } from './dialog-texts';
import { FormField } from './FormField';
import { ProblemBar } from './ProblemBar';
import { RecordFileField, RecordLines } from './RecordFileField';
import { SheetButtons } from './SheetButtons';
import { anchorFields, useAddAnchor } from './useAddAnchor';
import type { AddAnchorModel, AnchorSubject } from './useAddAnchor';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function TypedAnchor({ sheet }: { readonly sheet: AddAnchorModel }) {
  const styles = useZoneSheetStyles();
  const { type, setType, fields } = sheet;
  const [zone, ...rest] = anchorFields(type);
  return (
    <>
      {zone === undefined ? null : <FormField fields={fields} spec={zone} first />}
      <Field className={styles.whole} label={anchorWords.kind}>
        <RadioGroup
          className={styles.radios}
          value={type}
          onChange={(_event, { value }) => setType(value === 'DS' ? 'DS' : 'DNSKEY')}
        >
          <Radio value="DNSKEY" label={anchorWords.dnskey} />
          <Radio value="DS" label={anchorWords.ds} />
        </RadioGroup>
      </Field>
      {rest.map((spec) => (
        <FormField key={`${type} ${spec.key}`} fields={fields} spec={spec} />
      ))}
    </>
  );
}

function ReadAnchors({ sheet, zone }: { readonly sheet: AddAnchorModel; readonly zone: string }) {
  const { type, reader, fromFile } = sheet;
  return (
    <>
      <RecordFileField
        label={anchorWords.file[type]}
        hint={anchorWords.fileHint[type]}
        reader={reader}
        origin={zone === '' ? '.' : zone}
        fault={fromFile?.kind === 'wrong' ? fromFile.reason : null}
      />
      {fromFile?.kind === 'anchors' ? (
        <RecordLines
          title={anchorWords.read(fromFile.anchors.length)}
          lines={fromFile.anchors.map(({ line }) => line)}
        />
      ) : null}
    </>
  );
}

interface AddAnchorSheetProps extends AnchorSubject {
  readonly onClose: (changed: boolean) => void;
}

/** Adds trust anchors to what a server trusts: typed, or from the file that the zone's side hands over. */
export function AddAnchorSheet({ onClose, ...subject }: AddAnchorSheetProps) {
  const styles = useZoneSheetStyles();
  const sheet = useAddAnchor(subject, onClose);
  const { change, added, type } = sheet;
  const isTyped = subject.source === 'typing';
  return (
    <Sheet
      title={isTyped ? anchorWords.title[type] : anchorWords.importTitle[type]}
      onEnter={() => void sheet.submit()}
      onClose={() => onClose(false)}
      footer={
        change.problem === null ? null : (
          <ProblemBar
            problem={change.problem}
            {...(added === 0 ? {} : { also: anchorWords.partly(added) })}
          />
        )
      }
      buttons={
        <SheetButtons
          busy={change.busy || (!isTyped && sheet.fromFile?.kind !== 'anchors')}
          onAccept={() => void sheet.submit()}
          onCancel={() => onClose(false)}
        />
      }
    >
      <div className={styles.fields}>
        <p className={`${styles.lead} ${styles.whole}`}>{anchorWords.lead(subject.server)}</p>
        {isTyped ? <TypedAnchor sheet={sheet} /> : <ReadAnchors sheet={sheet} zone={subject.zone} />}
      </div>
    </Sheet>
  );
}
