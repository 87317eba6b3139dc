import { isDoubleQuote, isNameCharacter, isSingleQuote } from './characters';
import type { Cursor } from './cursor';
import type { Extent } from './extent';
import type { Grammar } from './grammar';
import { parseExpandableString, parseLiteralString, parseVariable } from './strings';
import type { Expression } from './syntax';

/**
 * Reads a value that shows by its first character what it is, with its members: `$x.Name`, `(...)[0]`, `'text'`.
 *
 * @returns null where no such value begins: a bareword then means something different in a command than in an
 *   expression
 */
export function parsePrimary(cursor: Cursor, grammar: Grammar): Expression | null {
  const start = parseStart(cursor, grammar);
  return start && parsePostfix(cursor, grammar, start);
}

/** A value that stands for nothing, behind an error. */
export function nothing(extent: Extent): Expression {
  return { kind: 'string', value: '', extent };
}

function parseStart(cursor: Cursor, grammar: Grammar): Expression | null {
  const character = cursor.peek();
  if (isSingleQuote(character)) return parseLiteralString(cursor);
  if (isDoubleQuote(character)) return parseExpandableString(cursor, grammar.subexpression);
  if (character === '$') return parseVariable(cursor, grammar.subexpression);
  if (character === '(') return parseParenthesis(cursor, grammar);
  if (character === '{') return parseBlock(cursor, grammar);
  if (character === '@') return parseAt(cursor, grammar);
  return null;
}

function parseParenthesis(cursor: Cursor, grammar: Grammar): Expression {
  const start = cursor.offset;
  cursor.next();
  const opening = cursor.from(start);
  cursor.skipBlanks(true);
  const pipeline = cursor.nested(() => grammar.pipeline(cursor), { stages: [], extent: opening });
  cursor.skipBlanks(true);
  if (!cursor.take(')')) cursor.fail('MissingEndParenthesisInExpression', { ...opening });
  else if (pipeline.stages.length === 0) cursor.fail('ExpectedExpression', opening, "'('");
  return { kind: 'parenthesis', pipeline, extent: cursor.from(start) };
}

function parseBlock(cursor: Cursor, grammar: Grammar): Expression {
  const start = cursor.offset;
  cursor.next();
  const script = cursor.nested(() => grammar.block(cursor, cursor.from(start)), { statements: [] });
  const extent = cursor.from(start);
  return {
    kind: 'script-block',
    script,
    source: cursor.source.slice(extent.start + 1, extent.end - 1),
    extent,
  };
}

function parseAt(cursor: Cursor, grammar: Grammar): Expression | null {
  const start = cursor.offset;
  const following = cursor.peek(1);
  if (following !== '(') {
    const extent = { start, end: start + 2 };
    if (following === '{') cursor.fail('NotSupportedHere', extent, '@{');
    else if (isSingleQuote(following) || isDoubleQuote(following))
      cursor.fail('NotSupportedHere', extent, `@${following}`);
    else return null;
    return nothing(extent);
  }
  cursor.offset += 2;
  const script = cursor.nested(() => grammar.subexpression(cursor, cursor.from(start)), { statements: [] });
  return { kind: 'subexpression', script, asList: true, extent: cursor.from(start) };
}

function parsePostfix(cursor: Cursor, grammar: Grammar, start: Expression): Expression {
  let target = start;
  for (;;) {
    if (cursor.peek() === '.' && isNameStart(cursor.peek(1))) target = parseMember(cursor, target);
    else if (cursor.peek() === '[') target = parseIndex(cursor, grammar, target);
    else return target;
  }
}

function isNameStart(character: string): boolean {
  return isNameCharacter(character) || isSingleQuote(character) || isDoubleQuote(character);
}

function parseMember(cursor: Cursor, target: Expression): Expression {
  const dot = cursor.offset;
  cursor.next();
  const quoted = isNameCharacter(cursor.peek()) ? null : parseLiteralString(cursor);
  const name = quoted ? (quoted.kind === 'string' ? quoted.value : '') : cursor.takeWhile(isNameCharacter);
  if (cursor.peek() === '(') cursor.fail('NotSupportedHere', cursor.from(dot), `.${name}()`);
  return { kind: 'member', target, name, extent: cursor.from(target.extent.start) };
}

function parseIndex(cursor: Cursor, grammar: Grammar, target: Expression): Expression {
  const opening = cursor.offset;
  cursor.next();
  cursor.skipBlanks(true);
  const pipeline = cursor.nested(() => grammar.pipeline(cursor), {
    stages: [],
    extent: cursor.from(opening),
  });
  cursor.skipBlanks(true);
  if (pipeline.stages.length === 0) cursor.fail('MissingArrayIndexExpression', cursor.from(opening));
  else if (!cursor.take(']')) cursor.fail('MissingEndSquareBracket', { start: opening, end: opening + 1 });
  const index: Expression = { kind: 'parenthesis', pipeline, extent: cursor.from(opening) };
  return { kind: 'index', target, index, extent: cursor.from(target.extent.start) };
}
