import type { RecordRow } from '../../../shared/model/zone';

/** A folder inside a zone. */
export interface SubFolder {
  readonly label: string;
  /** A zone cut: another zone begins here, and DNS Manager draws the folder grey (dialogs.md 1.4). */
  readonly delegated: boolean;
}

/** The content of one folder of a zone: folders below it, and the records of its own and of plain names in it. */
export interface DomainFolder {
  readonly folders: readonly SubFolder[];
  /** `name` is relative to the folder; empty for the folder's own name. */
  readonly records: readonly { readonly name: string; readonly record: RecordRow }[];
}

/** One name of a zone, with the names directly below it by label in lower case. */
interface Domain {
  readonly label: string;
  readonly below: Map<string, Domain>;
  readonly records: RecordRow[];
}

/** Splits a relative name into labels, from the zone downwards; an escaped dot is no separator (RFC 1035 5.1). */
export function labelsOf(name: string): readonly string[] {
  return (name.match(/(?:\\.|[^.\\])+/gsu) ?? []).toReversed();
}

function domainBelow(domain: Domain, label: string): Domain {
  const key = label.toLowerCase();
  const known = domain.below.get(key);
  if (known !== undefined) return known;
  const made: Domain = { label, below: new Map(), records: [] };
  domain.below.set(key, made);
  return made;
}

function buildTree(rows: readonly RecordRow[]): Domain {
  const apex: Domain = { label: '', below: new Map(), records: [] };
  for (const row of rows) labelsOf(row.name).reduce(domainBelow, apex).records.push(row);
  return apex;
}

/** One tree for every list that was read; it goes when the list goes. */
const trees = new WeakMap<readonly RecordRow[], Domain>();

function treeOf(rows: readonly RecordRow[]): Domain {
  const known = trees.get(rows);
  if (known !== undefined) return known;
  const tree = buildTree(rows);
  trees.set(rows, tree);
  return tree;
}

function domainAt(rows: readonly RecordRow[], path: readonly string[]): Domain | undefined {
  return path.reduce<Domain | undefined>(
    (domain, label) => domain?.below.get(label.toLowerCase()),
    treeOf(rows),
  );
}

function isDelegated(domain: Domain): boolean {
  return domain.records.some(({ type }) => type === 'NS');
}

function isFolder(domain: Domain): boolean {
  return domain.below.size > 0 || isDelegated(domain);
}

/** Has a folder of a zone folders below it? */
export function hasFolders(rows: readonly RecordRow[], path: readonly string[]): boolean {
  const domain = domainAt(rows, path);
  return domain !== undefined && [...domain.below.values()].some(isFolder);
}

/**
 * Shows a zone as DNS Manager does: a name with dots stands in folders, one folder a label.
 *
 * A plain name becomes a folder, too, when something stands below it or a zone is delegated there; its own records
 * then stand in that folder.
 */
export function folderOf(rows: readonly RecordRow[], path: readonly string[]): DomainFolder {
  const domain = domainAt(rows, path);
  if (domain === undefined) return { folders: [], records: [] };
  const below = [...domain.below.values()];
  const folders = below
    .filter(isFolder)
    .map((folder) => ({ label: folder.label, delegated: isDelegated(folder) }));
  const own = domain.records.map((record) => ({ name: '', record }));
  const plain = below
    .filter((name) => !isFolder(name))
    .flatMap(({ label, records }) => records.map((record) => ({ name: label, record })));
  return { folders, records: [...own, ...plain] };
}

/** The records at a name, as far as a zone has it; found without looking at the others. */
export function recordsOf(rows: readonly RecordRow[], path: readonly string[]): readonly RecordRow[] {
  return domainAt(rows, path)?.records ?? [];
}

/** Walks through the records at a name and below it; whoever has seen enough stops. */
function* recordsFrom({ records, below }: Domain): Generator<RecordRow> {
  yield* records;
  for (const domain of below.values()) yield* recordsFrom(domain);
}

/** The records at a name and below it, one after the other. */
export function* recordsWithin(rows: readonly RecordRow[], path: readonly string[]): Generator<RecordRow> {
  const domain = domainAt(rows, path);
  if (domain !== undefined) yield* recordsFrom(domain);
}
