import type { ServerSummary } from '../../../shared/model/server';
import type { RecordRow, TrustAnchorRow, ZoneRow } from '../../../shared/model/zone';
import { nodeId } from './console-node';
import type { ConsoleNode } from './console-node';
import type { ConsoleData } from './console-data';
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
import { valueOf } from './loadable';
import { trustFolderOf } from './trust-folders';

/** The pictures in front of names. */
export type ItemIcon =
  'dns' | 'server' | 'server-stopped' | 'folder' | 'zone' | 'zone-signed' | 'record' | 'anchor';

/** One row of the list on the right. */
export interface ListRow {
  readonly key: string;
  readonly icon: ItemIcon;
  readonly cells: readonly string[];
  readonly isFolder: boolean;
  /** Where Enter and a double click lead; `null` for rows that do not open. */
  readonly node: ConsoleNode | null;
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
  { name: 'Name', width: 200 },
  { name: 'Type', width: 220 },
  { name: 'Status', width: 70 },
  { name: 'DNSSEC Status', width: 110 },
  { name: 'Key Master', width: 150 },
];

const recordColumns: readonly ListColumn[] = [
  { name: 'Name', width: 190 },
  { name: 'Type', width: 170 },
  { name: 'Data', width: 380 },
];

const trustColumns: readonly ListColumn[] = [
  { name: 'Name', width: 170 },
  { name: 'Status', width: 80 },
  { name: 'Type', width: 140 },
  { name: 'Algorithm', width: 130 },
  { name: 'Valid From', width: 160 },
  { name: 'Valid To', width: 160 },
];

const nameColumn: readonly ListColumn[] = [{ name: 'Name', width: 320 }];

/** The row of a zone; also the tree takes its icon from it. */
export function zoneIcon(zone: ZoneRow): ItemIcon {
  return zone.signed ? 'zone-signed' : 'zone';
}

function folderRow(node: ConsoleNode, name: string, columns: number): ListRow {
  const cells = [name, ...Array.from({ length: columns - 1 }, () => '')];
  return { key: nodeId(node), icon: 'folder', cells, isFolder: true, node };
}

function serverRow(server: ServerSummary): ListRow {
  const node: ConsoleNode = { kind: 'server', server: server.name };
  return {
    key: nodeId(node),
    icon: server.running ? 'server' : 'server-stopped',
    cells: [server.name, roleLabels[server.role], server.running ? 'Running' : 'Stopped', server.site ?? ''],
    isFolder: false,
    node,
  };
}

function zoneRow(server: string, zone: ZoneRow): ListRow {
  const node: ConsoleNode = { kind: 'zone', server, direction: zone.direction, zone: zone.name, domain: [] };
  const cells = [
    zone.name,
    zoneTypeLabels[zone.type],
    zoneStatusLabels[zone.status],
    zone.signed ? 'Signed' : 'Not Signed',
    zone.keyMaster ?? '',
  ];
  return { key: nodeId(node), icon: zoneIcon(zone), cells, isFolder: false, node };
}

function recordRow(name: string, record: RecordRow, index: number, timestamps: boolean): ListRow {
  const cells = [name === '' ? sameAsParent : name, recordTypeLabel(record.type), record.data];
  return {
    key: `record-${index}`,
    icon: 'record',
    cells: timestamps ? [...cells, 'static'] : cells,
    isFolder: false,
    node: null,
  };
}

function anchorRow(anchor: TrustAnchorRow, index: number): ListRow {
  const type = anchor.type === 'DNSKEY' ? 'DNS KEY (DNSKEY)' : 'Delegation Signer (DS)';
  const cells = [
    sameAsParent,
    anchorStatusLabels[anchor.status],
    type,
    algorithmLabel(anchor.algorithm),
    momentLabel(anchor.validFrom),
    anchor.validTo === null ? '' : momentLabel(anchor.validTo),
  ];
  return { key: `anchor-${index}`, icon: 'anchor', cells, isFolder: false, node: null };
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
  const columns = [
    { name: 'Name', width: 160 },
    { name: 'Role', width: 210 },
    { name: 'Status', width: 100 },
    { name: 'Site', width: 160 },
  ];
  const rows = (valueOf(data.servers[nodeId({ kind: 'root' })]) ?? []).map(serverRow);
  return { kind: 'servers', columns, rows, emptyText: 'There are no DNS servers to show.' };
}

/** Is a zone of the directory? Only its records carry time stamps. */
function isInDirectory(data: ConsoleData, node: ConsoleNode & { readonly kind: 'zone' }): boolean {
  const zones =
    valueOf(data.zones[nodeId({ kind: 'zones', server: node.server, direction: node.direction })]) ?? [];
  return zones.find(({ name }) => name === node.zone)?.type === 'ad-integrated-primary';
}

function recordList(data: ConsoleData, node: ConsoleNode & { readonly kind: 'zone' }): ItemList {
  const timestamps = isInDirectory(data, node);
  const columns = timestamps ? [...recordColumns, { name: 'Timestamp', width: 90 }] : recordColumns;
  const rows = valueOf(data.records[nodeId({ ...node, domain: [] })]) ?? [];
  const { folders, records } = folderOf(rows, node.domain);
  return {
    kind: 'records',
    columns,
    rows: [
      ...folders.map((label) =>
        folderRow({ ...node, domain: [...node.domain, label] }, label, columns.length),
      ),
      ...records.map(({ name, record }, index) => recordRow(name, record, index, timestamps)),
    ],
    emptyText: 'There are no records to show in this view.',
  };
}

function trustList(data: ConsoleData, node: ConsoleNode & { readonly kind: 'trust-points' }): ItemList {
  const { folders, anchors } = trustFolderOf(
    valueOf(data.trustAnchors[nodeId({ ...node, labels: [] })]) ?? [],
    node.labels,
  );
  const rows = [
    ...folders.map((label) =>
      folderRow({ ...node, labels: [...node.labels, label] }, label, trustColumns.length),
    ),
    ...anchors.map(anchorRow),
  ];
  return {
    kind: 'trust-points',
    columns: trustColumns,
    rows,
    emptyText: 'There are no trust points to show in this view.',
  };
}

/** The list of a node, in the order in which the rows came. */
export function itemListOf(data: ConsoleData, node: ConsoleNode): ItemList {
  switch (node.kind) {
    case 'root':
      return serverList(data);
    case 'server':
      return foldersOfServer(node.server);
    case 'zones': {
      const zones = valueOf(data.zones[nodeId(node)]) ?? [];
      const rows = zones.map((zone) => zoneRow(node.server, zone));
      return {
        kind: 'zones',
        columns: zoneColumns,
        rows,
        emptyText: 'There are no zones to show in this view.',
      };
    }
    case 'zone':
      return recordList(data, node);
    case 'trust-points':
      return trustList(data, node);
    case 'forwarders':
      return {
        kind: 'folders',
        columns: nameColumn,
        rows: [],
        emptyText: 'There are no conditional forwarders.',
      };
  }
}
