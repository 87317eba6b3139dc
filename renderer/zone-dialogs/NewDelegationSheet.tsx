import { Button, Field, Input } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { Sheet } from '../console/dialogs/Sheet';
import type { ZoneNode } from '../console/model/console-target';
import type { ServerDraft } from './delegation-draft';
import { delegationWords, sheetWords } from './dialog-texts';
import { FormField, ReadOnlyText } from './FormField';
import { ProblemBar } from './ProblemBar';
import { ReasonField } from './ReasonField';
import { RecordFileField, RecordLines } from './RecordFileField';
import { ttlField } from './record-fields';
import { SheetButtons } from './SheetButtons';
import { domainField, useNewDelegation } from './useNewDelegation';
import type { NewDelegationModel } from './useNewDelegation';
import { useZoneSheetStyles } from './ZoneSheet.styles';

const messageOf = (fault: string | null) => (fault === null ? {} : { validationMessage: fault });

interface ServerRowProps {
  readonly sheet: NewDelegationModel;
  readonly server: ServerDraft;
  readonly index: number;
}

function ServerRow({ sheet, server, index }: ServerRowProps) {
  const styles = useZoneSheetStyles();
  const faults = sheet.faultsOf(server);
  return (
    <div className={styles.serverRow}>
      <Field label={delegationWords.server} {...messageOf(faults.name)}>
        <Input
          className={styles.control}
          spellCheck={false}
          value={server.name}
          onChange={(_event, { value }) => sheet.setServer({ ...server, name: value })}
        />
      </Field>
      <Field label={delegationWords.addresses} {...messageOf(faults.addresses)}>
        <Input
          className={styles.control}
          spellCheck={false}
          value={server.addresses}
          onChange={(_event, { value }) => sheet.setServer({ ...server, addresses: value })}
        />
      </Field>
      {sheet.servers.length > 1 ? (
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={delegationWords.removeServer(index + 1)}
          onClick={() => sheet.removeServer(server.id)}
        />
      ) : null}
    </div>
  );
}

function Servers({ sheet }: { readonly sheet: NewDelegationModel }) {
  const styles = useZoneSheetStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{delegationWords.servers}</legend>
      {sheet.servers.map((server, index) => (
        <ServerRow key={server.id} sheet={sheet} server={server} index={index} />
      ))}
      <Button className={styles.start} size="small" icon={<Add16Regular />} onClick={sheet.addServer}>
        {delegationWords.addServer}
      </Button>
    </fieldset>
  );
}

function Signers({ sheet: { reader, signers, place } }: { readonly sheet: NewDelegationModel }) {
  return (
    <>
      <RecordFileField
        label={delegationWords.dsFile}
        hint={delegationWords.dsHint}
        reader={reader}
        origin={place.zone}
        fault={signers?.kind === 'refused' ? signers.reason : null}
      />
      {signers?.kind === 'taken' ? (
        <RecordLines
          title={delegationWords.dsRead(signers.records.length)}
          lines={signers.records.map(({ name, ttl, data }) => `${name}. ${ttl} IN DS ${data}`)}
        />
      ) : null}
    </>
  );
}

interface NewDelegationSheetProps {
  readonly folder: ZoneNode;
  readonly onClose: (changed: boolean) => void;
}

/** New Delegation...: a name below the zone is handed to other servers, with the keys that it signs with. */
export function NewDelegationSheet({ folder, onClose }: NewDelegationSheetProps) {
  const styles = useZoneSheetStyles();
  const sheet = useNewDelegation(folder, onClose);
  const { fields, change } = sheet;
  return (
    <Sheet
      title={delegationWords.title}
      className={styles.wide}
      onEnter={() => void sheet.submit()}
      onClose={() => onClose(false)}
      footer={change.problem === null ? null : <ProblemBar problem={change.problem} />}
      buttons={
        <SheetButtons
          busy={change.busy}
          onAccept={() => void sheet.submit()}
          onCancel={() => onClose(false)}
        />
      }
    >
      <div className={styles.fields}>
        <FormField fields={fields} spec={domainField} first />
        <ReadOnlyText label={sheetWords.fqdn} value={`${sheet.place.child}.`} />
        <Servers sheet={sheet} />
        <Signers sheet={sheet} />
        <FormField fields={fields} spec={ttlField} />
        <ReasonField reason={sheet.reason} onReason={sheet.setReason} half />
      </div>
    </Sheet>
  );
}
