import { nameKey, parentName } from '../../engine/records/name';
import { rdataWire } from '../../engine/records/rdata/rdata';
import { typeNumber } from '../../engine/records/record-type';
import type { Rrset, StoredRecord } from '../../engine/records/resource-record';
import { groupRecords, type ZoneContent } from '../../engine/records/zone-content';
import type { OutgoingRecord } from '../message/write-message';
import type { ServedZone } from './zone-source';

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

/** A zone as one looks things up in it: its records with those that signing adds. Names are lower-cased. */
export class ZoneIndex {
  readonly origin: string;
  readonly #parts: readonly RecordIndex[];

  constructor({ content, extraRecords }: ServedZone) {
    const { origin, records } = content;
    this.origin = nameKey(origin);
    this.#parts = [
      cached(contentIndexes, content, () => new RecordIndex(records, origin)),
      cached(extraIndexes, extraRecords, () => new RecordIndex(extraRecords, origin)),
    ];
  }

  /** Is there something at the name or below it? */
  has(key: string): boolean {
    return this.#parts.some((part) => part.has(key));
  }

  /** The records of one type at a name; `undefined` where there are none. */
  set(key: string, type: string): Rrset | undefined {
    const sets = this.#parts.flatMap((part) => part.node(key).get(type) ?? []);
    const [first, second] = sets;
    if (first === undefined || second === undefined) return first;
    return groupRecords(sets.flatMap((set) => set.records))[0];
  }

  /** All sets at a name. */
  sets(key: string): readonly Rrset[] {
    const types = new Set(this.#parts.flatMap((part) => [...part.node(key).keys()]));
    return [...types].flatMap((type) => this.set(key, type) ?? []);
  }
}

const wires = new WeakMap<StoredRecord, Uint8Array>();

/** The wire form of a record's data, made once per record. A record that has none is a bug. */
function wireOf(record: StoredRecord): Uint8Array {
  const known = wires.get(record);
  if (known !== undefined) return known;
  const outcome = rdataWire(record);
  if (outcome.kind === 'invalid') {
    throw new Error(`The ${record.type} record of ${record.name} cannot be sent: ${outcome.reason}`);
  }
  wires.set(record, outcome.wire);
  return outcome.wire;
}

/** The records of a set as they are sent; under another owner where a wildcard stands for it. */
export function outgoing(
  set: Rrset,
  owner: string = set.name,
  ttl: number = set.ttl,
): readonly OutgoingRecord[] {
  const type = typeNumber(set.type) ?? 0;
  return set.records.map((record) => ({ name: owner, type, ttl, data: wireOf(record) }));
}
