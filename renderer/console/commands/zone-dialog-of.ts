import type { ZoneDialog } from '../model/zone-dialog';
import type { ConsoleTarget, ZoneNode } from '../model/console-target';
import { rowsOf, zoneRowOf } from '../model/console-data';
import type { ConsoleData } from '../model/console-data';
import type { ConsoleNode } from '../model/console-node';
import { trustFolderOf, trustPointName } from '../model/trust-folders';
import { isEditable, isWritable } from '../model/writable-zone';
import { hasRecordsBelow, isDelegation } from '../model/records-below';

/** The commands that open a dialog which changes zones, records or trust anchors. */
export const zoneDialogCommands = [
  'new-zone',
  'new-host',
  'new-alias',
  'new-mail-exchanger',
  'new-pointer',
  'new-domain',
  'new-delegation',
  'other-new-records',
  'import-ds-set',
  'import-dnskey',
  'import-ds',
  'add-trust-anchor',
  'ds-records',
  'delete',
] as const;

/** One of those commands. */
export type ZoneDialogCommand = (typeof zoneDialogCommands)[number];

const ofCommands: ReadonlySet<string> = new Set(zoneDialogCommands);

/** Does a command open one of these dialogs? */
export function isZoneDialogCommand(command: string): command is ZoneDialogCommand {
  return ofCommands.has(command);
}

/** The folder of a writable zone that new records go to. */
function writableFolder(data: ConsoleData, target: ConsoleTarget): ZoneNode | null {
  const node = target.kind === 'node' ? target.node : target.kind === 'record' ? target.folder : null;
  return node?.kind === 'zone' && isWritable(data, node) ? node : null;
}

function inFolder(
  data: ConsoleData,
  target: ConsoleTarget,
  dialog: (folder: ZoneNode) => ZoneDialog,
): ZoneDialog | null {
  const folder = writableFolder(data, target);
  return folder === null ? null : dialog(folder);
}

function newZoneOf(target: ConsoleTarget): ZoneDialog | null {
  if (target.kind !== 'node') return null;
  const { node } = target;
  if (node.kind === 'server') return { kind: 'new-zone', server: node.server, direction: 'forward' };
  return node.kind === 'zones' ? { kind: 'new-zone', server: node.server, direction: node.direction } : null;
}

function anchorOf(
  target: ConsoleTarget,
  how: Pick<ZoneDialog & { readonly kind: 'add-anchor' }, 'type' | 'source'>,
): ZoneDialog | null {
  if (target.kind === 'anchor') {
    return { kind: 'add-anchor', server: target.server, zone: target.anchor.zone, ...how };
  }
  if (target.kind !== 'node' || target.node.kind !== 'trust-points') return null;
  const { server, labels } = target.node;
  return { kind: 'add-anchor', server, zone: trustPointName(labels), ...how };
}

function dsSetOf(data: ConsoleData, target: ConsoleTarget): ZoneDialog | null {
  const folder = writableFolder(data, target);
  return folder !== null && isDelegation(data, folder) ? { kind: 'import-ds-set', folder } : null;
}

function dsRecordsOf(data: ConsoleData, target: ConsoleTarget): ZoneDialog | null {
  if (target.kind !== 'node' || target.node.kind !== 'zone' || target.node.domain.length > 0) return null;
  return zoneRowOf(data, target.node)?.signed === true
    ? { kind: 'ds-records', server: target.node.server, zone: target.node.zone }
    : null;
}

/** Is there something in a place of the tree that can be deleted? */
function isDeletableNode(data: ConsoleData, node: ConsoleNode): boolean {
  if (node.kind === 'zone') {
    return isWritable(data, node) && (node.domain.length === 0 || hasRecordsBelow(data, node));
  }
  if (node.kind !== 'trust-points' || node.labels.length === 0) return false;
  const anchors = rowsOf(data, 'trustAnchors', { ...node, labels: [] });
  return trustFolderOf(anchors, node.labels).anchors.length > 0;
}

function isDeletable(data: ConsoleData, target: ConsoleTarget): boolean {
  switch (target.kind) {
    case 'record':
      return isWritable(data, target.folder) && isEditable(target.record.type);
    case 'anchor':
      return true;
    case 'node':
      return isDeletableNode(data, target.node);
  }
}

/** The dialog that a command opens on a target, `null` where it makes no sense. */
export function zoneDialogOf(
  data: ConsoleData,
  command: ZoneDialogCommand,
  target: ConsoleTarget,
): ZoneDialog | null {
  switch (command) {
    case 'new-zone':
      return newZoneOf(target);
    case 'new-host':
      return inFolder(data, target, (folder) => ({ kind: 'new-record', folder, record: 'host' }));
    case 'new-alias':
      return inFolder(data, target, (folder) => ({ kind: 'new-record', folder, record: 'alias' }));
    case 'new-mail-exchanger':
      return inFolder(data, target, (folder) => ({ kind: 'new-record', folder, record: 'mail-exchanger' }));
    case 'new-pointer':
      return inFolder(data, target, (folder) => ({ kind: 'new-record', folder, record: 'pointer' }));
    case 'new-domain':
      return inFolder(data, target, (folder) => ({ kind: 'new-domain', folder }));
    case 'new-delegation':
      return inFolder(data, target, (folder) => ({ kind: 'new-delegation', folder }));
    case 'other-new-records':
      return inFolder(data, target, (folder) => ({ kind: 'other-records', folder }));
    case 'import-ds-set':
      return dsSetOf(data, target);
    case 'import-dnskey':
      return anchorOf(target, { type: 'DNSKEY', source: 'file' });
    case 'import-ds':
      return anchorOf(target, { type: 'DS', source: 'file' });
    case 'add-trust-anchor':
      return anchorOf(target, { type: 'DNSKEY', source: 'typing' });
    case 'ds-records':
      return dsRecordsOf(data, target);
    case 'delete':
      return isDeletable(data, target) ? { kind: 'delete', target } : null;
  }
}
