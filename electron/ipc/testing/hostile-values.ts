import { maximumZoneFileLength } from '../../../shared/contract/limits';

/** One hostile value with a name for the test's message. */
export interface HostileValue {
  readonly name: string;
  readonly value: unknown;
}

function cyclic(): object {
  const loop: { server: string; zone?: object } = { server: 'DC1' };
  loop.zone = loop;
  return loop;
}

function deep(): unknown {
  let value: unknown = 'DC1';
  for (let level = 0; level < 10_000; level += 1) value = [value];
  return value;
}

/** An array that claims to be huge: walking over it would take minutes. */
function sparse(): unknown {
  const list: unknown[] = [];
  list.length = 2 ** 32 - 1;
  return list;
}

/** Values of a wrong type, for any place of any argument. */
export const wrongTypes: readonly HostileValue[] = [
  { name: 'null', value: null },
  { name: 'NaN', value: Number.NaN },
  { name: 'infinity', value: Number.NEGATIVE_INFINITY },
  { name: 'a negative number', value: -1 },
  { name: 'a huge number', value: Number.MAX_VALUE },
  { name: 'a bigint', value: 10n },
  { name: 'a symbol', value: Symbol('DC1') },
  { name: 'a function', value: () => 'DC1' },
  { name: 'a date', value: new Date(0) },
  { name: 'a map', value: new Map([['server', 'DC1']]) },
  { name: 'a set', value: new Set(['DC1']) },
  { name: 'an error', value: new Error('DC1') },
  { name: 'octets', value: new Uint8Array(64) },
  { name: 'a boxed string', value: Object('DC1') },
  { name: 'an array in place of its item', value: ['DC1'] },
  { name: 'an object with toString', value: { toString: () => 'DC1' } },
  { name: 'an object with a prototype', value: Object.create({ server: 'DC1', zone: 'contoso.com' }) },
  { name: 'a value that contains itself', value: cyclic() },
  { name: 'a very deep value', value: deep() },
  { name: 'a huge sparse array', value: sparse() },
  { name: 'a huge array', value: Array.from({ length: 100_000 }, () => 'DC1') },
  { name: 'a string beyond every limit', value: 'x'.repeat(maximumZoneFileLength + 8192) },
  { name: 'the key __proto__', value: JSON.parse('{"__proto__": {"server": "DC1"}}') },
  { name: 'the key constructor', value: { constructor: { prototype: { server: 'DC1' } } } },
];

/** Strings that are no server, no zone and no search, though some look like one. */
export const hostileNames: readonly HostileValue[] = [
  '',
  ' ',
  '.',
  '..',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  '../../../etc/passwd',
  'DC1\u0000',
  'DC1\n',
  'contoso.com\r\nSet-Cookie: a=b',
  '*',
  'DC1; rm -rf /',
  "' OR 1=1 --",
  '$(reboot)',
  '\ud800',
  'xn--',
  'a'.repeat(64),
  `${'a'.repeat(63)}.`.repeat(5),
  '\\000.contoso.com',
].map((value) => ({ name: JSON.stringify(value), value }));
