import type { ServerSummary } from '../../../shared/model/server';
import type { AppStatus } from '../../../shared/model/status';
import type { RecordRow, TrustAnchorRow, ZoneRow } from '../../../shared/model/zone';
import { emptyData, withRows } from '../model/console-data';
import type { ConsoleData, Tables } from '../model/console-data';
import { nodeId } from '../model/console-node';
import type { ConsoleNode } from '../model/console-node';

/** A running domain controller. */
export function aServer(name: string, changes: Partial<ServerSummary> = {}): ServerSummary {
  return {
    name,
    fqdn: `${name}.contoso.com`,
    role: 'domain-controller',
    version: '2022',
    site: 'Headquarters',
    running: true,
    endpoint: { address: '127.0.0.1', port: 5300 },
    manageable: true,
    onlineSigning: true,
    ...changes,
  };
}

/** The state of a program whose keys are all made and encrypted. */
export function aStatus(changes: Partial<AppStatus> = {}): AppStatus {
  return {
    version: '1.2.3',
    electron: '45.0.0',
    environment: { kind: 'lab', forest: 'contoso.com' },
    localServer: 'DC1',
    user: 'CONTOSO\\Administrator',
    keyProtection: { kind: 'system', backend: 'keyring' },
    keyGeneration: { done: 30, total: 30 },
    signing: { done: 32, total: 32 },
    setAside: null,
    timeShift: 0,
    revision: 1,
    ...changes,
  };
}

/** A signed zone of the directory. */
export function aZone(name: string, changes: Partial<ZoneRow> = {}): ZoneRow {
  return {
    name,
    direction: 'forward',
    type: 'ad-integrated-primary',
    status: 'running',
    signed: true,
    keyMaster: 'DC1.contoso.com',
    outlook: null,
    ...changes,
  };
}

/** An address record. */
export function aRecord(name: string, changes: Partial<RecordRow> = {}): RecordRow {
  return { name, type: 'A', data: '192.0.2.1', ttl: 3600, ...changes };
}

/** A valid trust anchor. */
export function anAnchor(zone: string, changes: Partial<TrustAnchorRow> = {}): TrustAnchorRow {
  return {
    zone,
    status: 'valid',
    type: 'DNSKEY',
    algorithm: 8,
    keyTag: 20326,
    validFrom: Date.UTC(2023, 4, 10, 10, 5, 15),
    validTo: null,
    ...changes,
  };
}

/** Data with one table filled for one node. */
export function dataWith<T extends keyof Tables>(
  table: T,
  node: ConsoleNode,
  rows: readonly Tables[T][],
  data: ConsoleData = emptyData,
): ConsoleData {
  return withRows(data, table, nodeId(node), { kind: 'loaded', value: rows, revision: 1, readAt: 0 });
}

/** The forward lookup zones of DC1. */
export const forwardZones: ConsoleNode = { kind: 'zones', server: 'DC1', direction: 'forward' };

/** A zone on DC1. */
export function zoneNode(zone: string, ...domain: string[]): ConsoleNode & { readonly kind: 'zone' } {
  return { kind: 'zone', server: 'DC1', direction: 'forward', zone, domain };
}
