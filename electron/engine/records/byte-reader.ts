/**
 * Reads octets that came from outside.
 *
 * Reading beyond the end answers zeros and sets `failed` for good, instead of throwing: a parser reads a whole
 * structure straight through and looks once whether it was there. Loops must look at `failed` or `atEnd`.
 */
export class ByteReader {
  readonly #octets: Uint8Array;
  readonly #end: number;
  #position: number;
  #failed = false;

  constructor(octets: Uint8Array, start = 0, end = octets.length) {
    this.#octets = octets;
    this.#end = Math.min(end, octets.length);
    this.#position = start;
  }

  /** All octets, also those before the start: a compressed name points back into them. */
  get octets(): Uint8Array {
    return this.#octets;
  }

  get position(): number {
    return this.#position;
  }

  get remaining(): number {
    return this.#end - this.#position;
  }

  get atEnd(): boolean {
    return this.#failed || this.#position >= this.#end;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Declares what was read wrong; nothing can be read any more. */
  fail(): void {
    this.#failed = true;
  }

  /** Steps over octets and answers where they begin; `null` when there are not as many. */
  #take(count: number): number | null {
    if (this.#failed || count > this.remaining) {
      this.#failed = true;
      return null;
    }
    const start = this.#position;
    this.#position += count;
    return start;
  }

  /** The octet at a place that `#take` has checked. */
  #at(position: number): number {
    return this.#octets[position] ?? 0;
  }

  uint8(): number {
    const at = this.#take(1);
    return at === null ? 0 : this.#at(at);
  }

  uint16(): number {
    const at = this.#take(2);
    return at === null ? 0 : this.#at(at) * 256 + this.#at(at + 1);
  }

  uint32(): number {
    const at = this.#take(4);
    if (at === null) return 0;
    return (
      ((this.#at(at) << 24) | (this.#at(at + 1) << 16) | (this.#at(at + 2) << 8) | this.#at(at + 3)) >>> 0
    );
  }

  /** A view of the next octets, not a copy. */
  bytes(count: number): Uint8Array {
    const at = this.#take(count);
    return at === null ? new Uint8Array(0) : this.#octets.subarray(at, at + count);
  }

  /** A view of everything up to the end. */
  rest(): Uint8Array {
    return this.bytes(Math.max(this.remaining, 0));
  }
}
