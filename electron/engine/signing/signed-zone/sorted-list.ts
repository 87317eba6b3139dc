/**
 * Items in the order of their keys, each key once.
 *
 * Found by halving; put in and taken out by moving what stands behind, which for a hundred thousand items costs less than
 * one signature. Items are replaced, never changed.
 */
export class SortedList<Item extends { readonly key: string }> implements Iterable<Item> {
  readonly #items: Item[];

  /** @param items in order already */
  constructor(items: readonly Item[] = []) {
    this.#items = items.slice();
  }

  /** A list of its own with the same items. */
  copy(): SortedList<Item> {
    return new SortedList(this.#items);
  }

  get size(): number {
    return this.#items.length;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  get last(): Item | undefined {
    return this.#items.at(-1);
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.#items.values();
  }

  /** How many keys are less. */
  #lowerBound(key: string): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#items[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isAt(at: number, key: string): boolean {
    return this.#items[at]?.key === key;
  }

  find(key: string): Item | undefined {
    const at = this.#lowerBound(key);
    return this.#isAt(at, key) ? this.#items[at] : undefined;
  }

  /** The item with the greatest key that is less. */
  before(key: string): Item | undefined {
    return this.#items[this.#lowerBound(key) - 1];
  }

  /** The item with this key or, where there is none, with the greatest one that is less. */
  atOrBefore(key: string): Item | undefined {
    const at = this.#lowerBound(key);
    return this.#items[this.#isAt(at, key) ? at : at - 1];
  }

  /** The items with greater keys, one by one. */
  *behind(key: string): Generator<Item> {
    const at = this.#lowerBound(key);
    for (let next = this.#isAt(at, key) ? at + 1 : at; next < this.#items.length; next += 1) {
      const item = this.#items[next];
      if (item !== undefined) yield item;
    }
  }

  /** Is there an item whose key is longer and begins with this one? */
  hasLonger(key: string): boolean {
    const at = this.#lowerBound(key);
    const next = this.#items[this.#isAt(at, key) ? at + 1 : at];
    return next?.key.startsWith(key) ?? false;
  }

  /** The items whose keys are longer and begin with this one; they stand together. */
  *longer(key: string): Generator<Item> {
    for (const item of this.behind(key)) {
      if (!item.key.startsWith(key)) return;
      yield item;
    }
  }

  /** Puts an item in its place; one with the same key goes. */
  put(item: Item): void {
    const at = this.#lowerBound(item.key);
    this.#items.splice(at, this.#isAt(at, item.key) ? 1 : 0, item);
  }

  delete(key: string): void {
    const at = this.#lowerBound(key);
    if (this.#isAt(at, key)) this.#items.splice(at, 1);
  }

  /** Puts an item behind all others; for filling in order. */
  append(item: Item): void {
    this.#items.push(item);
  }

  clear(): void {
    this.#items.length = 0;
  }
}
