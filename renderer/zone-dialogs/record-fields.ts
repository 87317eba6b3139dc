import type { RecordRow } from '../../shared/model/zone';
import { rowsOf } from '../console/model/console-data';
import type { ConsoleData } from '../console/model/console-data';
import type { ZoneNode } from '../console/model/console-target';
import { name as nameCheck, ttl as ttlCheck } from './checks';
import { recordWords, sheetWords } from './dialog-texts';
import { folderName, fullName } from './domain-name';
import type { FieldSpec, RecordForm } from './forms/record-form';
import { reverseName } from './reverse-name';

/** The TTL of new records where the zone does not say: DNS Manager's hour. */
const defaultTtl = 3600;

const nameLabels: Readonly<Record<string, Pick<FieldSpec, 'label' | 'hint'>>> = {
  CNAME: { label: recordWords.alias },
  MX: { label: recordWords.mailDomain, hint: recordWords.mailHint },
  PTR: { label: recordWords.pointerName },
  SRV: { label: recordWords.serviceName, hint: recordWords.serviceHint },
  TLSA: { label: sheetWords.name, hint: recordWords.tlsaHint },
};

/** The name of a new record, relative to the folder. */
export function nameField({ kind }: RecordForm): FieldSpec {
  return {
    key: 'name',
    kind: 'text',
    initial: '',
    optional: true,
    fault: nameCheck,
    label: sheetWords.name,
    ...nameLabels[kind],
  };
}

/** The TTL of a record. */
export const ttlField: FieldSpec = {
  key: 'ttl',
  label: sheetWords.ttl,
  kind: 'number',
  initial: String(defaultTtl),
  fault: ttlCheck,
};

/** The whole name of what is typed in a folder; of a pointer, an address will do. */
export function ownerName(form: RecordForm, typed: string, folder: ZoneNode): string {
  const ofAddress = form.kind === 'PTR' ? reverseName(typed.trim()) : null;
  return ofAddress ?? fullName(typed, folderName(folder));
}

/** The TTL that the records of a zone have: that of its SOA record. */
export function zoneTtl(data: ConsoleData, folder: ZoneNode): string {
  const rows: readonly RecordRow[] = rowsOf(data, 'records', { ...folder, domain: [] });
  return String(rows.find(({ type }) => type === 'SOA')?.ttl ?? defaultTtl);
}
