import { maximumZoneFileLength } from '../../shared/contract/limits';

/** The contract's largest argument is a zone file's text with its names; the next largest, a view of many nodes. */
const limits = { depth: 6, values: 50_000, characters: maximumZoneFileLength + 4096 };

/** Keys that reach an object's prototype when they are assigned. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Budget {
  values: number;
  characters: number;
}

/**
 * Says what is wrong with an argument's outer shape, `null` where nothing is.
 *
 * The look before the schema's: only plain data, of a bounded size, without keys that touch prototypes. It visits
 * no more values than the limit, so that refusing a huge argument costs no more than taking a large one.
 */
export function findShapeFault(value: unknown): string | null {
  return visit(value, 0, { values: limits.values, characters: limits.characters });
}

function visit(value: unknown, depth: number, budget: Budget): string | null {
  budget.values -= 1;
  if (budget.values < 0) return 'too many values';
  switch (typeof value) {
    case 'string':
      return spend(budget, value.length);
    case 'number':
      return Number.isFinite(value) ? null : 'a number must be finite';
    case 'undefined':
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : visitObject(value, depth, budget);
    case 'bigint':
    case 'symbol':
    case 'function':
      return `a ${typeof value} is not data`;
  }
}

function visitObject(value: object, depth: number, budget: Budget): string | null {
  if (depth >= limits.depth) return 'nested too deeply';
  if (Array.isArray(value)) return visitArray(value, depth, budget);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return 'only plain objects are data';
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const fault = visitProperty(value, key, depth, budget);
    if (fault !== null) return fault;
  }
  return null;
}

function visitProperty(value: object, key: string, depth: number, budget: Budget): string | null {
  if (prototypeKeys.has(key)) return `the key ${key} is not allowed`;
  return spend(budget, key.length) ?? visit(Reflect.get(value, key), depth + 1, budget);
}

function visitArray(value: readonly unknown[], depth: number, budget: Budget): string | null {
  if (value.length > budget.values) return 'too many values';
  for (const item of value) {
    const fault = visit(item, depth + 1, budget);
    if (fault !== null) return fault;
  }
  return null;
}

function spend(budget: Budget, characters: number): string | null {
  budget.characters -= characters;
  return budget.characters < 0 ? 'too large' : null;
}
