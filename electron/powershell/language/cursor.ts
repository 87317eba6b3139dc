import { isBlank, isDash, isNewline } from './characters';
import type { Extent } from './extent';
import { syntaxError } from './syntax-error';
import type { SyntaxError, SyntaxErrorId } from './syntax-error';

const deepestNesting = 60;

/**
 * The place a parser has come to in a text.
 *
 * The first error is kept and sends the cursor to the end, where every loop of the parser stops by itself: so
 * nothing is thrown, whatever was entered.
 */
export class Cursor {
  readonly source: string;
  offset = 0;
  error: SyntaxError | null = null;
  #depth = 0;

  constructor(source: string) {
    this.source = source;
  }

  get atEnd(): boolean {
    return this.offset >= this.source.length;
  }

  /** The character `ahead` places on; empty behind the end. */
  peek(ahead = 0): string {
    return this.source.charAt(this.offset + ahead);
  }

  /** Takes one character. */
  next(): string {
    const character = this.peek();
    this.offset += 1;
    return character;
  }

  /** Takes `text` when it stands here, whatever its case. */
  take(text: string): boolean {
    if (this.source.slice(this.offset, this.offset + text.length).toLowerCase() !== text) return false;
    this.offset += text.length;
    return true;
  }

  /** Takes characters while they fit. */
  takeWhile(fits: (character: string) => boolean): string {
    const start = this.offset;
    while (!this.atEnd && fits(this.peek())) this.offset += 1;
    return this.source.slice(start, this.offset);
  }

  /** The extent from `start` to here. */
  from(start: number): Extent {
    return { start, end: Math.min(this.offset, this.source.length) };
  }

  /** Passes over blanks, comments and escaped line ends; over line ends as well where they mean nothing. */
  skipBlanks(newlinesToo = false): void {
    for (;;) {
      const character = this.peek();
      if (isBlank(character) || (newlinesToo && isNewline(character))) this.offset += 1;
      else if (character === '`' && isNewline(this.peek(1)))
        this.offset += this.source.startsWith('\r\n', this.offset + 1) ? 3 : 2;
      else if (character === '#') this.takeWhile((candidate) => !isNewline(candidate));
      else if (character === '<' && this.peek(1) === '#') this.#skipBlockComment();
      else return;
    }
  }

  /** The operator that stands here (`-eq`), in lower case without its dash; null where there is none. */
  operatorAhead(): string | null {
    if (!isDash(this.peek())) return null;
    const word = /^[a-z]+(?![\p{L}\p{Nd}_])/iu.exec(this.source.slice(this.offset + 1, this.offset + 20));
    return word ? word[0].toLowerCase() : null;
  }

  /** Keeps the first error and goes to the end of the text. */
  fail(id: SyntaxErrorId, extent: Extent, subject?: string): void {
    this.error ??= syntaxError(id, extent, subject);
    this.offset = this.source.length;
  }

  /** Runs a rule one level deeper; a text nested beyond all use is refused instead of exhausting the stack. */
  nested<T>(rule: () => T, otherwise: T): T {
    if (this.#depth >= deepestNesting) {
      this.fail('NestingTooDeep', { start: this.offset, end: this.offset + 1 });
      return otherwise;
    }
    this.#depth += 1;
    const result = rule();
    this.#depth -= 1;
    return result;
  }

  #skipBlockComment(): void {
    const end = this.source.indexOf('#>', this.offset + 2);
    this.offset = end < 0 ? this.source.length : end + 2;
  }
}
