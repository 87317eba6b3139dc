import type { ZoneDirection } from '../../../shared/model/zone';
import { nodeId } from './console-node';
import type { ConsoleNode } from './console-node';
import type { ConsoleData } from './console-data';
import { folderOf } from './domain-folders';
import { zoneIcon } from './item-list';
import type { ItemIcon } from './item-list';
import { folderLabels } from './labels';
import { valueOf } from './loadable';
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
  readonly node: ConsoleNode;
  readonly label: string;
  readonly icon: ItemIcon;
  readonly expandable: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byLabel = (a: Branch, b: Branch): number => collator.compare(a.label, b.label);

function folder(node: ConsoleNode, label: string, expandable: boolean): Branch {
  return { node, label, icon: 'folder', expandable };
}

function serversOf(data: ConsoleData): readonly Branch[] {
  return (valueOf(data.servers[nodeId({ kind: 'root' })]) ?? []).map(({ name, running }) => ({
    node: { kind: 'server', server: name },
    label: name,
    icon: running ? 'server' : 'server-stopped',
    expandable: true,
  }));
}

function foldersOf(server: string): readonly Branch[] {
  return [
    folder({ kind: 'zones', server, direction: 'forward' }, folderLabels.forward, true),
    folder({ kind: 'zones', server, direction: 'reverse' }, folderLabels.reverse, true),
    folder({ kind: 'trust-points', server, labels: [] }, folderLabels.trustPoints, true),
    folder({ kind: 'forwarders', server }, folderLabels.forwarders, false),
  ];
}

function zonesOf(data: ConsoleData, node: ConsoleNode, server: string, direction: ZoneDirection) {
  return (valueOf(data.zones[nodeId(node)]) ?? [])
    .map((zone): Branch => {
      const child: ConsoleNode = { kind: 'zone', server, direction, zone: zone.name, domain: [] };
      const records = valueOf(data.records[nodeId(child)]);
      // Whether a zone has folders is known once its records were read.
      const expandable = records !== undefined && folderOf(records, []).folders.length > 0;
      return { node: child, label: zone.name, icon: zoneIcon(zone), expandable };
    })
    .sort(byLabel);
}

function domainsOf(data: ConsoleData, node: ConsoleNode & { readonly kind: 'zone' }): readonly Branch[] {
  const records = valueOf(data.records[nodeId({ ...node, domain: [] })]) ?? [];
  return folderOf(records, node.domain)
    .folders.map((label) => {
      const domain = [...node.domain, label];
      return folder({ ...node, domain }, label, folderOf(records, domain).folders.length > 0);
    })
    .sort(byLabel);
}

function trustPointsOf(data: ConsoleData, node: ConsoleNode & { readonly kind: 'trust-points' }) {
  const anchors = valueOf(data.trustAnchors[nodeId({ ...node, labels: [] })]) ?? [];
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
      return zonesOf(data, node, node.server, node.direction);
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
    const id = nodeId(branch.node);
    const isExpanded = branch.expandable && expanded.has(id);
    rows.push({ ...branch, id, level, expanded: isExpanded, setSize, position });
    if (!isExpanded) return;
    const children = childrenOf(data, branch.node);
    children.forEach((child, index) => {
      add(child, level + 1, children.length, index + 1);
    });
  };
  add({ node: { kind: 'root' }, label: 'DNS', icon: 'dns', expandable: true }, 1, 1, 1);
  return rows;
}
