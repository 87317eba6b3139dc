import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { ImportedNotice } from './ImportedNotice';
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

function FileField({ form, server }: { readonly form: ImportZoneForm; readonly server: string }) {
  const styles = useImportZoneStyles();
  return (
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
  );
}

function Fields({ form, server }: { readonly form: ImportZoneForm; readonly server: string }) {
  const styles = useImportZoneStyles();
  return (
    <div className={styles.fields}>
      <FileField form={form} server={server} />
      <Field label="Zone name:" required>
        <Input value={form.zone} onChange={(_event, { value }) => form.setZone(value)} />
      </Field>
      <StorageField form={form} />
      {form.problem === null ? null : <ImportProblem problem={form.problem} file={form.file} />}
    </div>
  );
}

interface ImportZoneSheetProps {
  readonly server: string;
  /** `true` when a zone was made. */
  readonly onClose: (changed: boolean) => void;
}

/** Makes a zone from a standard zone file (RFC 1035). A wrong file is refused with its line and the reason. */
export function ImportZoneSheet({ server, onClose }: ImportZoneSheetProps) {
  const styles = useSheetStyles();
  const form = useImportZone(server, onClose);
  const { imported } = form;
  const close = (): void => void form.close();
  const accept = (): void => void (imported === null ? form.submit() : form.close());
  return (
    <Sheet
      title="New Zone from File"
      onEnter={accept}
      onClose={close}
      buttons={
        <>
          <Button
            className={styles.button}
            appearance="primary"
            disabled={!form.complete}
            disabledFocusable={form.busy}
            onClick={accept}
          >
            OK
          </Button>
          {imported === null ? (
            <Button className={styles.button} onClick={close}>
              Cancel
            </Button>
          ) : null}
        </>
      }
    >
      <div role="status">{imported === null ? null : <ImportedNotice imported={imported} />}</div>
      {imported === null ? <Fields form={form} server={server} /> : null}
    </Sheet>
  );
}
