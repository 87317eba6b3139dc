import { describe, expect, it } from 'vitest';
import { aDescriptor } from '../testing/builders';
import { keyColumns } from './key-columns';

function row(
  keyType: 'KSK' | 'ZSK',
  changes: Parameters<typeof aDescriptor>[0] = {},
): Record<string, string> {
  return Object.fromEntries(
    keyColumns[keyType].map(({ title, valueOf }) => [title, valueOf(aDescriptor({ keyType, ...changes }))]),
  );
}

describe('keyColumns', () => {
  it('show a KSK with the values of DNS Manager', () => {
    expect(row('KSK')).toEqual({
      Algorithm: 'RSA/SHA-256',
      'Key length': '2048',
      KSP: 'Microsoft Software Key Storage Provider',
      Replication: 'Enabled',
      'Rollover state': 'Enabled',
      'Initial rollover offset': '0 days',
      'Rollover frequency': '755 days',
      'DNSKEY signature validity': '168 hours',
    });
  });

  it('have no Replication for ZSKs', () => {
    expect(row('ZSK')).not.toHaveProperty('Replication');
  });

  it('say Disabled where automatic rollover is off', () => {
    expect(row('ZSK', { rolloverPeriod: null })).toMatchObject({
      'Rollover state': 'Disabled',
      'Rollover frequency': 'Disabled',
    });
  });

  it('do not round a part of a day away', () => {
    expect(row('KSK', { initialRolloverOffset: 36 * 3600 })).toMatchObject({
      'Initial rollover offset': '1.5 days',
    });
  });
});
