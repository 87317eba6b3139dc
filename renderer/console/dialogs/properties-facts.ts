import type { ServerSummary } from '../../../shared/model/server';
import type { KeyProtection } from '../../../shared/model/status';
import type { TrustAnchorRow, ZoneRow } from '../../../shared/model/zone';
import type { ConsoleTarget } from '../model/console-target';
import {
  algorithmLabel,
  anchorStatusLabels,
  momentLabel,
  recordTypeLabel,
  roleLabels,
  zoneStatusLabels,
  zoneTypeLabels,
} from '../model/labels';
import { outlookHint, outlookText } from '../../validation-texts';
import type { Fact } from './Facts';

/** How private keys are kept on disk, in one sentence. */
export function protectionText(protection: KeyProtection): string {
  return protection.kind === 'system'
    ? `Encrypted with the safe storage of this system (${protection.backend})`
    : `Not encrypted: ${protection.reason}`;
}

/** What a server is, and where its DNS service can be asked. */
export function serverFacts(server: ServerSummary, protection: KeyProtection | undefined): readonly Fact[] {
  const { endpoint, running } = server;
  return [
    { name: 'Name', value: server.name },
    { name: 'FQDN', value: server.fqdn },
    { name: 'Role', value: roleLabels[server.role] },
    { name: 'Version', value: `Windows Server ${server.version}` },
    { name: 'Site', value: server.site ?? 'None' },
    { name: 'DNS service', value: running ? 'Running' : 'Stopped' },
    {
      name: 'DNS endpoint',
      value: endpoint === null ? 'None while the service is stopped' : `${endpoint.address}:${endpoint.port}`,
    },
    { name: 'Online signing', value: server.onlineSigning ? 'Supported and enabled' : 'Not available' },
    {
      name: 'Your rights',
      value: server.manageable ? 'You can manage this server' : 'You are not allowed to manage this server',
    },
    ...(protection === undefined
      ? []
      : [{ name: 'Private keys on disk', value: protectionText(protection) }]),
  ];
}

function validationFacts({ outlook }: ZoneRow, now: number): readonly Fact[] {
  if (outlook === null) return [];
  const hint = outlookHint(outlook, now);
  const text = outlookText(outlook, now);
  return [{ name: 'Validation', value: hint === null ? text : `${text}. ${hint}` }];
}

/** What a zone is; `records` is `undefined` while they are counted, `now` is lab time. */
export function zoneFacts(
  zone: ZoneRow,
  server: string,
  records: number | undefined,
  now: number,
): readonly Fact[] {
  return [
    { name: 'Name', value: zone.name },
    { name: 'Server', value: server },
    { name: 'Type', value: zoneTypeLabels[zone.type] },
    { name: 'Status', value: zoneStatusLabels[zone.status] },
    { name: 'DNSSEC status', value: zone.signed ? 'Signed' : 'Not Signed' },
    { name: 'Key Master', value: zone.keyMaster ?? 'None' },
    ...validationFacts(zone, now),
    { name: 'Number of records', value: records === undefined ? 'Counting…' : records.toLocaleString('en') },
  ];
}

type RecordTarget = ConsoleTarget & { readonly kind: 'record' };

/** The full name of a record. */
export function recordName({ folder, name }: RecordTarget): string {
  const labels = [name, ...folder.domain.toReversed(), folder.zone];
  return labels.filter((label) => label !== '').join('.');
}

/** A record with everything its line in the list is too short for. */
export function recordFacts(target: RecordTarget): readonly Fact[] {
  const { type, ttl, data } = target.record;
  return [
    { name: 'FQDN', value: recordName(target) },
    { name: 'Type', value: recordTypeLabel(type) },
    { name: 'Time to live', value: `${ttl.toLocaleString('en')} seconds` },
    { name: 'Data', value: data },
  ];
}

/** A trust anchor as a server holds it. */
export function anchorFacts(anchor: TrustAnchorRow): readonly Fact[] {
  return [
    { name: 'Trust point', value: anchor.zone },
    { name: 'Status', value: anchorStatusLabels[anchor.status] },
    { name: 'Type', value: recordTypeLabel(anchor.type) },
    { name: 'Algorithm', value: algorithmLabel(anchor.algorithm) },
    { name: 'Key tag', value: String(anchor.keyTag) },
    { name: 'Valid from', value: momentLabel(anchor.validFrom) },
    { name: 'Valid to', value: anchor.validTo === null ? 'No end' : momentLabel(anchor.validTo) },
  ];
}
