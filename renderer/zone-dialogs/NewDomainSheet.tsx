import { useState } from 'react';
import { useConsole, useConsoleState } from '../console/console-context';
import { Sheet } from '../console/dialogs/Sheet';
import type { ZoneNode } from '../console/model/console-target';
import { reasonOrNull } from '../dnssec/store/reason';
import { address, name as nameCheck } from './checks';
import { domainWords, sheetWords } from './dialog-texts';
import { folderName, fullName } from './domain-name';
import { hostForm } from './forms/address-forms';
import { valueOf } from './forms/record-form';
import type { FieldSpec } from './forms/record-form';
import { FormField, ReadOnlyText } from './FormField';
import { ProblemBar } from './ProblemBar';
import { ReasonField } from './ReasonField';
import { ttlField, zoneTtl } from './record-fields';
import { fieldRefusal } from './refused-field';
import { SheetButtons } from './SheetButtons';
import { useChange } from './useChange';
import { useFields } from './useFields';
import { useZoneSheetStyles } from './ZoneSheet.styles';

const domainField: FieldSpec = {
  key: 'name',
  label: domainWords.name,
  kind: 'text',
  initial: '',
  fault: nameCheck,
};
const hostField: FieldSpec = {
  key: 'host',
  label: domainWords.host,
  kind: 'text',
  initial: '',
  optional: true,
  fault: nameCheck,
};
const addressField: FieldSpec = {
  key: 'address',
  label: domainWords.address,
  kind: 'text',
  initial: '',
  fault: address,
};
const specs = [domainField, hostField, addressField, ttlField] as const;

interface NewDomainSheetProps {
  readonly folder: ZoneNode;
  readonly onClose: (changed: boolean) => void;
}

/**
 * New Domain...: a folder of the zone with its first record.
 *
 * DNS Manager shows an empty folder until the view is refreshed; the zone itself knows no domain without a record.
 */
export function NewDomainSheet({ folder, onClose }: NewDomainSheetProps) {
  const styles = useZoneSheetStyles();
  const { api } = useConsole();
  const ttl = useConsoleState((state) => zoneTtl(state.data, folder));
  const fields = useFields(specs, { ttl });
  const change = useChange();
  const [reason, setReason] = useState('');
  const domain = fullName(valueOf(fields.values, 'name'), folderName(folder));
  const host = fullName(valueOf(fields.values, 'host'), domain);
  const { server, zone } = folder;
  const submit = async (): Promise<void> => {
    if (change.busy || !fields.check()) return;
    const added = {
      name: host,
      ttl: Number(valueOf(fields.values, 'ttl')),
      ...hostForm.write(fields.values),
    };
    const outcome = await change.run(() =>
      api.changeRecords({
        server,
        zone,
        changes: { removed: [], added: [added] },
        reason: reasonOrNull(reason),
      }),
    );
    if (outcome?.kind === 'done') onClose(true);
    const refusal = outcome?.kind === 'refused' ? fieldRefusal(outcome.problem, [addressField]) : null;
    if (refusal !== null) {
      change.setProblem(null);
      fields.refuse(refusal.key, refusal.reason);
    }
  };
  return (
    <Sheet
      title={domainWords.title}
      onEnter={() => void submit()}
      onClose={() => onClose(false)}
      footer={change.problem === null ? null : <ProblemBar problem={change.problem} />}
      buttons={
        <SheetButtons busy={change.busy} onAccept={() => void submit()} onCancel={() => onClose(false)} />
      }
    >
      <div className={styles.fields}>
        <p className={`${styles.lead} ${styles.whole}`}>{domainWords.lead}</p>
        <FormField fields={fields} spec={domainField} first />
        <FormField fields={fields} spec={hostField} />
        <ReadOnlyText label={sheetWords.fqdn} value={`${host}.`} />
        <FormField fields={fields} spec={addressField} />
        <FormField fields={fields} spec={ttlField} />
        <ReasonField reason={reason} onReason={setReason} half />
      </div>
    </Sheet>
  );
}
