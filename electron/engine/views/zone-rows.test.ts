import { describe, expect, it } from 'vitest';
import { aForest, made, switched, zone } from '../testing/worlds';
import { zoneDirection, zoneRows } from './zone-rows';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .directoryZone('before.contoso.com', { signing: { keyMaster: 'DC3', isSigned: false } })
    .directoryZone('never.contoso.com')
    .directoryZone('2.0.192.in-addr.arpa')
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);

describe('the list of zones', () => {
  it('shows status, DNSSEC status and Key Master as one server knows them', () => {
    expect(zoneRows(world, 'DC1', 'forward')).toEqual({
      kind: 'done',
      value: [
        {
          name: 'before.contoso.com',
          direction: 'forward',
          type: 'ad-integrated-primary',
          status: 'running',
          signed: false,
          keyMaster: 'DC3.contoso.com',
          outlook: null,
        },
        {
          name: 'never.contoso.com',
          direction: 'forward',
          type: 'ad-integrated-primary',
          status: 'running',
          signed: false,
          keyMaster: null,
          outlook: null,
        },
        {
          name: zone,
          direction: 'forward',
          type: 'ad-integrated-primary',
          status: 'running',
          signed: true,
          keyMaster: 'DC1.contoso.com',
          outlook: { status: 'indeterminate', bogusAt: null, cause: null, actor: null, isAtRisk: false },
        },
      ],
    });
  });

  it('shows reverse zones apart', () => {
    expect(zoneRows(world, 'dc2', 'reverse')).toMatchObject({
      kind: 'done',
      value: [{ name: '2.0.192.in-addr.arpa', direction: 'reverse' }],
    });
  });

  it.each([
    ['2.0.192.in-addr.arpa', 'reverse'],
    ['8.b.d.0.1.0.0.2.IP6.ARPA', 'reverse'],
    ['in-addr.arpa', 'reverse'],
    ['notin-addr.arpa', 'forward'],
    ['contoso.com', 'forward'],
  ])('files %s under %s', (name, direction) => {
    expect(zoneDirection(name)).toBe(direction);
  });

  it.each([
    ['DC9', 'server-unknown'],
    ['DC4', 'access-denied'],
    ['DC2', 'server-unavailable'],
  ])('of %s is refused with %s', (server, code) => {
    const outcome = zoneRows(switched(world, 'DC2', false), server, 'forward');
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code } });
  });
});
