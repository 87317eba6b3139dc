import { describe, expect, it } from 'vitest';
import { isMetaType, typeMnemonic, typeNumber } from './record-type';

describe('record types', () => {
  it.each([
    ['a', 1, 'A'],
    ['DNSKEY', 48, 'DNSKEY'],
    ['TYPE48', 48, 'DNSKEY'],
    ['type65280', 65280, 'TYPE65280'],
    ['TYPE0', 0, 'TYPE0'],
  ])('%s is number %i, called %s', (text, number, mnemonic) => {
    expect(typeNumber(text)).toBe(number);
    expect(typeMnemonic(number)).toBe(mnemonic);
  });

  it.each(['', 'NOSUCH', 'TYPE', 'TYPE65536', 'TYPE-1', 'TYPE1x', 'constructor', '__proto__', '1'])(
    '%s is none',
    (text) => expect(typeNumber(text)).toBeNull(),
  );

  it('tells types of zones from those of questions and messages', () => {
    const meta = ['A', 'DNSKEY', 'CAA', 'TYPE65280', 'ANY', 'AXFR', 'IXFR', 'OPT', 'TYPE0', 'TYPE250'].filter(
      (type) => isMetaType(typeNumber(type) ?? 0),
    );
    expect(meta).toEqual(['ANY', 'AXFR', 'IXFR', 'OPT', 'TYPE0', 'TYPE250']);
  });
});
