import type { TrustAnchorRow } from '../../../shared/model/zone';

/** A folder of the branch `Trust Points`: one label, the folders below it, the anchors at its very name. */
export interface TrustFolder {
  readonly folders: readonly string[];
  readonly anchors: readonly TrustAnchorRow[];
}

function labelsOf(zone: string): readonly string[] {
  return zone === '.' || zone === '' ? ['.(root)'] : zone.toLowerCase().split('.').toReversed();
}

/** The folder with these labels, from the top down. */
export function trustFolderOf(anchors: readonly TrustAnchorRow[], labels: readonly string[]): TrustFolder {
  const folders = new Set<string>();
  const own: TrustAnchorRow[] = [];
  for (const anchor of anchors) {
    const path = labelsOf(anchor.zone);
    if (!labels.every((label, index) => path[index] === label)) continue;
    const next = path[labels.length];
    if (next === undefined) own.push(anchor);
    else folders.add(next);
  }
  return { folders: [...folders].sort(), anchors: own };
}

/** The name of a trust point by the labels of its folder. */
export function trustPointName(labels: readonly string[]): string {
  return labels[0] === '.(root)' ? '.' : labels.toReversed().join('.');
}
