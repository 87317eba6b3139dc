/**
 * Cuts a zone file into entries and tokens (RFC 1035 section 5.1).
 *
 * Knows of comments, quotation marks, parentheses over several lines and escapes that hide one of these characters; it
 * leaves the escapes themselves to whoever knows what a token means. Runs through the text once, whatever is in it.
 */

/** One word of an entry. */
export interface Token {
  /** As it stands in the file, escapes included, quotation marks not. */
  readonly text: string;
  readonly quoted: boolean;
  /** 1 for the first line of the text. */
  readonly line: number;
}

/** What an entry is, or what is wrong with the text, as a sentence without its full stop. */
export type Entry =
  | {
      readonly kind: 'entry';
      /** Does it begin with a blank, so that the owner is the one before? */
      readonly isIndented: boolean;
      /** At least one. */
      readonly tokens: readonly Token[];
    }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string };

const [tab, newline, carriageReturn, space, quote] = [9, 10, 13, 32, 34];
const [open, close, semicolon, backslash] = [40, 41, 59, 92];

function endsToken(code: number): boolean {
  return (
    code === space ||
    code === tab ||
    code === newline ||
    code === carriageReturn ||
    code === semicolon ||
    code === open ||
    code === close ||
    code === quote
  );
}

/** Reads entry after entry of one text. */
export class ZoneFileTokenizer {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #openedAt: number[] = [];
  #tokens: Token[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The next entry; `null` at the end. After a broken one the rest is not worth reading. */
  next(): Entry | null {
    this.#tokens = [];
    let isIndented = this.#startsWithBlank();
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === newline) {
        this.#at += 1;
        this.#line += 1;
        if (this.#openedAt.length > 0) continue;
        if (this.#tokens.length > 0) return { kind: 'entry', isIndented, tokens: this.#tokens };
        isIndented = this.#startsWithBlank();
        continue;
      }
      const reason = this.#step(code);
      if (reason !== null) return { kind: 'broken', line: this.#line, reason };
    }
    return this.#end(isIndented);
  }

  #end(isIndented: boolean): Entry | null {
    const line = this.#openedAt.at(-1);
    if (line !== undefined) {
      return { kind: 'broken', line, reason: 'the parenthesis that is opened here is never closed' };
    }
    return this.#tokens.length > 0 ? { kind: 'entry', isIndented, tokens: this.#tokens } : null;
  }

  #startsWithBlank(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    return code === space || code === tab;
  }

  /** Takes what begins here; a reason when it is wrong. */
  #step(code: number): string | null {
    switch (code) {
      case space:
      case tab:
      case carriageReturn:
        this.#at += 1;
        return null;
      case semicolon:
        this.#skipComment();
        return null;
      case open:
        this.#openedAt.push(this.#line);
        this.#at += 1;
        return null;
      case close:
        this.#at += 1;
        return this.#openedAt.pop() === undefined ? 'a parenthesis is closed that was never opened' : null;
      case quote:
        return this.#quoted();
      default:
        this.#plain();
        return null;
    }
  }

  #skipComment(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end;
  }

  #plain(): void {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (endsToken(code)) break;
      if (code === backslash && text.charCodeAt(at + 1) !== newline) at += 1;
    }
    this.#at = Math.min(at, text.length);
    this.#tokens.push({ text: text.slice(start, this.#at), quoted: false, line: this.#line });
  }

  #quoted(): string | null {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote || code === newline) break;
      if (code === backslash && text.charCodeAt(at + 1) !== newline) at += 1;
    }
    if (text.charCodeAt(at) !== quote) return 'a quotation mark is not closed on the same line';
    this.#at = at + 1;
    this.#tokens.push({ text: text.slice(start, at), quoted: true, line: this.#line });
    return null;
  }
}

/** The tokens of one line of data, as it is stored with a record; `null` when it is no single line. */
export function tokensOf(data: string): readonly Token[] | null {
  const tokenizer = new ZoneFileTokenizer(data);
  const entry = tokenizer.next();
  if (entry === null) return [];
  return entry.kind === 'entry' && tokenizer.next() === null ? entry.tokens : null;
}
