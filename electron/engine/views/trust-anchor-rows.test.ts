import { describe, expect, it } from 'vitest';
import { aForest, made, zone } from '../testing/worlds';
import { trustAnchorRows } from './trust-anchor-rows';

const settings = { distributeTrustAnchors: true };
const builder = aForest()
  .standAloneServer('DNS1')
  .directoryZone(zone, { signing: { keyMaster: 'DC1', settings } })
  .directoryZone('quiet.contoso.com', { signing: { keyMaster: 'DC1' } })
  .fileZone('DNS1', 'fabrikam.com', { signing: { settings } });
const world = made(builder);

function zonesOf(server: string): readonly string[] {
  const outcome = trustAnchorRows(world, server);
  return outcome.kind === 'done' ? outcome.value.map((row) => row.zone) : [];
}

describe('trust points', () => {
  it.each(['DC1', 'DC2', 'DC3', 'RODC1'])('of zones that distribute them are on %s', (server) => {
    expect(zonesOf(server)).toEqual([zone, zone]);
  });

  it('of a server outside the directory are those of its own zones', () => {
    expect(zonesOf('DNS1')).toEqual(['fabrikam.com', 'fabrikam.com']);
  });

  it('show the active and the standby KSK as valid DNSKEYs', () => {
    const outcome = trustAnchorRows(world, 'DC2');
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    for (const row of outcome.value) {
      expect(row).toMatchObject({ status: 'valid', type: 'DNSKEY', algorithm: 8, validTo: null });
      expect(row.validFrom).toBe(world.time);
    }
    expect(new Set(outcome.value.map(({ keyTag }) => keyTag)).size).toBe(2);
  });

  it('show no key that is still being made', () => {
    expect(trustAnchorRows(builder.build().world, 'DC1')).toEqual({ kind: 'done', value: [] });
  });

  it('of an unknown server are refused', () => {
    expect(trustAnchorRows(world, 'DC9')).toMatchObject({ kind: 'refused' });
  });
});
