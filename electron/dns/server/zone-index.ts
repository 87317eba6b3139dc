import { nameKey, parentName } from '../../engine/records/name';
import type { Rrset, StoredRecord } from '../../engine/records/resource-record';
import { groupRecords, type ZoneContent } from '../../engine/records/zone-content';
import { coveredType } from '../../engine/signing/signed-zone/signed-set';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';
import type { ZoneView } from './zone-view';
import type { PlainServedZone, ServedZone } from './zone-source';

/** The sets at one name, by type mnemonic. */
type Node = ReadonlyMap<string, Rrset>;
const emptyNode: Node = new Map();

/** Finds the records of one name; knows names that exist only because something lies below them. */
class RecordIndex {
  readonly #nodes = new Map<string, Map<string, Rrset>>();
  readonly #names = new Set<string>();

  constructor(records: readonly StoredRecord[], origin: string) {
    const apex = nameKey(origin);
    for (const set of groupRecords(records)) {
      const key = nameKey(set.name);
      const node = this.#nodes.get(key);
      if (node === undefined) this.#nodes.set(key, new Map([[set.type, set]]));
      else node.set(set.type, set);
      this.#addNames(key, apex);
    }
  }

  /** The name and everything between it and the apex exists (RFC 4592 section 2.2.2). */
  #addNames(key: string, apex: string): void {
    let name: string | null = key;
    while (name !== null && !this.#names.has(name)) {
      this.#names.add(name);
      name = name === apex ? null : parentName(name);
    }
  }

  node(key: string): Node {
    return this.#nodes.get(key) ?? emptyNode;
  }

  has(key: string): boolean {
    return this.#names.has(key);
  }
}

const contentIndexes = new WeakMap<ZoneContent, RecordIndex>();
const extraIndexes = new WeakMap<readonly StoredRecord[], RecordIndex>();

function cached<K extends object>(
  cache: WeakMap<K, RecordIndex>,
  key: K,
  make: () => RecordIndex,
): RecordIndex {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** A plain zone as one looks things up in it: its records with those that signing adds. Names are lower-cased. */
export class ZoneIndex implements ZoneView {
  readonly apex: string;
  readonly #parts: readonly RecordIndex[];

  constructor({ content, extraRecords }: PlainServedZone) {
    const { origin, records } = content;
    this.apex = nameKey(origin);
    this.#parts = [
      cached(contentIndexes, content, () => new RecordIndex(records, origin)),
      cached(extraIndexes, extraRecords, () => new RecordIndex(extraRecords, origin)),
    ];
  }

  /** Is there something at the name or below it? */
  has(key: string): boolean {
    return this.#parts.some((part) => part.has(key));
  }

  /** The records of one type at a name with what signs them in the content, such as that of an imported zone. */
  find(key: string, type: string): SignedSet | undefined {
    const set = this.#set(key, type);
    if (set === undefined) return undefined;
    const all = type === 'RRSIG' ? undefined : this.#set(key, 'RRSIG');
    return { set, signatures: all?.records.filter(({ data }) => coveredType(data) === type) ?? [] };
  }

  #set(key: string, type: string): Rrset | undefined {
    const sets = this.#parts.flatMap((part) => part.node(key).get(type) ?? []);
    const [first, second] = sets;
    if (first === undefined || second === undefined) return first;
    return groupRecords(sets.flatMap((set) => set.records))[0];
  }

  /** All sets at a name. */
  sets(key: string): readonly Rrset[] {
    const types = new Set(this.#parts.flatMap((part) => [...part.node(key).keys()]));
    return [...types].flatMap((type) => this.#set(key, type) ?? []);
  }
}

/** What a served zone is looked up in. */
export function viewOf(zone: ServedZone): ZoneView {
  return 'signed' in zone ? zone.signed : new ZoneIndex(zone);
}
