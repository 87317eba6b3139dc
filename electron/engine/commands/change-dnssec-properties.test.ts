import { describe, expect, it } from 'vitest';
import { findTrustAnchors } from '../forest/replica';
import { zoneCopy } from '../forest/zone-copy';
import { after, run, seizeWithoutKeysBy, settled, switched, zone } from '../testing/worlds';
import {
  aWorld,
  change,
  descriptors,
  guidOf,
  hour,
  ksk,
  problemOf,
  signed,
  unsigned,
  zsk,
} from './change-dnssec-properties-test-worlds';

describe('changing DNSSEC settings', () => {
  it('changes what is named and nothing else, and replicates', () => {
    const world = settled(after(signed, change({ settings: { nsec3Iterations: 100, dsTtl: 60 } })));
    const before = zoneCopy(signed, 'DC3', zone)?.settings;
    expect(zoneCopy(world, 'DC3', zone)?.settings).toEqual({ ...before, nsec3Iterations: 100, dsTtl: 60 });
    expect(descriptors(world, 'DC3')).toEqual(descriptors(signed));
  });

  it('is logged setting by setting, and then as a re-sign by the Key Master, and by the others when it reaches them', () => {
    const decision = run<'change-dnssec-properties'>(signed, change({ settings: { dsTtl: 60 } }));
    expect(decision.events.map(({ kind, server }) => [kind, server])).toEqual([
      ['zone-setting-changed', 'DC1'],
      ['zone-re-signed', 'DC1'],
    ]);
    const { events } = run<'advance'>(decision.world, { kind: 'advance', to: signed.time + 3600_000 });
    expect(events.map(({ kind, server }) => [kind, server])).toEqual([
      ['signing-parameters-changed', 'DC2'],
      ['signing-parameters-changed', 'DC3'],
    ]);
  });

  it('to what they are already changes nothing', () => {
    const decision = run<'change-dnssec-properties'>(signed, change({ settings: { dsTtl: 3600 } }));
    expect(decision.world).toBe(signed);
    expect(decision.events).toEqual([]);
  });

  it('distributes the present KSKs when distribution is switched on', () => {
    const world = after(signed, change({ settings: { distributeTrustAnchors: true } }));
    expect(findTrustAnchors(world, 'DC1')?.attributes.anchors.value).toHaveLength(2);
  });

  it.each([
    ['dsTtl', 604_800, 604_801],
    ['dnskeyTtl', 0, 604_801],
    ['secureDelegationPollingPeriod', hour, hour - 1],
    ['secureDelegationPollingPeriod', 168 * hour, 168 * hour + 1],
    ['signatureInceptionOffset', 168 * hour, 168 * hour + 1],
    ['nsec3RandomSaltLength', 255, 256],
  ] as const)('takes %s of %d and refuses %d', (name, good, bad) => {
    expect(problemOf(signed, change({ settings: { [name]: good } }))).toBeNull();
    expect(problemOf(signed, change({ settings: { [name]: bad } }))).toEqual({
      code: 'invalid-parameter',
      parameters: { parameter: name },
    });
  });

  it('takes a salt in hexadecimal digits, two for an octet', () => {
    const settings = { nsec3RandomSaltLength: 0, nsec3UserSalt: 'aabbCC' };
    expect(problemOf(signed, change({ settings }))).toBeNull();
    for (const nsec3UserSalt of ['abc', 'xy', 'aa'.repeat(256)]) {
      expect(problemOf(signed, change({ settings: { nsec3UserSalt } }))).toMatchObject({
        code: 'invalid-parameter',
      });
    }
  });

  it.each([
    [1024, 150],
    [1088, 500],
    [2048, 500],
    [2112, 2500],
  ])('of a zone whose shortest key has %d bits allows %d iterations (9124)', (keyLength, maximum) => {
    const world = aWorld([
      { keyType: 'KSK', keyLength: 4096 },
      { keyType: 'ZSK', keyLength },
    ]);
    expect(problemOf(world, change({ settings: { nsec3Iterations: maximum } }))).toBeNull();
    expect(problemOf(world, change({ settings: { nsec3Iterations: maximum + 1 } }))).toEqual({
      code: 'invalid-nsec3-iterations',
      parameters: { zone, maximum },
    });
  });

  it('judges keys and settings as they will be together', () => {
    expect(
      problemOf(
        unsigned,
        change({ settings: { nsec3Iterations: 151 }, removedKeys: [guidOf(unsigned, 'ZSK')] }),
      ),
    ).toBeNull();
    expect(
      problemOf(signed, change({ settings: { nsec3Iterations: 151, signWithNsec3: false } })),
    ).toBeNull();
  });

  it('happens in a zone in a file as well', () => {
    const world = after(signed, change({ settings: { dsTtl: 60 } }, 'DNS1', 'fabrikam.com'));
    expect(zoneCopy(world, 'DNS1', 'fabrikam.com')?.settings?.dsTtl).toBe(60);
  });
});

describe('who may change them', () => {
  it.each([
    ['another server than the Key Master', signed, change({}, 'DC2'), 'key-master-required'],
    ['a zone that never had one', signed, change({}, 'DC1', 'never.contoso.com'), 'key-master-required'],
    ['a read-only domain controller', signed, change({}, 'RODC1'), 'zone-type-not-allowed'],
    ['a server without the zone', signed, change({}, 'DNS1'), 'zone-does-not-exist'],
    ['a Key Master that is off', switched(signed, 'DC1', false), change({}), 'server-unavailable'],
  ])('not %s', (_, world, command, code) => {
    expect(problemOf(world, command)).toMatchObject({ code });
  });

  it('not a Key Master that lacks keys (9107)', () => {
    const world = aWorld([{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }]);
    const seized = settled(after(switched(world, 'DC1', false), seizeWithoutKeysBy('DC2')));
    expect(problemOf(seized, change({ settings: { dsTtl: 60 } }, 'DC2'))).toMatchObject({
      code: 'signing-key-not-accessible',
    });
  });

  it('nobody while keys are being made', () => {
    const begun = after(signed, change({ addedKeys: [zsk] }));
    expect(problemOf(begun, change({ settings: { dsTtl: 60 } }))).toEqual({
      code: 'zone-locked-for-signing',
      parameters: { zone },
    });
  });
});

describe('all or nothing', () => {
  it('one wrong part refuses everything', () => {
    const wrong = change({
      settings: { dsTtl: 60 },
      addedKeys: [ksk, { ...zsk, keyLength: 1 }],
      changedKeys: [{ guid: guidOf(signed, 'KSK'), rolloverPeriod: null }],
    });
    expect(problemOf(signed, wrong)).toMatchObject({ code: 'invalid-key-size' });
  });
});
