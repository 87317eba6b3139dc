/** More changes than this in front of the base are put into a base of their own. */
const mostChanges = 1000;

/**
 * A map whose copies share what did not change.
 *
 * The copy of a map with a hundred thousand entries takes longer than a thousand signatures may. A copy here has the same
 * base as its original, which from then on neither of them changes; what each changes lies in front of it.
 */
export class LayeredMap<Value> {
  #base: Map<string, Value>;
  /** In front of a base that others have, too; `null` while it is nobody else's. */
  #front: Map<string, Value | undefined> | null;

  constructor(
    base: Map<string, Value> = new Map<string, Value>(),
    front: Map<string, Value | undefined> | null = null,
  ) {
    this.#base = base;
    this.#front = front;
  }

  get(key: string): Value | undefined {
    if (this.#front === null || !this.#front.has(key)) return this.#base.get(key);
    return this.#front.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    if (this.#front === null) this.#base.set(key, value);
    else this.#front.set(key, value);
  }

  delete(key: string): void {
    if (this.#front === null) this.#base.delete(key);
    else this.#front.set(key, undefined);
  }

  clear(): void {
    this.#base = new Map();
    this.#front = null;
  }

  /** In no order that means anything. */
  *keys(): Generator<string> {
    const front = this.#front;
    for (const key of this.#base.keys()) if (front?.has(key) !== true) yield key;
    if (front === null) return;
    for (const [key, value] of front) if (value !== undefined) yield key;
  }

  /** A map of its own with the same entries. Costs what was changed since the last copy, at most a thousand entries. */
  copy(): LayeredMap<Value> {
    if (this.#front !== null && this.#front.size > mostChanges) this.#flatten(this.#front);
    this.#front ??= new Map();
    return new LayeredMap(this.#base, new Map(this.#front));
  }

  #flatten(front: ReadonlyMap<string, Value | undefined>): void {
    const base = new Map(this.#base);
    for (const [key, value] of front) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    this.#base = base;
    this.#front = null;
  }
}
