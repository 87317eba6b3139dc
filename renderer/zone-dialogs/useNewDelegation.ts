import { useState } from 'react';
import { useConsole, useConsoleState } from '../console/console-context';
import type { ZoneNode } from '../console/model/console-target';
import { reasonOrNull } from '../dnssec/store/reason';
import { name as nameCheck } from './checks';
import { delegationRecords, dsSetOf, serverFaults } from './delegation-draft';
import type { DelegationPlace, DsSet, ServerDraft, ServerFaults } from './delegation-draft';
import { delegationWords } from './dialog-texts';
import { folderName, fullName } from './domain-name';
import { valueOf } from './forms/record-form';
import type { FieldSpec } from './forms/record-form';
import { ttlField, zoneTtl } from './record-fields';
import { fieldRefusal } from './refused-field';
import { useChange } from './useChange';
import type { Change } from './useChange';
import { useFields } from './useFields';
import type { Fields } from './useFields';
import { useRecordFile } from './useRecordFile';
import type { RecordFileReader } from './useRecordFile';

/** The name that is delegated. */
export const domainField: FieldSpec = {
  key: 'name',
  label: delegationWords.domain,
  hint: delegationWords.domainHint,
  kind: 'text',
  initial: '',
  fault: nameCheck,
};

const specs = [domainField, ttlField] as const;
const nothingWrong: ServerFaults = { name: null, addresses: null };

/** The sheet without its looks. */
export interface NewDelegationModel {
  readonly fields: Fields;
  readonly place: DelegationPlace;
  readonly servers: readonly ServerDraft[];
  readonly faultsOf: (server: ServerDraft) => ServerFaults;
  readonly setServer: (server: ServerDraft) => void;
  readonly addServer: () => void;
  readonly removeServer: (id: number) => void;
  readonly reader: RecordFileReader;
  /** `null` while no file was read. */
  readonly signers: DsSet | null;
  readonly change: Change;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly submit: () => Promise<void>;
}

/** Keeps a delegation: the name, its servers with their addresses, and the DS records of a file. */
export function useNewDelegation(folder: ZoneNode, onClose: (changed: boolean) => void): NewDelegationModel {
  const { api } = useConsole();
  const ttl = useConsoleState((state) => zoneTtl(state.data, folder));
  const fields = useFields(specs, { ttl });
  const [servers, setServers] = useState<readonly ServerDraft[]>([{ id: 1, name: '', addresses: '' }]);
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const reader = useRecordFile();
  const change = useChange();
  const { server, zone } = folder;
  const child = fullName(valueOf(fields.values, 'name'), folderName(folder));
  const place = { zone, child };
  const signers = reader.file.kind === 'read' ? dsSetOf(reader.file.records, child) : null;
  const isSound = servers.every((each) => {
    const faults = serverFaults(each, place);
    return faults.name === null && faults.addresses === null;
  });
  const submit = async (): Promise<void> => {
    setTried(true);
    const isNamed = fields.check();
    if (change.busy || !isNamed || !isSound) return;
    if (signers?.kind === 'refused' || reader.file.kind === 'fault' || reader.file.kind === 'refused') return;
    const lines = delegationRecords(servers, place, Number(valueOf(fields.values, 'ttl')));
    const changes = { removed: [], added: [...lines, ...(signers?.records ?? [])] };
    const outcome = await change.run(() =>
      api.changeRecords({ server, zone, changes, reason: reasonOrNull(reason) }),
    );
    if (outcome?.kind === 'done') onClose(true);
    const refusal = outcome?.kind === 'refused' ? fieldRefusal(outcome.problem, []) : null;
    if (refusal !== null) {
      change.setProblem(null);
      fields.refuse(refusal.key, refusal.reason);
    }
  };
  return {
    fields,
    place,
    servers,
    faultsOf: (each) => (tried ? serverFaults(each, place) : nothingWrong),
    setServer: (changed) => setServers((now) => now.map((each) => (each.id === changed.id ? changed : each))),
    addServer: () =>
      setServers((now) => [
        ...now,
        { id: Math.max(...now.map(({ id }) => id)) + 1, name: '', addresses: '' },
      ]),
    removeServer: (id) => setServers((now) => now.filter((each) => each.id !== id)),
    reader,
    signers,
    change,
    reason,
    setReason,
    submit,
  };
}
