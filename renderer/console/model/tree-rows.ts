import type { ZoneRow } from '../../../shared/model/zone';
import { collator } from './collator';
import { rowsOf } from './console-data';
import type { ConsoleData } from './console-data';
import { nodeId, rootNode } from './console-node';
import type { ConsoleNode } from './console-node';
import type { ZoneNode } from './console-target';
import { folderOf, hasFolders } from './domain-folders';
import { zoneIcon } from './item-list';
import type { ItemIcon } from './item-list';
import { folderLabels } from './labels';
import { trustFolderOf } from './trust-folders';

/** One visible line of the tree. */
export interface TreeRow {
  readonly id: string;
  readonly node: ConsoleNode;
  readonly label: string;
  readonly icon: ItemIcon;
  /** 1 for the root (aria-level). */
  readonly level: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly setSize: number;
  readonly position: number;
}

interface Branch {
  readonly id: string;
  readonly node: ConsoleNode;
  readonly label: string;
  readonly icon: ItemIcon;
  readonly expandable: boolean;
}

const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  collator.compare(a.label, b.label);

function folder(node: ConsoleNode, label: string, expandable: boolean, icon: ItemIcon = 'folder'): Branch {
  return { id: nodeId(node), node, label, icon, expandable };
}

function serversOf(data: ConsoleData): readonly Branch[] {
  return rowsOf(data, 'servers', rootNode).map(({ name, running }) =>
    folder({ kind: 'server', server: name }, name, true, running ? 'server' : 'server-stopped'),
  );
}

function foldersOf(server: string): readonly Branch[] {
  return [
    folder({ kind: 'zones', server, direction: 'forward' }, folderLabels.forward, true),
    folder({ kind: 'zones', server, direction: 'reverse' }, folderLabels.reverse, true),
    folder({ kind: 'trust-points', server, labels: [] }, folderLabels.trustPoints, true),
    folder({ kind: 'forwarders', server }, folderLabels.forwarders, false),
  ];
}

type ZoneBranch = Branch & { readonly node: ZoneNode };

/** Zones in order, once for every list that was read: ten thousand names take longer to sort than to draw. */
const sortedZones = new WeakMap<readonly ZoneRow[], readonly ZoneBranch[]>();

function zoneBranch(server: string, zone: ZoneRow): ZoneBranch {
  const node: ZoneNode = { kind: 'zone', server, direction: zone.direction, zone: zone.name, domain: [] };
  return { id: nodeId(node), node, label: zone.name, icon: zoneIcon(zone), expandable: false };
}

function sortedZonesOf(server: string, zones: readonly ZoneRow[]): readonly ZoneBranch[] {
  const known = sortedZones.get(zones);
  if (known !== undefined) return known;
  const sorted = zones.map((zone) => zoneBranch(server, zone)).sort(byLabel);
  if (zones.length > 0) sortedZones.set(zones, sorted); // all empty lists are one, whatever server they are of
  return sorted;
}

/** Whether a zone has folders is known once its records were read. */
function zonesOf(data: ConsoleData, node: ConsoleNode & { readonly kind: 'zones' }): readonly Branch[] {
  return sortedZonesOf(node.server, rowsOf(data, 'zones', node)).map((branch) =>
    data.records[branch.id] !== undefined && hasFolders(rowsOf(data, 'records', branch.node), [])
      ? { ...branch, expandable: true }
      : branch,
  );
}

function domainsOf(data: ConsoleData, node: ZoneNode): readonly Branch[] {
  const records = rowsOf(data, 'records', { ...node, domain: [] });
  return folderOf(records, node.domain)
    .folders.map(({ label, delegated }) => {
      const domain = [...node.domain, label];
      const icon = delegated ? 'folder-delegated' : 'folder';
      return folder({ ...node, domain }, label, hasFolders(records, domain), icon);
    })
    .sort(byLabel);
}

function trustPointsOf(data: ConsoleData, node: ConsoleNode & { readonly kind: 'trust-points' }) {
  const anchors = rowsOf(data, 'trustAnchors', { ...node, labels: [] });
  return trustFolderOf(anchors, node.labels).folders.map((label) => {
    const labels = [...node.labels, label];
    return folder({ ...node, labels }, label, trustFolderOf(anchors, labels).folders.length > 0);
  });
}

function childrenOf(data: ConsoleData, node: ConsoleNode): readonly Branch[] {
  switch (node.kind) {
    case 'root':
      return serversOf(data);
    case 'server':
      return foldersOf(node.server);
    case 'zones':
      return zonesOf(data, node);
    case 'zone':
      return domainsOf(data, node);
    case 'trust-points':
      return trustPointsOf(data, node);
    case 'forwarders':
      return [];
  }
}

/** All visible lines of the tree, top down. */
export function treeRowsOf(data: ConsoleData, expanded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (branch: Branch, level: number, setSize: number, position: number): void => {
    const isExpanded = branch.expandable && expanded.has(branch.id);
    rows.push({ ...branch, level, expanded: isExpanded, setSize, position });
    if (!isExpanded) return;
    const children = childrenOf(data, branch.node);
    children.forEach((child, index) => {
      add(child, level + 1, children.length, index + 1);
    });
  };
  add(folder(rootNode, 'DNS', true, 'dns'), 1, 1, 1);
  return rows;
}
