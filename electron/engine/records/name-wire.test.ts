import { describe, expect, it } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { wireLength } from './name';
import { readName, writeName } from './name-wire';

function wireOf(name: string): Uint8Array {
  const out = new ByteWriter();
  writeName(out, name);
  return out.toBytes();
}

function nameAt(octets: readonly number[], start: number): string | null {
  const reader = new ByteReader(Uint8Array.from(octets), start);
  const name = readName(reader);
  return reader.failed ? null : name;
}

describe('writeName', () => {
  it('writes each label with its length, and the root at the end', () => {
    expect([...wireOf('a.Bc.')]).toEqual([1, 0x61, 2, 0x42, 0x63, 0]);
    expect([...wireOf('.')]).toEqual([0]);
  });

  it.each(['.', 'DC1.contoso.com.', 'a\\.b.c\\\\.', '\\000\\255\\032.x.', '\\"\\$\\(\\)\\;\\@.'])(
    'writes %s so that it is read back, in the length that was foretold',
    (name) => {
      const octets = wireOf(name);
      expect(octets).toHaveLength(wireLength(name));
      expect(nameAt([...octets], 0)).toBe(name);
    },
  );
});

describe('readName', () => {
  it('follows pointers backwards and stands behind the first one afterwards', () => {
    const octets = [1, 0x62, 0, 1, 0x61, 0xc0, 0, 9, 9];
    const reader = new ByteReader(Uint8Array.from(octets), 3);
    expect(readName(reader)).toBe('a.b.');
    expect(reader.position).toBe(7);
  });

  it.each([
    ['a pointer to itself', [0xc0, 0], 0],
    ['a pointer forwards', [0xc0, 2, 0], 0],
    ['a pointer into its own part', [1, 0x61, 0xc0, 0], 0],
    ['two pointers in a circle', [0xc0, 2, 0xc0, 0], 2],
    ['a pointer cut in half', [0, 0xc0], 1],
    ['a label cut short', [3, 0x61], 0],
    ['no end', [1, 0x61], 0],
    ['a label type that was never standardised', [0x41, 0, 0], 0],
    ['nothing', [], 0],
    ['a start beyond the end', [0], 5],
  ])('refuses %s', (_, octets, start) => {
    expect(nameAt(octets, start)).toBeNull();
  });

  it('refuses a name of more than 255 octets, put together by pointers', () => {
    const label = [63, ...new Array<number>(63).fill(0x61)];
    const three = [...label, ...label, ...label, 0];
    expect(nameAt([...three, 61, ...new Array<number>(61).fill(0x62), 0xc0, 0], three.length)).toHaveLength(
      254,
    );
    expect(nameAt([...three, 62, ...new Array<number>(62).fill(0x62), 0xc0, 0], three.length)).toBeNull();
  });

  it('does not read beyond the end it was given', () => {
    const reader = new ByteReader(Uint8Array.from([1, 0x61, 0]), 0, 2);
    readName(reader);
    expect(reader.failed).toBe(true);
  });
});
