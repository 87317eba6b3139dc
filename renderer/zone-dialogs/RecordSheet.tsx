import { Checkbox, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { Sheet } from '../console/dialogs/Sheet';
import { recordWords, sheetWords } from './dialog-texts';
import { FormField, ReadOnlyText } from './FormField';
import { ProblemBar } from './ProblemBar';
import { ReasonField } from './ReasonField';
import { ttlField } from './record-fields';
import { SheetButtons } from './SheetButtons';
import { useRecordSheet } from './useRecordSheet';
import type { RecordSheetModel, RecordSubject } from './useRecordSheet';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function Outcome({ change, added }: Pick<RecordSheetModel, 'change' | 'added'>) {
  return (
    <>
      <div role="status">
        {change.busy ? <Spinner size="tiny" label={sheetWords.working} labelPosition="after" /> : null}
        {added === null || change.busy ? null : (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{added}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {change.problem === null ? null : <ProblemBar problem={change.problem} />}
    </>
  );
}

interface FieldsOfRecordProps {
  readonly subject: RecordSubject;
  readonly sheet: RecordSheetModel;
}

function FieldsOfRecord({ subject: { editing, form, staysOpen }, sheet }: FieldsOfRecordProps) {
  const styles = useZoneSheetStyles();
  const { fields, fqdn, reason, setReason, pointer, setPointer } = sheet;
  const first = fields.specs[0];
  return (
    <div className={styles.fields}>
      {editing === null && first !== undefined ? <FormField fields={fields} spec={first} first /> : null}
      <ReadOnlyText
        label={sheetWords.fqdn}
        value={`${fqdn.replace(/\.$/u, '')}.`}
        {...(editing === null ? {} : { hint: recordWords.fixedName })}
      />
      {form.fields.map((spec, index) => (
        <FormField key={spec.key} fields={fields} spec={spec} first={editing !== null && index === 0} />
      ))}
      {staysOpen ? (
        <Checkbox
          className={styles.whole}
          label={recordWords.pointer}
          checked={pointer}
          onChange={(_event, { checked }) => setPointer(checked === true)}
        />
      ) : null}
      <FormField fields={fields} spec={ttlField} />
      <ReasonField reason={reason} onReason={setReason} half />
    </div>
  );
}

interface RecordSheetProps extends RecordSubject {
  readonly title: string;
  readonly onClose: (changed: boolean) => void;
}

/** The sheet of one record, new or there already: what stands in its fields is checked as one types, and on OK. */
export function RecordSheet({ title, onClose, ...subject }: RecordSheetProps) {
  const sheet = useRecordSheet(subject, onClose);
  const close = (): void => onClose(false);
  const { staysOpen } = subject;
  return (
    <Sheet
      title={title}
      onEnter={() => void sheet.submit()}
      onClose={close}
      footer={<Outcome change={sheet.change} added={sheet.added} />}
      buttons={
        <SheetButtons
          busy={sheet.change.busy}
          onAccept={() => void sheet.submit()}
          onCancel={close}
          {...(staysOpen ? { accept: recordWords.addHost } : {})}
          {...(sheet.added === null ? {} : { cancel: recordWords.done })}
        />
      }
    >
      <FieldsOfRecord subject={subject} sheet={sheet} />
    </Sheet>
  );
}
