/**
 * Octets that grow at the end: messages and record data on their way to the wire.
 *
 * Numbers are big-endian (RFC 1035 section 2.3.2) and taken modulo their width; whoever reads text checks ranges first.
 */
export class ByteWriter {
  #octets: Uint8Array;
  #length = 0;

  constructor(capacity = 64) {
    this.#octets = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Makes room and answers where it begins. */
  #grow(by: number): number {
    const start = this.#length;
    this.#length += by;
    if (this.#length > this.#octets.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#octets.length));
      larger.set(this.#octets);
      this.#octets = larger;
    }
    return start;
  }

  uint8(value: number): void {
    const at = this.#grow(1);
    this.#octets[at] = value;
  }

  uint16(value: number): void {
    this.setUint16(this.#grow(2), value);
  }

  uint32(value: number): void {
    const at = this.#grow(4);
    this.setUint16(at, value >>> 16);
    this.setUint16(at + 2, value);
  }

  bytes(octets: ArrayLike<number>): void {
    const at = this.#grow(octets.length);
    this.#octets.set(octets, at);
  }

  /** Overwrites a 16-bit number that was written before its value was known, such as a length. */
  setUint16(at: number, value: number): void {
    this.#octets[at] = value >>> 8;
    this.#octets[at + 1] = value;
  }

  /** Takes back everything behind a length, when a record turned out not to fit. */
  truncate(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#octets.slice(0, this.#length);
  }
}
