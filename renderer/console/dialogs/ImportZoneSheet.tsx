import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { ImportProblem } from './ImportProblem';
import { useImportZoneStyles } from './ImportZoneSheet.styles';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';
import { useImportZone } from './useImportZone';
import type { ImportZoneForm } from './useImportZone';

function StorageField({ form }: { readonly form: ImportZoneForm }) {
  const styles = useImportZoneStyles();
  return (
    <Field label="How the zone data is stored and replicated:">
      <RadioGroup
        className={styles.radios}
        value={form.storage}
        onChange={(_event, { value }) => {
          const chosen = form.choices.find(({ storage }) => storage === value);
          if (chosen !== undefined) form.setStorage(chosen.storage);
        }}
      >
        {form.choices.map(({ storage, label, enabled }) => (
          <Radio key={storage} value={storage} label={label} disabled={!enabled} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface ImportZoneSheetProps {
  readonly server: string;
  /** `true` when a zone was made. */
  readonly onClose: (changed: boolean) => void;
}

/** Makes a zone from a standard zone file (RFC 1035). A wrong file is refused with its line and the reason. */
export function ImportZoneSheet({ server, onClose }: ImportZoneSheetProps) {
  const sheetStyles = useSheetStyles();
  const styles = useImportZoneStyles();
  const form = useImportZone(server, onClose);
  const cancel = (): void => onClose(false);
  return (
    <Sheet
      title="New Zone from File"
      onEnter={() => void form.submit()}
      onClose={cancel}
      buttons={
        <>
          <Button
            className={sheetStyles.button}
            appearance="primary"
            disabled={!form.complete}
            disabledFocusable={form.busy}
            onClick={() => void form.submit()}
          >
            OK
          </Button>
          <Button className={sheetStyles.button} onClick={cancel}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field
          label="Zone file:"
          hint={`A master file as of RFC 1035. The zone is created on ${server}.`}
          required
          {...(form.fileFault === undefined ? {} : { validationMessage: form.fileFault })}
        >
          {(field) => (
            <input
              {...field}
              type="file"
              className={styles.file}
              onChange={(event) => void form.chooseFile(event.target.files?.[0])}
            />
          )}
        </Field>
        <Field label="Zone name:" required>
          <Input value={form.zone} onChange={(_event, { value }) => form.setZone(value)} />
        </Field>
        <StorageField form={form} />
        {form.problem === null ? null : <ImportProblem problem={form.problem} file={form.file} />}
      </div>
    </Sheet>
  );
}
