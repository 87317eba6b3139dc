import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../../shared/model/history';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { defaultDescriptor } from '../../engine/keys/default-descriptor';
import { historySchema } from './history-schema';

const key = { keyType: 'KSK', guid: '1adabf48-5039-4e71-907c-99ff87f43564' } as const;
const pairs = { activeKey: 'a', standbyKey: 'b', nextKey: null };
const descriptor = { ...defaultDescriptor('KSK'), ...pairs, guid: key.guid };
const properties = {
  settings: defaultSigningSettings,
  isKeyMasterServer: true,
  keyMasterServer: 'DC1.contoso.com',
};

const withProperties: readonly ServerEvent[] = [
  { kind: 'zone-signed', properties },
  { kind: 'zone-re-signed', properties: { ...properties, keyMasterServer: null } },
  { kind: 'key-added', ...key, descriptor },
  { kind: 'key-changed', ...key, descriptor },
  { kind: 'key-state-changed', ...key, ...pairs, storeKeysInDirectory: true },
  { kind: 'zone-setting-changed', setting: 'dsDigests', value: ['SHA-1'] },
  { kind: 'zone-setting-changed', setting: 'nsec3UserSalt', value: 'ab' },
  { kind: 'zone-setting-changed', setting: 'dsTtl', value: 60 },
  { kind: 'zone-setting-changed', setting: 'signWithNsec3', value: false },
  { kind: 'rollover-started', ...key },
  { kind: 'rollover-stepped', guid: key.guid },
];

function saved(event: unknown): unknown {
  const fact = { kind: 'event', event };
  return { entries: [{ sequence: 1, at: 0, server: 'DC1', zone: 'contoso.com', fact }], nextSequence: 2 };
}

function read(event: unknown): unknown {
  const fact = historySchema.parse(saved(event)).entries[0]?.fact;
  return fact?.kind === 'event' ? fact.event : null;
}

describe('a saved history', () => {
  it.each(withProperties.map((event) => [event.kind, event] as const))('keeps %s as it is', (_, event) => {
    expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('of before, whose events told no properties, is still read', () => {
    expect(read({ kind: 'zone-signed' })).toEqual({ kind: 'zone-signed', properties: null });
    expect(read({ kind: 'zone-re-signed' })).toEqual({ kind: 'zone-re-signed', properties: null });
    expect(read({ kind: 'key-added', ...key })).toEqual({ kind: 'key-added', ...key, descriptor: null });
    expect(read({ kind: 'key-changed', ...key })).toEqual({ kind: 'key-changed', ...key, descriptor: null });
  });

  it.each([
    ['an unknown setting', { kind: 'zone-setting-changed', setting: 'colour', value: 1 }],
    ['half of the properties', { kind: 'zone-signed', properties: { settings: defaultSigningSettings } }],
    ['a key state without its keys', { kind: 'key-state-changed', ...key }],
  ])('with %s is refused', (_, event) => {
    expect(historySchema.safeParse(saved(event)).success).toBe(false);
  });
});
