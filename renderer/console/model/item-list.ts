import type { ServerSummary } from '../../../shared/model/server';
import type { RecordRow, TrustAnchorRow, ZoneRow } from '../../../shared/model/zone';
import { outlookHint, outlookText } from '../../validation-texts';
import { rowsOf, zoneRowOf } from './console-data';
import type { ConsoleData } from './console-data';
import { nodeId, rootNode } from './console-node';
import type { ConsoleNode } from './console-node';
import type { ConsoleTarget, ZoneNode } from './console-target';
import { folderOf } from './domain-folders';
import {
  algorithmLabel,
  anchorStatusLabels,
  folderLabels,
  momentLabel,
  recordTypeLabel,
  roleLabels,
  sameAsParent,
  zoneStatusLabels,
  zoneTypeLabels,
} from './labels';
import { keptOf } from './loadable';
import { trustFolderOf } from './trust-folders';

/** The pictures in front of names. */
export type ItemIcon =
  | 'dns'
  | 'server'
  | 'server-stopped'
  | 'folder'
  | 'folder-delegated'
  | 'zone'
  | 'zone-signed'
  | 'record'
  | 'anchor';

/** One row of the list on the right. */
export interface ListRow {
  readonly key: string;
  readonly icon: ItemIcon;
  readonly cells: readonly string[];
  /** Numbers that some cells are ordered by instead of by their text. */
  readonly order?: readonly (number | undefined)[];
  /** What a cell says when it is pointed at, beyond its text. */
  readonly hints?: readonly (string | undefined)[];
  /** A zone at which one has to look: it is bogus, or will be soon. */
  readonly isAtRisk?: boolean;
  readonly isFolder: boolean;
  /** What commands and the context menu are about; a node is also where Enter and a double click lead. */
  readonly target: ConsoleTarget;
}

/** A column with its width before anybody changed it, in pixels. */
export interface ListColumn {
  readonly name: string;
  readonly width: number;
}

/** What a node shows on the right. */
export interface ItemList {
  /** Names the kind of list; order and widths are remembered for it. */
  readonly kind: 'servers' | 'folders' | 'zones' | 'records' | 'trust-points';
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  /** What an empty list says. */
  readonly emptyText: string;
}

const zoneColumns: readonly ListColumn[] = [
  { name: 'Name', width: 170 },
  // Cut, as in the original at its first width: all columns are in sight in a small window.
  { name: 'Type', width: 106 },
  { name: 'Status', width: 74 },
  { name: 'DNSSEC Status', width: 122 },
  { name: 'Key Master', width: 132 },
  // Beyond the original, so it comes last.
  { name: 'Validation', width: 162 },
];

/** Only records in the directory have time stamps (dialogs.md 1.2). */
function recordColumns(timestamps: boolean): readonly ListColumn[] {
  const columns = [
    { name: 'Name', width: 190 },
    { name: 'Type', width: 190 },
    { name: 'Data', width: timestamps ? 272 : 366 },
  ];
  return timestamps ? [...columns, { name: 'Timestamp', width: 96 }] : columns;
}

const trustColumns: readonly ListColumn[] = [
  { name: 'Name', width: 188 },
  { name: 'Status', width: 72 },
  { name: 'Type', width: 160 },
  { name: 'Algorithm', width: 160 },
  { name: 'Valid From', width: 172 },
  { name: 'Valid To', width: 172 },
];

const serverColumns: readonly ListColumn[] = [
  { name: 'Name', width: 160 },
  { name: 'Role', width: 210 },
  { name: 'Status', width: 90 },
  { name: 'Site', width: 200 },
];

const nameColumn: readonly ListColumn[] = [{ name: 'Name', width: 320 }];

/** The picture of a zone, in the list and in the tree. */
export function zoneIcon(zone: ZoneRow): ItemIcon {
  return zone.signed ? 'zone-signed' : 'zone';
}

function nodeRow(
  node: ConsoleNode,
  row: Pick<ListRow, 'icon' | 'cells' | 'hints' | 'order' | 'isAtRisk'> & { readonly isFolder?: boolean },
): ListRow {
  return { key: nodeId(node), isFolder: false, ...row, target: { kind: 'node', node } };
}

function folderRow(node: ConsoleNode, name: string, columns: number, icon: ItemIcon = 'folder'): ListRow {
  const cells = [name, ...Array.from({ length: columns - 1 }, () => '')];
  return nodeRow(node, { icon, cells, isFolder: true });
}

function serverRow(server: ServerSummary): ListRow {
  return nodeRow(
    { kind: 'server', server: server.name },
    {
      icon: server.running ? 'server' : 'server-stopped',
      cells: [
        server.name,
        roleLabels[server.role],
        server.running ? 'Running' : 'Stopped',
        server.site ?? '',
      ],
    },
  );
}

/** What is worst comes first; a zone that is not signed has nothing to lose. */
function urgencyOf({ outlook }: ZoneRow): number {
  if (outlook === null) return Number.MAX_VALUE;
  return outlook.bogusAt ?? (outlook.status === 'bogus' ? 0 : Number.MAX_SAFE_INTEGER);
}

/** The last column of a zone and what goes with it. `now` is lab time. */
function validationOf(zone: ZoneRow, now: number): Pick<ListRow, 'hints' | 'order' | 'isAtRisk'> {
  const hint = zone.outlook === null ? undefined : (outlookHint(zone.outlook, now) ?? undefined);
  const before = Array.from({ length: zoneColumns.length - 1 }, () => undefined);
  return {
    hints: [...before, hint],
    order: [...before, urgencyOf(zone)],
    isAtRisk: zone.outlook?.isAtRisk === true,
  };
}

function zoneRow(server: string, zone: ZoneRow, now: number): ListRow {
  const node: ConsoleNode = { kind: 'zone', server, direction: zone.direction, zone: zone.name, domain: [] };
  const cells = [
    zone.name,
    zoneTypeLabels[zone.type],
    zoneStatusLabels[zone.status],
    zone.signed ? 'Signed' : 'Not Signed',
    zone.keyMaster ?? '',
    zone.outlook === null ? '' : outlookText(zone.outlook, now),
  ];
  return nodeRow(node, { icon: zoneIcon(zone), cells, ...validationOf(zone, now) });
}

interface NamedRecord {
  readonly name: string;
  readonly record: RecordRow;
}

/** Names a record among those of its zone: no two have the same name, type and data (RFC 2181 section 5). */
export function recordKey({ name, type, data }: Pick<RecordRow, 'name' | 'type' | 'data'>): string {
  return `record ${name} ${type} ${data}`;
}

function recordRow(folder: ZoneNode, { name, record }: NamedRecord, timestamps: boolean): ListRow {
  const cells = [name === '' ? sameAsParent : name, recordTypeLabel(record.type), record.data];
  return {
    key: recordKey(record),
    icon: 'record',
    cells: timestamps ? [...cells, 'static'] : cells,
    isFolder: false,
    target: { kind: 'record', folder, name, record },
  };
}

function anchorRow(server: string, anchor: TrustAnchorRow, index: number): ListRow {
  const { zone, status, type, algorithm, keyTag, validFrom, validTo } = anchor;
  const cells = [
    sameAsParent,
    anchorStatusLabels[status],
    recordTypeLabel(type),
    algorithmLabel(algorithm),
    momentLabel(validFrom),
    validTo === null ? '' : momentLabel(validTo),
  ];
  return {
    // An anchor can be there twice, as a key and as a digest of it.
    key: `anchor ${zone} ${keyTag} ${type} ${index}`,
    icon: 'anchor',
    cells,
    order: [undefined, undefined, undefined, undefined, validFrom, validTo ?? Infinity],
    isFolder: false,
    target: { kind: 'anchor', server, anchor },
  };
}

function foldersOfServer(server: string): ItemList {
  const rows = [
    folderRow({ kind: 'zones', server, direction: 'forward' }, folderLabels.forward, 1),
    folderRow({ kind: 'zones', server, direction: 'reverse' }, folderLabels.reverse, 1),
    folderRow({ kind: 'trust-points', server, labels: [] }, folderLabels.trustPoints, 1),
    folderRow({ kind: 'forwarders', server }, folderLabels.forwarders, 1),
  ];
  return { kind: 'folders', columns: nameColumn, rows, emptyText: '' };
}

function serverList(data: ConsoleData): ItemList {
  const rows = rowsOf(data, 'servers', rootNode).map(serverRow);
  return { kind: 'servers', columns: serverColumns, rows, emptyText: 'There are no DNS servers to show.' };
}

function zoneList(
  data: ConsoleData,
  node: ConsoleNode & { readonly kind: 'zones' },
  timeShift: number,
): ItemList {
  // As of when it was read: nothing in a list refreshes by itself.
  const now = (keptOf(data.zones[nodeId(node)])?.readAt ?? 0) + timeShift;
  const rows = rowsOf(data, 'zones', node).map((zone) => zoneRow(node.server, zone, now));
  return { kind: 'zones', columns: zoneColumns, rows, emptyText: 'There are no zones to show in this view.' };
}

function recordList(data: ConsoleData, node: ZoneNode): ItemList {
  const timestamps = zoneRowOf(data, node)?.type === 'ad-integrated-primary';
  const columns = recordColumns(timestamps);
  const { folders, records } = folderOf(rowsOf(data, 'records', { ...node, domain: [] }), node.domain);
  const folderRows = folders.map(({ label, delegated }) =>
    folderRow(
      { ...node, domain: [...node.domain, label] },
      label,
      columns.length,
      delegated ? 'folder-delegated' : 'folder',
    ),
  );
  const recordRows = records.map((record) => recordRow(node, record, timestamps));
  return {
    kind: 'records',
    columns,
    rows: [...folderRows, ...recordRows],
    emptyText: 'There are no records to show in this view.',
  };
}

function trustList(data: ConsoleData, node: ConsoleNode & { readonly kind: 'trust-points' }): ItemList {
  const { folders, anchors } = trustFolderOf(
    rowsOf(data, 'trustAnchors', { ...node, labels: [] }),
    node.labels,
  );
  const folderRows = folders.map((label) =>
    folderRow({ ...node, labels: [...node.labels, label] }, label, trustColumns.length),
  );
  return {
    kind: 'trust-points',
    columns: trustColumns,
    rows: [...folderRows, ...anchors.map((anchor, index) => anchorRow(node.server, anchor, index))],
    emptyText: 'There are no trust points to show in this view.',
  };
}

/** The list of a node, in the order in which the rows came. `timeShift` is how far the lab's time is ahead. */
export function itemListOf(data: ConsoleData, node: ConsoleNode, timeShift = 0): ItemList {
  switch (node.kind) {
    case 'root':
      return serverList(data);
    case 'server':
      return foldersOfServer(node.server);
    case 'zones':
      return zoneList(data, node, timeShift);
    case 'zone':
      return recordList(data, node);
    case 'trust-points':
      return trustList(data, node);
    case 'forwarders':
      return {
        kind: 'folders',
        columns: nameColumn,
        rows: [],
        emptyText: 'There are no conditional forwarders to show in this view.',
      };
  }
}
