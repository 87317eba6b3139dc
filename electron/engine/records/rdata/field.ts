import type { ByteReader } from '../byte-reader';
import type { ByteWriter } from '../byte-writer';
import type { Token } from '../zone-file/tokenizer';

/** The tokens of one record's data, read from left to right. */
export class DataTokens {
  readonly #tokens: readonly Token[];
  /** Completes relative names; `undefined` where only absolute ones are expected. */
  readonly origin: string | undefined;
  /** Are names to be lower-cased where RFC 4034 section 6.2 says so? */
  readonly isCanonical: boolean;
  #position = 0;

  constructor(tokens: readonly Token[], options: { origin?: string | undefined; isCanonical?: boolean }) {
    this.#tokens = tokens;
    this.origin = options.origin;
    this.isCanonical = options.isCanonical ?? false;
  }

  /** The next token; `undefined` behind the last. */
  next(): Token | undefined {
    const token = this.#tokens[this.#position];
    if (token !== undefined) this.#position += 1;
    return token;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#position];
  }

  /** All tokens that are left. */
  rest(): readonly Token[] {
    const tokens = this.#tokens.slice(this.#position);
    this.#position = this.#tokens.length;
    return tokens;
  }

  /** The line of the token that was read last, for messages; 0 before the first. */
  get line(): number {
    return this.#tokens[Math.max(this.#position - 1, 0)]?.line ?? 0;
  }
}

/**
 * One field of record data, in both directions.
 *
 * A record type is a row of fields (`layouts.ts`); so every type gets its text form, its wire form and its canonical
 * form from one description.
 */
export interface Field {
  /** Takes its tokens and appends the wire form; what is wrong with them, as the rest of a sentence, or `null`. */
  readonly parse: (tokens: DataTokens, out: ByteWriter) => string | null;
  /** The presentation form of the next octets; fails the reader when they are not this field. */
  readonly print: (reader: ByteReader) => string;
}
