import { describe, expect, it } from 'vitest';
import { keyTagOf } from '../keys/dnskey';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, made, publicKeyOf, zone } from '../testing/worlds';
import { recordRows } from './record-rows';

const world = made(
  aForest()
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1', settings: { dnskeyTtl: 7200 } } })
    .directoryZone('plain.contoso.com')
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);

describe('the list of records', () => {
  it('shows names relative to the zone, empty for its own', () => {
    expect(recordRows(world, 'DC1', 'plain.contoso.com')).toEqual({
      kind: 'done',
      value: [
        {
          name: '',
          type: 'SOA',
          data: 'dc1.contoso.com. hostmaster.plain.contoso.com. 1 900 600 86400 3600',
          ttl: 3600,
        },
        { name: '', type: 'NS', data: 'dc1.contoso.com.', ttl: 3600 },
        { name: 'www', type: 'A', data: '192.0.2.1', ttl: 3600 },
      ],
    });
  });

  it.each(['DC1', 'DC3', 'RODC1', 'DNS1'])('shows the DNSKEY set with its data and TTL on %s', (server) => {
    const outcome = recordRows(world, server, zone);
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    const keys = zoneCopy(world, 'DC1', zone)?.publishedKeys ?? [];
    expect(keys).toHaveLength(4);
    expect(outcome.value.filter(({ type }) => type === 'DNSKEY')).toEqual(
      keys.map(({ id, keyType }) => ({
        name: '',
        type: 'DNSKEY',
        ttl: 7200,
        data: `${keyType === 'KSK' ? 257 : 256} 3 8 ${publicKeyOf(id)}`,
      })),
    );
    expect(new Set(keys.map(keyTagOf)).size).toBe(4);
  });

  it('of a zone the server does not have is refused', () => {
    expect(recordRows(world, 'DC1', 'nowhere.com')).toEqual({
      kind: 'refused',
      problem: { code: 'zone-does-not-exist', parameters: { server: 'DC1', zone: 'nowhere.com' } },
    });
  });
});
