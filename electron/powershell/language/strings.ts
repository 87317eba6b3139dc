import { endsWord, escaped, isDoubleQuote, isNameCharacter, isNewline, isSingleQuote } from './characters';
import type { Cursor } from './cursor';
import type { Extent } from './extent';
import type { Expression, Script, StringPart } from './syntax';

/** Reads the inside of `$( ... )`; handed in by the statements, which know the strings. */
export type ScriptReader = (cursor: Cursor, opening: Extent) => Script;

/** Reads `'...'`; two quotes stand for one. */
export function parseLiteralString(cursor: Cursor): Expression {
  const start = cursor.offset;
  cursor.next();
  let value = '';
  for (;;) {
    if (cursor.atEnd) return unterminated(cursor, start, "'");
    const character = cursor.next();
    if (!isSingleQuote(character)) value += character;
    else if (isSingleQuote(cursor.peek())) value += cursor.next();
    else return { kind: 'string', value, extent: cursor.from(start) };
  }
}

/** Reads `"..."` with backtick escapes, variables and subexpressions. */
export function parseExpandableString(cursor: Cursor, readScript: ScriptReader): Expression {
  const start = cursor.offset;
  cursor.next();
  const parts = new Parts();
  for (;;) {
    if (cursor.atEnd) return unterminated(cursor, start, '"');
    if (isDoubleQuote(cursor.peek())) {
      cursor.next();
      if (!isDoubleQuote(cursor.peek())) break;
      parts.add(cursor.next());
    } else readPiece(cursor, parts, readScript);
  }
  return parts.toExpression('string', cursor.from(start));
}

/** Reads a word without quotes; numbers are told apart by the caller. */
export function parseBareword(cursor: Cursor, readScript: ScriptReader): Expression {
  const start = cursor.offset;
  const parts = new Parts();
  while (!endsWord(cursor.peek())) readPiece(cursor, parts, readScript);
  return parts.toExpression('bareword', cursor.from(start));
}

/** Reads `$name`, `${any name}` or `$( ... )`; null when the dollar sign is just a dollar sign. */
export function parseVariable(cursor: Cursor, readScript: ScriptReader): Expression | null {
  const start = cursor.offset;
  const following = cursor.peek(1);
  if (following === '(') {
    cursor.offset += 2;
    const script = cursor.nested(() => readScript(cursor, cursor.from(start)), { statements: [] });
    return { kind: 'subexpression', script, asList: false, extent: cursor.from(start) };
  }
  if (following === '{') return parseBracedVariable(cursor);
  if (!isNameCharacter(following) && following !== '?') return null;
  cursor.next();
  const name = following === '?' ? cursor.next() : cursor.takeWhile(isNameCharacter);
  return { kind: 'variable', name, extent: cursor.from(start) };
}

function parseBracedVariable(cursor: Cursor): Expression {
  const start = cursor.offset;
  const end = cursor.source.indexOf('}', start);
  if (end < 0) {
    cursor.fail('InvalidVariableReference', cursor.from(start));
    return { kind: 'string', value: '', extent: cursor.from(start) };
  }
  cursor.offset = end + 1;
  return { kind: 'variable', name: cursor.source.slice(start + 2, end), extent: cursor.from(start) };
}

function readPiece(cursor: Cursor, parts: Parts, readScript: ScriptReader): void {
  const variable = cursor.peek() === '$' ? parseVariable(cursor, readScript) : null;
  if (variable) parts.addExpression(variable);
  else if (cursor.peek() === '`' && cursor.peek(1) !== '') {
    cursor.next();
    const character = cursor.next();
    parts.add(isNewline(character) ? '' : escaped(character));
  } else parts.add(cursor.next());
}

function unterminated(cursor: Cursor, start: number, quote: string): Expression {
  cursor.fail('TerminatorExpectedAtEndOfString', { start, end: cursor.source.length }, quote);
  return { kind: 'string', value: '', extent: cursor.from(start) };
}

class Parts {
  readonly #parts: StringPart[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  addExpression(expression: Expression): void {
    this.#flush();
    this.#parts.push({ kind: 'expression', expression });
  }

  toExpression(kind: 'string' | 'bareword', extent: Extent): Expression {
    if (this.#parts.length === 0) return { kind, value: this.#text, extent };
    this.#flush();
    return { kind: 'expandable', parts: this.#parts, extent };
  }

  #flush(): void {
    if (this.#text !== '') this.#parts.push({ kind: 'text', text: this.#text });
    this.#text = '';
  }
}
