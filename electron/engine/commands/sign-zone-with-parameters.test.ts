import { describe, expect, it } from 'vitest';
import { zoneCopy } from '../forest/zone-copy';
import { believers, holders } from '../testing/role';
import {
  aForest,
  after,
  branchLink,
  later,
  made,
  moveStops,
  run,
  seizeBy,
  settled,
  switched,
  zone,
} from '../testing/worlds';
import { ksk, zsk } from './change-dnssec-properties-test-worlds';
import { custom, defaults, ofZone, planOf, refusal, signing } from './sign-zone-parameters-test-worlds';
import { aWorld, before, finished, keyIds, kskInStore, never, signed } from './sign-zone-test-worlds';
import { planSigningWithParameters } from './sign-zone-with-parameters';

/** Signed once by DC1, and its KSK is in DC1's certificate store. */
const unsignedInStore = settled(after(kskInStore, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' }));
const [storedKsk] = zoneCopy(unsignedInStore, 'DC1', zone)?.descriptors ?? [];
const kindsOf = (consequences: readonly { readonly kind: string }[]): readonly string[] =>
  consequences.map(({ kind }) => kind);

describe('the role of a zone that is signed with parameters', () => {
  it('goes to the chosen server where nobody had it, in the documented order', () => {
    const decision = run<'sign-zone-with-parameters'>(never, signing(defaults, 'DC2'));
    expect(decision.events.map(({ kind, server }) => [kind, server])).toEqual([
      ['became-key-master', 'DC2'],
      ['key-master-role-moved', 'DC2'],
      ['key-added', 'DC2'],
      ['key-added', 'DC2'],
      ['zone-signed', 'DC2'],
    ]);
    expect(decision.events[1]).toMatchObject({ mode: 'seize', from: null, to: 'DC2.contoso.com' });
    expect(decision.actions).toHaveLength(4);
    const end = settled(finished(decision.world));
    expect(believers(end)).toEqual(['DC2']);
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(zoneCopy(end, server, zone)).toMatchObject({ isSigned: true, keyMaster: 'DC2.contoso.com' });
    }
  });

  it('stays with the Key Master of the earlier signing, and then nothing of it is written', () => {
    const decision = run<'sign-zone-with-parameters'>(before, signing(custom()));
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'zone-signed',
      'trust-anchor-added',
      'trust-anchor-added',
    ]);
    expect(decision.outcome).toMatchObject({
      value: { consequences: [{ kind: 'keys-stay', count: 4 }], reversibility: { kind: 'keys-stay' } },
    });
    expect(keyIds(decision.world)).toEqual(keyIds(before));
  });

  it.each([
    ['on line', before, true],
    ['off line', switched(before, 'DC1', false), false],
  ])('goes to the chosen server from a Key Master that is %s', (_, world, online) => {
    const { consequences } = planOf(world, signing(custom(), 'DC2'));
    expect(consequences).toMatchObject([
      { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
      { kind: 'stops-being-key-master', server: 'DC1.contoso.com' },
      { kind: 'goes-on-believing', server: 'DC1.contoso.com', online },
      { kind: 'keys-stay', count: 4 },
      { kind: 'known-everywhere' },
      ...(online ? [] : [{ kind: 'not-reached-now', servers: ['DC1.contoso.com'] }]),
    ]);
    const signedThere = after(world, signing(custom(), 'DC2'));
    expect(holders(signedThere, 'DC2')).toEqual(['DC2']);
    const end = settled(switched(signedThere, 'DC1', true));
    expect(believers(end)).toEqual(['DC2']);
    expect(zoneCopy(end, 'DC1', zone)).toMatchObject({ isSigned: true, keyMaster: 'DC2.contoso.com' });
    expect(keyIds(end, 'DC3')).toEqual(keyIds(before));
  });

  it('is known to everybody who is reached when the answer says so', () => {
    const { consequences } = planOf(before, signing(custom(), 'DC2'));
    const known = consequences.find((each) => each.kind === 'known-everywhere');
    if (known?.kind !== 'known-everywhere') throw new Error('Nobody will know');
    const then = after(after(before, signing(custom(), 'DC2')), { kind: 'advance', to: known.at });
    expect(['DC1', 'DC2', 'DC3'].map((server) => zoneCopy(then, server, zone)?.keyMaster)).toEqual(
      Array(3).fill('DC2.contoso.com'),
    );
  });

  it('has one holder again when the chosen server was one of two', () => {
    const stopped = run<'move-key-master'>(after(before, moveStops), seizeBy('DC2')).world;
    const two = settled(stopped);
    expect(holders(two, 'DC1')).toEqual(['DC1', 'DC2']);
    expect(holders(after(two, signing(custom(), 'DC2')), 'DC2')).toEqual(['DC2']);
  });

  it('has two holders, and nothing is signed, when the directory fails between the two writes', () => {
    const armed = after(before, moveStops);
    const decision = run<'sign-zone-with-parameters'>(armed, signing(defaults, 'DC2'));
    expect(decision.outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'key-master-move-incomplete', parameters: { failedStep: 11 } },
    });
    expect(decision.actions).toEqual([]);
    const end = settled(decision.world);
    expect(holders(end, 'DC3')).toEqual(['DC1', 'DC2']);
    expect(zoneCopy(end, 'DC2', zone)).toMatchObject({ isSigned: false });
    expect(keyIds(end, 'DC2')).toEqual(keyIds(before));
    // The same again goes through: the fault is used up.
    expect(holders(after(end, signing(defaults, 'DC2')), 'DC2')).toEqual(['DC2']);
  });

  it('of a zone in a file stays where the file is', () => {
    const { world } = aForest().standAloneServer('DNS1').fileZone('DNS1', 'adatum.com').build();
    const decision = run<'sign-zone-with-parameters'>(world, signing(defaults, 'DNS1', 'adatum.com'));
    expect(decision.outcome).toMatchObject({
      value: { keyMaster: 'DNS1.contoso.com', keys: [{ storeKeysInDirectory: false }, {}] },
    });
    const end = finished(decision.world);
    expect(zoneCopy(end, 'DNS1', 'adatum.com')).toMatchObject({ isSigned: true, isKeyMaster: true });
    expect(end.servers.DNS1?.certificateStore).toHaveLength(4);
  });
});

describe('signing with parameters is refused', () => {
  const parameters = { zone };

  it.each([
    ['on a read-only domain controller', never, 'RODC1', 'not-allowed-on-read-only-dc'],
    ['on a server without the zone', never, 'DNS1', 'zone-does-not-exist'],
    ['on a server that is off', switched(never, 'DC2', false), 'DC2', 'server-unavailable'],
    ['on a server that there is not', never, 'DC9', 'server-unknown'],
    ['of a zone that is signed', signed, 'DC2', 'not-allowed-on-signed-zone'],
  ])('%s', (_, world, server, code) => {
    expect(refusal(world, signing(defaults, server))).toMatchObject({ code });
  });

  it('on a secondary, and where online signing is off or the release too old', () => {
    const { world } = aForest()
      .domainController('DC4', { onlineSigning: false })
      .domainController('OLD1', { version: '2008 R2' })
      .standAloneServer('DNS1')
      .directoryZone(zone)
      .secondaryZone('DNS1', zone, { master: 'DC1' })
      .build();
    expect(refusal(world, signing(defaults, 'DNS1'))).toMatchObject({ code: 'zone-type-not-allowed' });
    for (const server of ['DC4', 'OLD1']) {
      const problem = { code: 'invalid-parameter', parameters: { parameter: 'EnableOnlineSigning' } };
      expect(refusal(world, signing(defaults, server))).toEqual(problem);
    }
  });

  it('where the user may not write the role list of the chosen server', () => {
    const { world } = aForest()
      .domainController('DC4', { rights: { writeSettings: false } })
      .directoryZone(zone)
      .build();
    expect(refusal(world, signing(defaults, 'DC4'))).toMatchObject({ code: 'access-denied' });
  });

  it('while its saved keys are being made, whoever is chosen (9622)', () => {
    const saved = { keyMaster: 'DC1', isSigned: false };
    const { world } = aForest().directoryZone(zone, { signing: saved }).build();
    for (const server of ['DC1', 'DC2']) {
      expect(refusal(world, signing(defaults, server))).toEqual({
        code: 'zone-locked-for-signing',
        parameters,
      });
      expect(refusal(finished(world), signing(defaults, server))).toBeNull();
    }
  });

  it('on a server that has not heard yet that the zone was signed elsewhere, where it can ask', () => {
    const elsewhere = finished(after(never, signing(defaults, 'DC1')));
    expect(zoneCopy(elsewhere, 'DC3', zone)?.isSigned).toBe(false);
    expect(refusal(elsewhere, signing(defaults, 'DC3'))).toEqual({
      code: 'not-allowed-on-signed-zone',
      parameters,
    });
    const apart = after(elsewhere, branchLink(false));
    expect(refusal(apart, signing(defaults, 'DC3'))).toBeNull();
  });

  it('with saved keys that the chosen server can not use (9107)', () => {
    expect(refusal(unsignedInStore, signing(custom(), 'DC2'))).toMatchObject({
      code: 'signing-key-not-accessible',
      parameters: { zone, server: 'DC2' },
    });
    expect(refusal(unsignedInStore, signing(custom(), 'DC1'))).toBeNull();
  });
});

describe('saved keys out of reach of the chosen server', () => {
  const replaced = custom({ removedKeys: storedKsk === undefined ? [] : [storedKsk.guid], addedKeys: [ksk] });

  it.each([
    ['removed and replaced', replaced],
    ['given up for the defaults', defaults],
  ])('are in nobody’s way when they are %s', (_, parameters) => {
    const plan = planOf(unsignedInStore, signing(parameters, 'DC2'));
    expect(plan.reversibility).toEqual({ kind: 'irreversible' });
    expect(kindsOf(plan.consequences)).toContain('trust-anchors-will-break');
    expect(plan.consequences).toContainEqual({
      kind: 'keys-not-accessible',
      server: 'DC2.contoso.com',
      keys: [expect.objectContaining({ usableOn: ['DC1.contoso.com'] }), expect.anything()],
    });
    const end = settled(finished(after(unsignedInStore, signing(parameters, 'DC2'))));
    expect(zoneCopy(end, 'DC3', zone)).toMatchObject({ isSigned: true, keyMaster: 'DC2.contoso.com' });
    expect(zoneCopy(end, 'DC3', zone)?.publishedKeys).toHaveLength(4);
    // What another server keeps in its store stays there.
    expect(end.servers.DC1?.certificateStore).toHaveLength(2);
  });
});

describe('the plan of a signing with parameters', () => {
  it.each([
    ['of a zone that was never signed', never, signing(defaults, 'DC3')],
    ['with other keys', before, signing(custom({ addedKeys: [zsk] }))],
    ['on another server', before, signing(custom(), 'DC2')],
    ['with a Key Master that is off', switched(before, 'DC1', false), signing(defaults, 'DC2')],
    ['that is refused', signed, signing()],
    ['of a zone that there is not', before, signing(ofZone('nowhere.example'))],
  ])('%s is what then happens', (_, world, command) => {
    const copy = structuredClone(world);
    expect(planSigningWithParameters(world, command)).toEqual(
      run<'sign-zone-with-parameters'>(world, command).outcome,
    );
    expect(world).toEqual(copy);
  });

  it('tells the keys and settings that the zone then has', () => {
    const command = signing(custom({ addedKeys: [zsk], settings: { dsTtl: 60 } }), 'DC2');
    const { settings, keys } = planOf(before, command);
    const copy = zoneCopy(after(before, command), 'DC2', zone);
    expect({ settings, descriptors: keys }).toEqual({
      settings: copy?.settings,
      descriptors: copy?.descriptors,
    });
    expect(settings.dsTtl).toBe(60);
    expect(keys).toHaveLength(3);
  });

  it('does not foresee a fault of the directory', () => {
    const armed = after(before, moveStops);
    expect(planSigningWithParameters(armed, signing(custom(), 'DC2')).kind).toBe('done');
  });

  it('names the servers that the news does not reach', () => {
    const apart = after(made(aForest().directoryZone(zone)), branchLink(false));
    expect(planOf(apart, signing()).consequences).toContainEqual({
      kind: 'not-reached-now',
      servers: ['DC3.contoso.com', 'RODC1.contoso.com'],
    });
  });
});

describe('after signing with parameters', () => {
  it('the zone can be unsigned and signed again as it was', () => {
    const first = settled(finished(after(aWorld({}), signing(defaults, 'DC2'))));
    const unsigned = settled(after(first, { kind: 'sign-zone', server: 'DC2', zone, act: 'unsign' }));
    const again = settled(after(later(unsigned, 60), signing(custom(), 'DC2')));
    expect(zoneCopy(again, 'DC3', zone)?.descriptors).toEqual(zoneCopy(first, 'DC3', zone)?.descriptors);
    expect(zoneCopy(again, 'DC3', zone)?.isSigned).toBe(true);
  });
});
