import { describe, expect, it } from 'vitest';
import { maximumZoneFileLength } from '../../shared/contract/limits';
import { findShapeFault } from './argument-shape';

describe('findShapeFault', () => {
  it('takes the plain data of the contract', () => {
    expect(findShapeFault(undefined)).toBeNull();
    expect(
      findShapeFault({ server: 'DC1', running: true, list: ['a', null], deep: { width: 12 } }),
    ).toBeNull();
    expect(findShapeFault({ text: 'x'.repeat(maximumZoneFileLength) })).toBeNull();
  });

  it.each([
    ['a function', () => undefined],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['not a number', Number.NaN],
    ['infinity', { width: Number.POSITIVE_INFINITY }],
    ['a date', new Date()],
    ['a map', new Map([['server', 'DC1']])],
    ['a typed array', new Uint8Array(4)],
    ['an object with a foreign prototype', Object.create({ server: 'DC1' })],
  ])('refuses %s', (_name, value) => {
    expect(findShapeFault(value)).not.toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
    const hostile: unknown = JSON.parse(`{"server": {"name": {"${key}": {"isAdmin": true}}}}`);
    expect(findShapeFault(hostile)).toBe(`the key ${key} is not allowed`);
  });

  it('refuses a value that contains itself', () => {
    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;
    expect(findShapeFault(cyclic)).toBe('nested too deeply');
  });

  it('refuses more text than the largest zone file, counted over all strings and keys', () => {
    const half = 'x'.repeat(maximumZoneFileLength / 2 + 4096);
    expect(findShapeFault([half, half])).toBe('too large');
    expect(findShapeFault({ [`${half}a`]: 1, [`${half}b`]: 2 })).toBe('too large');
  });

  it('refuses a huge array by its length, without walking over it', () => {
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    expect(findShapeFault(sparse)).toBe('too many values');
    expect(findShapeFault(Array.from({ length: 60_000 }, () => 0))).toBe('too many values');
    expect(findShapeFault(Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 0)))).toBe(
      'too many values',
    );
  });
});
