import { describe, expect, it } from 'vitest';
import type { Consequence } from '../../../shared/model/key-master';
import type { KeyOptions } from '../forest/forest-options';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { zoneOutlook } from '../outlook/zone-outlook';
import { resultOf, shown } from '../testing/role';
import {
  aForest,
  aSignedZone,
  aZoneWithLocalKeys,
  after,
  branchLink,
  made,
  seizeBy,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';

const fqdn = (name: string): string => `${name}.contoso.com`;

type Kind = Consequence['kind'];

/** The consequence of that kind, without its kind. */
function of(consequences: readonly Consequence[], kind: Kind): unknown {
  return consequences.find((consequence) => consequence.kind === kind);
}

function kinds(consequences: readonly Consequence[]): readonly Kind[] {
  return consequences.map(({ kind }) => kind);
}

function distributing(keys: readonly KeyOptions[]): World {
  return made(
    aForest().directoryZone(zone, {
      signing: { keyMaster: 'DC1', keys, settings: { distributeTrustAnchors: true } },
    }),
  );
}

function copyOn(world: World, server: string): ZoneCopy {
  const copy = zoneCopy(world, server, zone);
  if (copy === null) throw new Error(`${server} has no ${zone}`);
  return copy;
}

const localKsk = distributing([{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }]);
const localZsk = distributing([{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }]);
const everyone = ['DC1', 'DC2', 'DC3', 'RODC1'].map(fqdn);

describe('what a transfer brings about', () => {
  const { consequences, reversibility, knownEverywhereAt } = resultOf(aSignedZone(), transferTo('DC2'));

  it('is told in order: the role, the keys, who knows when', () => {
    expect(consequences).toEqual([
      { kind: 'becomes-key-master', server: fqdn('DC2') },
      { kind: 'stops-being-key-master', server: fqdn('DC1') },
      { kind: 'keys-stay', count: 4 },
      { kind: 'known-everywhere', at: knownEverywhereAt },
    ]);
  });

  it('can be taken back by a transfer', () => {
    expect(reversibility).toEqual({ kind: 'transfer-back', to: fqdn('DC1') });
  });

  it('is nothing when it goes to the present Key Master', () => {
    expect(resultOf(aSignedZone(), transferTo('DC1')).consequences).toEqual([]);
  });

  it('leaves trust anchors valid', () => {
    const moved = resultOf(distributing([{ keyType: 'KSK' }, { keyType: 'ZSK' }]), transferTo('DC2'));
    expect(of(moved.consequences, 'trust-anchors-stay-valid')).toMatchObject({ servers: everyone });
  });

  it('can not be taken back by a transfer to a server that has not the keys', () => {
    // DC2 seized it without the keys; back at DC1 there is no way to DC2 that keeps them.
    const seized = after(switched(localKsk, 'DC1', false), seizeWithoutKeysBy('DC2'));
    const handedBack = resultOf(settled(switched(settled(seized), 'DC1', true)), transferTo('DC1'));
    expect(handedBack.reversibility).toEqual({ kind: 'irreversible' });
    expect(of(handedBack.consequences, 'keys-stay')).toMatchObject({ count: 4 });
    expect(of(handedBack.consequences, 'trust-anchors-stay-valid')).toMatchObject({ servers: everyone });
  });

  it('is not noticed at once by an old Key Master that nobody may tell', () => {
    const world = made(
      aForest()
        .domainController('DC4', { rights: { manage: false } })
        .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
    );
    const moved = resultOf(world, transferTo('DC2'));
    expect(of(moved.consequences, 'goes-on-believing')).toMatchObject({ server: fqdn('DC4'), online: true });
    expect(moved.reversibility).toEqual({ kind: 'irreversible' });
  });
});

describe('what a seizure brings about', () => {
  it('with the keys in the directory: the old one goes on believing, nothing else is lost', () => {
    const dead = settled(switched(aSignedZone(), 'DC1', false));
    const { consequences, reversibility, knownEverywhereAt } = resultOf(dead, seizeBy('DC2'));
    expect(consequences).toEqual([
      { kind: 'becomes-key-master', server: fqdn('DC2') },
      { kind: 'stops-being-key-master', server: fqdn('DC1') },
      { kind: 'goes-on-believing', server: fqdn('DC1'), online: false },
      { kind: 'keys-stay', count: 4 },
      { kind: 'known-everywhere', at: knownEverywhereAt },
      { kind: 'not-reached-now', servers: [fqdn('DC1')] },
    ]);
    expect(reversibility).toEqual({ kind: 'transfer-back', to: fqdn('DC1') });
  });

  it('from a Key Master that is cut off but alive: it goes on believing, online', () => {
    const cut = after(
      made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC3' } })),
      branchLink(false),
    );
    const { consequences } = resultOf(cut, seizeBy('DC2'));
    expect(of(consequences, 'goes-on-believing')).toMatchObject({ server: fqdn('DC3'), online: true });
    expect(of(consequences, 'not-reached-now')).toMatchObject({ servers: [fqdn('DC3'), fqdn('RODC1')] });
  });

  it('without the KSK: which keys, who has them, what must be done and by whom, which trust anchors break', () => {
    const dead = settled(switched(localKsk, 'DC1', false));
    const { consequences, reversibility } = resultOf(dead, seizeWithoutKeysBy('DC2'));
    expect(kinds(consequences)).toEqual([
      'becomes-key-master',
      'stops-being-key-master',
      'goes-on-believing',
      'keys-not-accessible',
      'must-be-re-signed',
      'trust-anchors-will-break',
      'turns-bogus',
      'turns-bogus',
      'turns-bogus',
      'known-everywhere',
      'not-reached-now',
    ]);
    expect(of(consequences, 'keys-not-accessible')).toMatchObject({
      server: fqdn('DC2'),
      keys: [
        { keyType: 'KSK', usableOn: [fqdn('DC1')] },
        { keyType: 'KSK', usableOn: [fqdn('DC1')] },
      ],
    });
    expect(of(consequences, 'must-be-re-signed')).toMatchObject({ zone, by: 'you' });
    expect(of(consequences, 'trust-anchors-will-break')).toMatchObject({ servers: everyone });
    expect(reversibility).toEqual({ kind: 'hand-back-before-re-sign', to: [fqdn('DC1')] });
  });

  it('without the KSK: when each server that runs will fail, because nobody can sign the DNSKEY set', () => {
    const dead = settled(switched(localKsk, 'DC1', false));
    const { consequences } = resultOf(dead, seizeWithoutKeysBy('DC2'));
    const expiration = zoneCopy(dead, 'DC3', zone)?.signatures?.dnskeySet.expiration ?? 0;
    expect(consequences.filter(({ kind }) => kind === 'turns-bogus')).toEqual(
      ['DC2', 'DC3', 'RODC1'].map((server) => ({
        kind: 'turns-bogus',
        server: fqdn(server),
        at: expiration + 1000,
        cause: 'key-set-expires-keys-not-accessible',
      })),
    );
  });

  it('with all keys: nothing turns bogus any more', () => {
    const dead = settled(switched(aSignedZone(), 'DC1', false));
    expect(zoneOutlook(dead, copyOn(dead, 'DC2'))?.bogusAt).not.toBeNull();
    const { consequences } = resultOf(dead, seizeBy('DC2'));
    expect(kinds(consequences)).not.toContain('turns-bogus');
    expect(zoneOutlook(settled(after(dead, seizeBy('DC2'))), copyOn(dead, 'DC2'))?.bogusAt).toBeNull();
  });

  it('without a ZSK only: the zone must be re-signed, and trust anchors, which are KSKs, stay valid', () => {
    const dead = settled(switched(localZsk, 'DC1', false));
    const { consequences } = resultOf(dead, seizeWithoutKeysBy('DC2'));
    expect(kinds(consequences)).toContain('must-be-re-signed');
    expect(of(consequences, 'trust-anchors-stay-valid')).toMatchObject({ servers: everyone });
  });

  it('says nothing of trust anchors where nobody holds one', () => {
    const dead = settled(switched(aZoneWithLocalKeys(), 'DC1', false));
    const told = kinds(resultOf(dead, seizeWithoutKeysBy('DC2')).consequences);
    expect(told).not.toContain('trust-anchors-will-break');
    expect(told).not.toContain('trust-anchors-stay-valid');
  });

  it('without looking at keys that are all there: they stay, whatever the mode', () => {
    const dead = settled(switched(aSignedZone(), 'DC1', false));
    const { consequences, reversibility } = resultOf(dead, seizeWithoutKeysBy('DC2'));
    expect(of(consequences, 'keys-stay')).toMatchObject({ count: 4 });
    expect(kinds(consequences)).not.toContain('must-be-re-signed');
    expect(reversibility).toEqual({ kind: 'transfer-back', to: fqdn('DC1') });
  });

  it('is final where nobody has the keys any more', () => {
    const dead = settled(switched(localKsk, 'DC1', false));
    const dc1 = dead.servers.DC1;
    if (dc1 === undefined) throw new Error('no DC1');
    const burnt: World = { ...dead, servers: { ...dead.servers, DC1: { ...dc1, certificateStore: [] } } };
    const { consequences, reversibility } = resultOf(burnt, seizeWithoutKeysBy('DC2'));
    expect(of(consequences, 'keys-not-accessible')).toMatchObject({
      keys: [{ usableOn: [] }, { usableOn: [] }],
    });
    expect(reversibility).toEqual({ kind: 'irreversible' });
  });

  it('from a Key Master whose keys are on a device depends on who is connected to it', () => {
    const hsm = { name: 'HSM1', keyStorageProvider: 'Lab HSM' };
    const world = (connected: boolean): World =>
      made(
        aForest()
          .device({ ...hsm, servers: { DC1: true, DC2: connected } })
          .directoryZone(zone, {
            signing: {
              keyMaster: 'DC1',
              keys: [
                { keyType: 'KSK', keyStorageProvider: 'Lab HSM', storeKeysInDirectory: false },
                { keyType: 'ZSK' },
              ],
            },
          }),
      );
    const reached = resultOf(switched(world(true), 'DC1', false), seizeBy('DC2'));
    expect(of(reached.consequences, 'keys-stay')).toMatchObject({ count: 4 });
    const unreached = resultOf(switched(world(false), 'DC1', false), seizeWithoutKeysBy('DC2'));
    expect(of(unreached.consequences, 'keys-not-accessible')).toMatchObject({
      keys: [{ usableOn: [fqdn('DC1')] }, { usableOn: [fqdn('DC1')] }],
    });
    expect(unreached.reversibility).toMatchObject({ to: [fqdn('DC1')] });
  });
});

describe('what assigning a first Key Master brings about', () => {
  it('is a Key Master, and there is no way back to none', () => {
    const { consequences, reversibility } = resultOf(made(aForest().directoryZone(zone)), seizeBy('DC2'));
    expect(kinds(consequences)).toEqual(['becomes-key-master', 'known-everywhere']);
    expect(reversibility).toEqual({ kind: 'irreversible' });
  });
});

describe('who knows when', () => {
  it('leaves out whom a hold or a broken link keeps from learning it, and names them', () => {
    const held = after(aSignedZone(), { kind: 'hold-replication', server: 'DC3', held: true });
    const { consequences, knownEverywhereAt } = resultOf(held, transferTo('DC2'));
    expect(of(consequences, 'not-reached-now')).toMatchObject({ servers: [fqdn('DC3')] });
    const then = after(held, transferTo('DC2'), { kind: 'advance', to: knownEverywhereAt });
    expect(shown(then)).toMatchObject({ DC3: fqdn('DC1'), RODC1: fqdn('DC2') });
    const whole = settled(after(then, { kind: 'hold-replication', server: 'DC3', held: false }));
    expect(shown(whole).DC3).toBe(fqdn('DC2'));
  });

  it('is now where everybody else is off', () => {
    const alone = ['DC1', 'DC3', 'RODC1'].reduce(
      (world, name) => switched(world, name, false),
      aSignedZone(),
    );
    const { knownEverywhereAt, consequences } = resultOf(alone, seizeBy('DC2'));
    expect(knownEverywhereAt).toBe(alone.time);
    expect(of(consequences, 'not-reached-now')).toMatchObject({ servers: ['DC1', 'DC3', 'RODC1'].map(fqdn) });
  });
});
