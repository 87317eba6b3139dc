import type { ServerSummary } from '../../../shared/model/server';
import type { KeyProtection } from '../../../shared/model/status';
import type { TrustAnchorRow, ZoneRow } from '../../../shared/model/zone';
import type { ServerProperties, ZoneProperties } from '../../../shared/model/zone-properties';
import { durationText } from '../../reports/time-texts';
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
import { propertiesTexts } from './properties-texts';

const texts = propertiesTexts;

/** How private keys are kept on disk, in one sentence. */
export function protectionText(protection: KeyProtection): string {
  return protection.kind === 'system'
    ? texts.encrypted(protection.backend)
    : texts.notEncrypted(protection.reason);
}

/** What a server is, and where its DNS service can be asked. */
export function serverFacts(server: ServerSummary, protection: KeyProtection | undefined): readonly Fact[] {
  const { endpoint, running } = server;
  const address = endpoint === null ? texts.noEndpoint : `${endpoint.address}:${endpoint.port}`;
  return [
    { name: texts.name, value: server.name },
    { name: texts.fqdn, value: server.fqdn },
    { name: texts.role, value: roleLabels[server.role] },
    { name: texts.version, value: texts.release(server.version) },
    { name: texts.site, value: server.site ?? texts.none },
    { name: texts.service, value: running ? texts.running : texts.stopped },
    { name: texts.endpoint, value: address },
    { name: texts.onlineSigning, value: server.onlineSigning ? texts.canSign : texts.cannotSign },
    { name: texts.rights, value: server.manageable ? texts.manageable : texts.notManageable },
    ...(protection === undefined ? [] : [{ name: texts.keysOnDisk, value: protectionText(protection) }]),
  ];
}

/** What only the server itself knows: its zones, the roles it holds, where it can keep keys, whom it trusts. */
export function serverDetails(server: ServerProperties): readonly Fact[] {
  const lines = (values: readonly string[]): string => (values.length === 0 ? texts.none : values.join('\n'));
  return [
    { name: texts.domain, value: server.domain === '' ? texts.none : server.domain },
    { name: texts.zones, value: server.zoneCount.toLocaleString('en') },
    { name: texts.keyMasterOf, value: lines(server.keyMasterZones) },
    { name: texts.providers, value: lines(server.keyStorageProviders) },
    { name: texts.trustAnchors, value: server.trustAnchorCount.toLocaleString('en') },
  ];
}

function validationFacts({ outlook }: ZoneRow, now: number): readonly Fact[] {
  if (outlook === null) return [];
  const hint = outlookHint(outlook, now);
  const text = outlookText(outlook, now);
  return [{ name: texts.validation, value: hint === null ? text : `${text}. ${hint}` }];
}

/** What the list of zones says of a zone; `now` is lab time. */
export function zoneFacts(zone: ZoneRow, server: string, now: number): readonly Fact[] {
  return [
    { name: texts.name, value: zone.name },
    { name: texts.server, value: server },
    { name: texts.type, value: zoneTypeLabels[zone.type] },
    { name: texts.status, value: zoneStatusLabels[zone.status] },
    { name: texts.dnssecStatus, value: zone.signed ? texts.signed : texts.notSigned },
    { name: texts.keyMaster, value: zone.keyMaster ?? texts.none },
    ...validationFacts(zone, now),
  ];
}

/** How a zone is stored, and how much there is in it. */
export function storageFacts(zone: ZoneProperties): readonly Fact[] {
  const { storage, partition, fileName, transfersFrom } = zone;
  return [
    ...(transfersFrom === null ? [] : [{ name: texts.master, value: transfersFrom }]),
    ...(transfersFrom === null ? [{ name: texts.replication, value: texts.replications[storage] }] : []),
    ...(partition === null ? [] : [{ name: texts.partition, value: partition }]),
    ...(fileName === null ? [] : [{ name: texts.file, value: fileName }]),
    { name: texts.recordCount, value: zone.recordCount.toLocaleString('en') },
  ];
}

/** The SOA record, field by field as on the tab of DNS Manager. */
export function soaFacts({ soa }: ZoneProperties): readonly Fact[] {
  const interval = (seconds: number): string => texts.interval(seconds, durationText(seconds * 1000));
  return [
    { name: texts.serial, value: String(soa.serial) },
    { name: texts.primary, value: soa.primaryServer },
    { name: texts.responsible, value: soa.responsiblePerson },
    { name: texts.refresh, value: interval(soa.refresh) },
    { name: texts.retry, value: interval(soa.retry) },
    { name: texts.expires, value: interval(soa.expire) },
    { name: texts.minimum, value: interval(soa.minimumTtl) },
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
    { name: texts.fqdn, value: recordName(target) },
    { name: texts.type, value: recordTypeLabel(type) },
    { name: texts.ttl, value: texts.seconds(ttl) },
    { name: texts.data, value: data },
  ];
}

/** A trust anchor as a server holds it. */
export function anchorFacts(anchor: TrustAnchorRow): readonly Fact[] {
  return [
    { name: texts.trustPoint, value: anchor.zone },
    { name: texts.status, value: anchorStatusLabels[anchor.status] },
    { name: texts.type, value: recordTypeLabel(anchor.type) },
    { name: texts.algorithm, value: algorithmLabel(anchor.algorithm) },
    { name: texts.keyTag, value: String(anchor.keyTag) },
    { name: texts.validFrom, value: momentLabel(anchor.validFrom) },
    { name: texts.validTo, value: anchor.validTo === null ? texts.noEnd : momentLabel(anchor.validTo) },
  ];
}
