import type { RecordRow } from '../../../shared/model/zone';

/** The content of one folder of a zone: folders below it, and the records of its own and of plain names in it. */
export interface DomainFolder {
  readonly folders: readonly string[];
  readonly records: readonly { readonly name: string; readonly record: RecordRow }[];
}

/** Splits a relative name into labels, from the zone downwards; an escaped dot is no separator. */
export function labelsOf(name: string): readonly string[] {
  if (name === '') return [];
  return name.split(/(?<!\\)\./u).toReversed();
}

function startsWith(labels: readonly string[], start: readonly string[]): boolean {
  return start.every((label, index) => labels[index]?.toLowerCase() === label.toLowerCase());
}

/**
 * Shows a zone as DNS Manager does: a name with dots stands in folders, one folder a label.
 *
 * A plain name becomes a folder, too, when something stands below it; its own records then stand in that folder.
 */
export function folderOf(rows: readonly RecordRow[], domain: readonly string[]): DomainFolder {
  const folders = new Map<string, string>();
  const inside = rows
    .map((record) => ({ record, labels: labelsOf(record.name) }))
    .filter(({ labels }) => startsWith(labels, domain));
  const depth = domain.length;
  for (const { labels } of inside) {
    const label = labels[depth];
    if (label !== undefined && labels.length > depth + 1) folders.set(label.toLowerCase(), label);
  }
  const records = inside.flatMap(({ record, labels }) => {
    if (labels.length === depth) return [{ name: '', record }];
    const label = labels[depth] ?? '';
    return labels.length === depth + 1 && !folders.has(label.toLowerCase()) ? [{ name: label, record }] : [];
  });
  return { folders: [...folders.values()], records };
}
