import { nameKey } from '../../records/name';
import type { StoredRecord } from '../../records/resource-record';
import { coveredType, rrsetOf } from './signed-set';
import type { SignedSet } from './signed-set';

/** The records of one type, and the signatures over them. */
interface DraftSet {
  readonly type: string;
  readonly records: StoredRecord[];
  readonly signatures: StoredRecord[];
}

interface Draft {
  readonly nameKey: string;
  readonly name: string;
  readonly key: string;
  readonly sets: DraftSet[];
}

/** All sets of one name. */
export interface GatheredName {
  /** As its first record spells it. */
  readonly name: string;
  readonly key: string;
  readonly sets: readonly SignedSet[];
}

/** Who takes the names. */
export interface GathererParts {
  /** Names are taken in the order of this key. */
  readonly keyOf: (name: string) => string;
  readonly take: (gathered: GatheredName) => void;
  /** Forgets what was taken and gives it back, because a name came out of order. */
  readonly giveBack: () => Iterable<SignedSet>;
}

function draftSet({ sets }: Draft, type: string): DraftSet {
  const known = sets.find((set) => set.type === type);
  if (known !== undefined) return known;
  const made = { type, records: [], signatures: [] };
  sets.push(made);
  return made;
}

function addTo(draft: Draft, record: StoredRecord): void {
  if (record.type === 'RRSIG') draftSet(draft, coveredType(record.data)).signatures.push(record);
  else draftSet(draft, record.type).records.push(record);
}

function finished({ records, signatures }: DraftSet): readonly SignedSet[] {
  const set = rrsetOf(records);
  return set === null ? [] : [{ set, signatures }];
}

/**
 * Puts records together by names, and hands each name over once, in order.
 *
 * While records come in that order a name goes as soon as the next one begins, and nothing is left for the end. When one
 * comes out of order everything is gathered anew and sorted at the end.
 */
export class RecordGatherer {
  readonly #parts: GathererParts;
  #open: Draft | null = null;
  #disordered: Map<string, Draft> | null = null;
  /** Signatures whose set did not come with them: it may still come, out of order. */
  readonly #orphans: StoredRecord[] = [];

  constructor(parts: GathererParts) {
    this.#parts = parts;
  }

  add(record: StoredRecord): void {
    const key = nameKey(record.name);
    if (this.#disordered !== null) this.#addDisordered(this.#disordered, record);
    else if (this.#open?.nameKey === key) addTo(this.#open, record);
    else this.#begin(record);
  }

  /** Hands over what is left. */
  end(): void {
    if (this.#open !== null) this.#take(this.#open);
    const left = [...(this.#disordered?.values() ?? [])];
    for (const draft of left.sort((a, b) => (a.key < b.key ? -1 : 1))) this.#take(draft);
    this.#open = null;
    this.#disordered = null;
  }

  #begin(record: StoredRecord): void {
    const draft = this.#draft(record);
    const open = this.#open;
    if (open !== null && draft.key <= open.key) {
      this.#startAnew(open, record);
      return;
    }
    if (open !== null) this.#take(open);
    addTo(draft, record);
    this.#open = draft;
  }

  #draft({ name }: StoredRecord): Draft {
    return { nameKey: nameKey(name), name, key: this.#parts.keyOf(name), sets: [] };
  }

  #take({ name, key, sets }: Draft): void {
    for (const { records, signatures } of sets) if (records.length === 0) this.#orphans.push(...signatures);
    this.#parts.take({ name, key, sets: sets.flatMap(finished) });
  }

  #startAnew(open: Draft, record: StoredRecord): void {
    const drafts = new Map<string, Draft>();
    this.#disordered = drafts;
    for (const { set, signatures } of this.#parts.giveBack()) {
      for (const earlier of [...set.records, ...signatures]) this.#addDisordered(drafts, earlier);
    }
    for (const orphan of this.#orphans) this.#addDisordered(drafts, orphan);
    // Its name may be among the orphans' by then.
    for (const { records, signatures } of open.sets) {
      for (const earlier of [...records, ...signatures]) this.#addDisordered(drafts, earlier);
    }
    this.#open = null;
    this.#addDisordered(drafts, record);
  }

  #addDisordered(drafts: Map<string, Draft>, record: StoredRecord): void {
    const key = nameKey(record.name);
    const draft = drafts.get(key) ?? this.#draft(record);
    drafts.set(key, draft);
    addTo(draft, record);
  }
}
