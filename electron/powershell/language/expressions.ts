import { isDash } from './characters';
import type { Cursor } from './cursor';
import { spanning } from './extent';
import type { Grammar } from './grammar';
import { numberOf } from './number';
import { nothing, parsePrimary } from './primary';
import type { BinaryOperator, Expression } from './syntax';

const logical: readonly string[] = ['and', 'or', 'xor'];

/** What compares two values: `a -eq b`; each is a switch of `Where-Object`, too. */
export const comparisonOperators = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'like',
  'notlike',
  'match',
  'notmatch',
  'contains',
  'notcontains',
  'in',
  'notin',
] as const satisfies readonly BinaryOperator[];

const comparisons: readonly string[] = comparisonOperators;

const numberCharacters = /[\d.a-fxkmgb]/iu;

/** Whether an expression begins here; otherwise the words are a command. */
export function startsExpression(cursor: Cursor): boolean {
  const rest = cursor.source.slice(cursor.offset, cursor.offset + 64);
  if (/^[$'"({!\u2018\u2019\u201a\u201b\u201c\u201d\u201e]/u.test(rest)) return true;
  if (/^@[({'"]/u.test(rest)) return true;
  if (/^[-+]?\.?\d/u.test(rest)) return numberOf(/^[^\s;|)},[\]]*/u.exec(rest)?.[0] ?? '') !== null;
  return isDash(rest.charAt(0)) && /^(?:not\b|[$(])/iu.test(rest.slice(1));
}

/** Reads an expression: `-and`, `-or` and `-xor` bind weakest, then comparisons, then commas. */
export function parseExpression(cursor: Cursor, grammar: Grammar): Expression {
  return cursor.nested(
    () =>
      parseBinary(cursor, logical, () =>
        parseBinary(cursor, comparisons, () => parseListExpression(cursor, grammar)),
      ),
    nothing(cursor.from(cursor.offset)),
  );
}

function parseBinary(cursor: Cursor, operators: readonly string[], operand: () => Expression): Expression {
  let left = operand();
  for (;;) {
    cursor.skipBlanks();
    const start = cursor.offset;
    const operator = cursor.operatorAhead();
    if (operator === null || !isOneOf(operators, operator)) return left;
    cursor.offset += operator.length + 1;
    const sign = cursor.from(start);
    cursor.skipBlanks(true);
    if (!startsExpression(cursor))
      cursor.fail('ExpectedValueExpression', sign, cursor.source.slice(sign.start, sign.end));
    const right = operand();
    left = { kind: 'binary', operator, left, right, extent: spanning(left.extent, right.extent) };
  }
}

function isOneOf(operators: readonly string[], operator: string): operator is BinaryOperator {
  return operators.includes(operator);
}

function parseListExpression(cursor: Cursor, grammar: Grammar): Expression {
  const items = [parseUnary(cursor, grammar)];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.peek() !== ',') break;
    const comma = cursor.offset;
    cursor.next();
    cursor.skipBlanks(true);
    if (!startsExpression(cursor)) cursor.fail('ExpectedExpression', cursor.from(comma), "','");
    else items.push(parseUnary(cursor, grammar));
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || first === last) return first ?? nothing(cursor.from(cursor.offset));
  return { kind: 'list', items, extent: spanning(first.extent, last.extent) };
}

function parseUnary(cursor: Cursor, grammar: Grammar): Expression {
  const start = cursor.offset;
  if (cursor.peek() === '!') cursor.next();
  else if (cursor.operatorAhead() === 'not') cursor.offset += 4;
  else return parseOperand(cursor, grammar);
  cursor.skipBlanks(true);
  const operand = cursor.nested(() => parseUnary(cursor, grammar), nothing(cursor.from(start)));
  return { kind: 'not', operand, extent: cursor.from(start) };
}

function parseOperand(cursor: Cursor, grammar: Grammar): Expression {
  const start = cursor.offset;
  if (isDash(cursor.peek()) && /[$(]/u.test(cursor.peek(1))) {
    cursor.next();
    const operand = parsePrimary(cursor, grammar) ?? nothing(cursor.from(start));
    return { kind: 'negate', operand, extent: cursor.from(start) };
  }
  return parseNumber(cursor) ?? parsePrimary(cursor, grammar) ?? unexpected(cursor);
}

function parseNumber(cursor: Cursor): Expression | null {
  const start = cursor.offset;
  if (isDash(cursor.peek()) || cursor.peek() === '+') cursor.next();
  const word =
    cursor.source.slice(start, cursor.offset).replace(/[^+]/u, '-') +
    cursor.takeWhile((character) => numberCharacters.test(character));
  const value = numberOf(word);
  if (value !== null) return { kind: 'number', value, extent: cursor.from(start) };
  cursor.offset = start;
  return null;
}

/** What stands where a value is wanted and is none; a word there is named whole. */
export function unexpected(cursor: Cursor): Expression {
  const start = cursor.offset;
  const word = cursor.takeWhile((character) => !/[\s;|)}]/u.test(character)) || cursor.next();
  const extent = { start, end: start + Math.max(word.length, 1) };
  cursor.fail('UnexpectedToken', extent, word);
  return nothing(extent);
}
