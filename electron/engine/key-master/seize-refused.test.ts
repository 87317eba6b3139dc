import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/role';
import {
  aForest,
  aZoneWithLocalKeys,
  made,
  run,
  seizeBy,
  seizeWithoutKeysBy,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';

const signed = { signing: { keyMaster: 'DC1' } };
const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .domainController('DC5', { onlineSigning: false })
    .domainController('DC6', { rights: { writeSettings: false } })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone(zone, signed)
    .directoryZone('never.contoso.com')
    .fileZone('DNS1', 'fabrikam.com', { signing: {} })
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);
const dead = switched(world, 'DC1', false);

describe.each([
  ['seize', seizeBy],
  ['seize-without-key-checks', seizeWithoutKeysBy],
] as const)('mode %s is refused', (_, seize) => {
  it.each([
    ['by a server that is not there', 'NOBODY', zone, 'server-unknown'],
    ['by a server the user may not manage', 'DC4', zone, 'access-denied'],
    ['by a server that is off', 'DC1', zone, 'server-unavailable'],
    ['for a zone that is not there', 'DC2', 'nowhere.contoso.com', 'zone-does-not-exist'],
    ['for a zone in a file, on its primary', 'DNS1', 'fabrikam.com', 'zone-file-backed'],
    ['for a zone in a file, elsewhere', 'DC2', 'fabrikam.com', 'zone-file-backed'],
    ['on a secondary', 'DNS1', zone, 'zone-type-not-allowed'],
    ['on a read-only domain controller', 'RODC1', zone, 'not-allowed-on-read-only-dc'],
    ['on a release without online signing', 'OLD1', zone, 'invalid-parameter'],
    ['on a server that may not sign online', 'DC5', zone, 'invalid-parameter'],
    ['where the user may not write the role list', 'DC6', zone, 'access-denied'],
  ])('%s', (_reason, target, of, code) => {
    expect(refusalOf(dead, seize(target, of)).code).toBe(code);
    expect(run(dead, seize(target, of)).world).toBe(dead);
  });

  it('while keys of the zone are being made: the zone is locked, that is no check of keys', () => {
    const { world: begun } = aForest().directoryZone(zone, signed).build();
    expect(refusalOf(begun, seize('DC2'))).toEqual({ code: 'zone-locked-for-signing', parameters: { zone } });
  });
});

describe('the private keys', () => {
  const lost = switched(aZoneWithLocalKeys(), 'DC1', false);

  it('out of reach refuse a seizure, and name themselves', () => {
    const problem = refusalOf(lost, seizeBy('DC2'));
    expect(problem).toMatchObject({
      code: 'signing-key-not-accessible',
      parameters: { zone, server: 'DC2' },
    });
    expect(problem.code === 'signing-key-not-accessible' && problem.parameters.keys).toHaveLength(2);
  });

  it('out of reach refuse an online transfer too', () => {
    expect(refusalOf(aZoneWithLocalKeys(), transferTo('DC2')).code).toBe('signing-key-not-accessible');
  });

  it('do not stop the mode that does not look at them', () => {
    expect(run(lost, seizeWithoutKeysBy('DC2')).outcome.kind).toBe('done');
  });
});

describe('a zone that is not signed', () => {
  it('is no obstacle to mode 2, and one to modes 1 and 4', () => {
    expect(run(world, seizeBy('DC2', 'never.contoso.com')).outcome.kind).toBe('done');
    for (const command of [
      transferTo('DC2', 'never.contoso.com'),
      seizeWithoutKeysBy('DC2', 'never.contoso.com'),
    ]) {
      expect(refusalOf(world, command)).toEqual({
        code: 'zone-not-signed',
        parameters: { zone: 'never.contoso.com' },
      });
    }
  });
});
