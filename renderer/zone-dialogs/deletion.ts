import type { RecordLine } from '../../shared/model/record-changes';
import type { RecordRow, ZoneRow } from '../../shared/model/zone';
import { rowsOf, zoneRowOf } from '../console/model/console-data';
import type { ConsoleData } from '../console/model/console-data';
import { nodeId } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import type { ConsoleTarget, ZoneNode } from '../console/model/console-target';
import { recordTypeLabel } from '../console/model/labels';
import { recordsBelow } from '../console/model/records-below';
import { trustFolderOf, trustPointName } from '../console/model/trust-folders';
import { recordName } from '../console/dialogs/properties-facts';
import { deleteWords } from './dialog-texts';
import { folderName, fullName } from './domain-name';

/** Records that go in one change (contract). */
export const mostRecords = 1000;

/** What is to be deleted, with the question and what follows from it. */
export type Deletion = {
  readonly server: string;
  readonly zone: string;
  readonly question: string;
  /** What is said in the status bar afterwards. */
  readonly name: string;
  readonly sentences: readonly string[];
  /** Where the console goes when what is shown is gone. */
  readonly above: ConsoleNode | null;
} & (
  | { readonly kind: 'records'; readonly removed: readonly RecordLine[] }
  | { readonly kind: 'zone' }
  | { readonly kind: 'anchors'; readonly keyTag: number | null }
);

function linesOf(zone: string, rows: readonly RecordRow[]): readonly RecordLine[] {
  return rows.map(({ name, type, ttl, data }) => ({ name: fullName(name, zone), type, ttl, data }));
}

/** A delegation is more than one of its records: with the last name server the cut goes. */
function recordSentences(row: ZoneRow | undefined, type: string): readonly string[] {
  const sentences = row?.signed === true ? [deleteWords.signatures] : [];
  return type === 'A' || type === 'AAAA' ? [...sentences, deleteWords.lastAddress] : sentences;
}

function recordDeletion(data: ConsoleData, target: ConsoleTarget & { readonly kind: 'record' }): Deletion {
  const { folder, record } = target;
  const name = recordName(target);
  const { type, ttl, data: text } = record;
  return {
    kind: 'records',
    server: folder.server,
    zone: folder.zone,
    question: deleteWords.record(recordTypeLabel(type), name),
    name: `${type} ${name}`,
    sentences: recordSentences(zoneRowOf(data, folder), type),
    above: null,
    removed: [{ name, type, ttl, data: text }],
  };
}

function folderDeletion(data: ConsoleData, folder: ZoneNode): Deletion {
  const rows = recordsBelow(data, folder);
  const name = folderName(folder);
  const removed = linesOf(folder.zone, rows);
  const isCut = removed.some((line) => line.type === 'NS' && line.name.toLowerCase() === name.toLowerCase());
  return {
    kind: 'records',
    server: folder.server,
    zone: folder.zone,
    question: deleteWords.folder(name, rows.length),
    name,
    sentences: [
      ...(isCut ? [deleteWords.delegation] : []),
      ...recordSentences(zoneRowOf(data, folder), 'folder'),
    ],
    above: { ...folder, domain: folder.domain.slice(0, -1) },
    removed,
  };
}

function zoneDeletion(data: ConsoleData, { server, direction, zone, ...node }: ZoneNode): Deletion {
  const row = zoneRowOf(data, { server, direction, zone, ...node });
  const isInDirectory = row?.type === 'ad-integrated-primary';
  return {
    kind: 'zone',
    server,
    zone,
    question: deleteWords.zone(zone, server),
    name: zone,
    sentences: [
      isInDirectory ? deleteWords.directory : deleteWords.file(server),
      ...(row?.signed === true ? [deleteWords.signed] : []),
    ],
    above: { kind: 'zones', server, direction },
  };
}

/** Sentences of a trust anchor that goes; those of domain controllers are the forest's. */
function anchorSentences(data: ConsoleData, server: string, zone: string): readonly string[] {
  const role = rowsOf(data, 'servers', { kind: 'root' }).find(({ name }) => name === server)?.role;
  return [deleteWords.validates(zone), ...(role === 'domain-controller' ? [deleteWords.forest] : [])];
}

function anchorDeletion(data: ConsoleData, target: ConsoleTarget & { readonly kind: 'anchor' }): Deletion {
  const { server, anchor } = target;
  const { zone, keyTag } = anchor;
  return {
    kind: 'anchors',
    server,
    zone,
    keyTag,
    question: deleteWords.anchor(zone, keyTag),
    name: `${zone} ${keyTag}`,
    sentences: anchorSentences(data, server, zone),
    above: null,
  };
}

function pointDeletion(data: ConsoleData, node: ConsoleNode & { readonly kind: 'trust-points' }): Deletion {
  const { server, labels } = node;
  const all = rowsOf(data, 'trustAnchors', { ...node, labels: [] });
  const { anchors } = trustFolderOf(all, labels);
  const zone = anchors[0]?.zone ?? trustPointName(labels);
  return {
    kind: 'anchors',
    server,
    zone,
    keyTag: null,
    question: deleteWords.point(zone, anchors.length),
    name: zone,
    sentences: anchorSentences(data, server, zone),
    above: { kind: 'trust-points', server, labels: [] },
  };
}

/** What deleting a target means; `null` for places that cannot be deleted. */
export function deletionOf(data: ConsoleData, target: ConsoleTarget): Deletion | null {
  if (target.kind === 'record') return recordDeletion(data, target);
  if (target.kind === 'anchor') return anchorDeletion(data, target);
  const { node } = target;
  if (node.kind === 'trust-points') return pointDeletion(data, node);
  if (node.kind !== 'zone') return null;
  return node.domain.length > 0 ? folderDeletion(data, node) : zoneDeletion(data, node);
}

/** Is a node the one that goes, or one in it? */
export function isGone(node: ConsoleNode, target: ConsoleTarget): boolean {
  if (target.kind !== 'node') return false;
  if (nodeId(node) === nodeId(target.node)) return true;
  const gone = target.node;
  if (node.kind === 'zone' && gone.kind === 'zone') {
    const isSameZone =
      node.server === gone.server && node.direction === gone.direction && node.zone === gone.zone;
    return isSameZone && gone.domain.every((label, index) => node.domain[index] === label);
  }
  return false;
}
