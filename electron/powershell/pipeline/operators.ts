import type { BinaryOperator } from '../language/syntax';
import { convert } from '../binding/conversion';
import { plainText } from '../format/plain-text';
import type { Value } from '../value';
import { hasKind, isList, itemsOf } from '../value';
import { wildcardPattern } from '../wildcard';

/** What an operator gives, or the sentence about why it can not, with its identifier. */
export type Applied =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'impossible'; readonly id: string; readonly reason: string };

/** Whether a value counts as true: neither nothing, empty, zero nor `$false`. */
export function isTrue(value: Value): boolean {
  if (!isList(value)) return value !== null && value !== false && value !== 0 && value !== '';
  const [first = null] = value;
  return value.length > 1 || (value.length === 1 && isTrue(first));
}

/**
 * Applies a comparison (about_Comparison_Operators).
 *
 * The left side decides the type; on a list the operator is a filter; texts compare without case.
 */
export function applyOperator(operator: BinaryOperator, left: Value, right: Value): Applied {
  switch (operator) {
    case 'and':
      return given(isTrue(left) && isTrue(right));
    case 'or':
      return given(isTrue(left) || isTrue(right));
    case 'xor':
      return given(isTrue(left) !== isTrue(right));
    case 'contains':
    case 'notcontains':
      return given(holds(left, right) === (operator === 'contains'));
    case 'in':
    case 'notin':
      return given(holds(right, left) === (operator === 'in'));
    case 'eq':
    case 'ne':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
    case 'like':
    case 'notlike':
    case 'match':
    case 'notmatch':
      return isList(left) ? filter(operator, left, right) : applyToOne(operator, left, right);
  }
}

/** The order of two values for sorting and `-gt`; null where there is none. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left === 'string') return compareTexts(left, plainText(right));
  if (typeof left === 'boolean') return Number(left) - Number(isTrue(right));
  if (typeof left === 'number') return compareConverted(left, right, 'number');
  if (!hasKind(left)) return null;
  if (left.kind === 'time-span') return compareConverted(left.seconds, right, 'time-span');
  if (left.kind === 'date-time' && hasKind(right) && right.kind === 'date-time')
    return left.milliseconds - right.milliseconds;
  return left === right ? 0 : null;
}

function given(value: Value): Applied {
  return { kind: 'value', value };
}

function holds(list: Value, item: Value): boolean {
  return itemsOf(list).some((candidate) => equal(candidate, item));
}

function equal(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  return compare(left, right) === 0;
}

function filter(operator: BinaryOperator, left: readonly Value[], right: Value): Applied {
  const kept: Value[] = [];
  for (const item of left) {
    const result = applyToOne(operator, item, right);
    if (result.kind === 'impossible') return result;
    if (isTrue(result.value)) kept.push(item);
  }
  return given(kept);
}

function applyToOne(operator: BinaryOperator, left: Value, right: Value): Applied {
  if (operator === 'eq' || operator === 'ne') return given(equal(left, right) === (operator === 'eq'));
  if (operator === 'like' || operator === 'notlike')
    return given(wildcardPattern(plainText(right)).test(plainText(left)) === (operator === 'like'));
  if (operator === 'match' || operator === 'notmatch') return matching(operator, left, right);
  const order = compare(left, right);
  if (order === null) return incomparable(left, right);
  if (operator === 'gt') return given(order > 0);
  if (operator === 'ge') return given(order >= 0);
  return given(operator === 'lt' ? order < 0 : order <= 0);
}

function incomparable(left: Value, right: Value): Applied {
  const reason = `Could not compare "${plainText(left)}" to "${plainText(right)}".`;
  return { kind: 'impossible', id: 'ComparisonFailure', reason };
}

function matching(operator: 'match' | 'notmatch', left: Value, right: Value): Applied {
  const pattern = regularExpression(plainText(right));
  if (pattern) return given(pattern.test(plainText(left)) === (operator === 'match'));
  const reason = `parsing "${plainText(right)}" - the regular expression is not valid.`;
  return { kind: 'impossible', id: 'InvalidRegularExpression', reason };
}

/** The language has no way to ask whether a pattern is valid but to build it. */
function regularExpression(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'iu');
  } catch {
    return null;
  }
}

function compareTexts(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareConverted(left: number, right: Value, to: 'number' | 'time-span'): number | null {
  if (to === 'number') {
    const number = typeof right === 'string' && right.trim() !== '' ? Number(right) : right;
    if (typeof number === 'boolean') return left - Number(number);
    return typeof number === 'number' && !Number.isNaN(number) ? left - number : null;
  }
  const converted = convert(right, 'TimeSpan');
  if (converted.kind === 'impossible' || !hasKind(converted.value)) return null;
  return converted.value.kind === 'time-span' ? left - converted.value.seconds : null;
}
