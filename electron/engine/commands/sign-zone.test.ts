import { describe, expect, it } from 'vitest';
import { findZoneObject } from '../forest/replica';
import { zoneCopy } from '../forest/zone-copy';
import { holders } from '../testing/role';
import { aForest, after, later, run, settled, switched, zone } from '../testing/worlds';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { planSigning } from './sign-zone';
import { act, before, finished, keyIds, never, problemOf, seized, signed } from './sign-zone-test-worlds';

describe('signing a zone', () => {
  it('with defaults makes the server Key Master of a zone that had none, and orders a KSK and a ZSK', () => {
    const decision = run<'sign-zone'>(never, act('sign-with-defaults', 'DC2'));
    expect(decision.outcome).toMatchObject({
      kind: 'done',
      value: {
        zone,
        act: 'sign',
        keyMaster: 'DC2.contoso.com',
        consequences: [
          { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
          { kind: 'new-keys', count: 4 },
        ],
        reversibility: { kind: 'keys-stay' },
      },
    });
    expect(decision.actions.map((action) => (action.kind === 'generate-key' ? action.keyLength : 0))).toEqual(
      [2048, 2048, 1024, 1024],
    );
    expect(decision.events.map(({ kind, server }) => [kind, server])).toEqual([
      ['became-key-master', 'DC2'],
      ['key-added', 'DC2'],
      ['key-added', 'DC2'],
      ['zone-signed', 'DC2'],
    ]);
    expect(holders(decision.world, 'DC2')).toEqual(['DC2']);
    const end = settled(finished(decision.world));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(zoneCopy(end, server, zone)).toMatchObject({ isSigned: true, keyMaster: 'DC2.contoso.com' });
      expect(zoneCopy(end, server, zone)?.publishedKeys).toHaveLength(4);
    }
  });

  it('with saved keys makes no new ones and distributes them as trust anchors where the settings say so', () => {
    const decision = run<'sign-zone'>(before, act('sign'));
    expect(decision.actions).toEqual([]);
    expect(keyIds(decision.world)).toEqual(keyIds(before));
    expect(decision.events.map(({ kind }) => kind)).toEqual([
      'zone-signed',
      'trust-anchor-added',
      'trust-anchor-added',
    ]);
    const matrix = trustAnchorMatrix(settled(decision.world), 'DC1', zone);
    expect(matrix).toMatchObject({ value: { distributed: true } });
    if (matrix.kind === 'done') {
      expect(matrix.value.servers.map(({ server, state }) => [server, state])).toEqual([
        ['DC1', 'valid'],
        ['DC2', 'valid'],
        ['DC3', 'valid'],
        ['DNS1', 'none'],
        ['RODC1', 'valid'],
      ]);
    }
  });

  it('with defaults drops the saved keys for good', () => {
    const decision = run<'sign-zone'>(before, act('sign-with-defaults'));
    expect(decision.outcome).toMatchObject({ value: { reversibility: { kind: 'irreversible' } } });
    const server = decision.world.servers.DC1;
    const inDirectory = server && findZoneObject(decision.world, server, zone);
    expect(inDirectory?.object.attributes.signingKeys.value).toEqual([]);
    const copy = zoneCopy(decision.world, 'DC1', zone);
    expect(copy?.settings?.distributeTrustAnchors).toBe(false);
    expect(copy?.descriptors).toHaveLength(2);
  });

  it('with defaults where it is signed already drops its keys and re-signs, and says what breaks', () => {
    const decision = run<'sign-zone'>(signed, act('sign-with-defaults'));
    expect(decision.events.at(-1)).toMatchObject({ kind: 'zone-re-signed', server: 'DC1' });
    expect(decision.outcome).toMatchObject({
      value: {
        act: 're-sign',
        consequences: expect.arrayContaining([
          { kind: 'new-keys', count: 4 },
          expect.objectContaining({ kind: 'trust-anchors-will-break' }),
        ]) as unknown,
        reversibility: { kind: 'irreversible' },
      },
    });
    const end = settled(finished(decision.world));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect(zoneCopy(end, server, zone)?.publishedKeys).toHaveLength(4);
    }
    expect(keyIds(end).some((keyId) => keyIds(signed).includes(keyId))).toBe(false);
    expect(problemOf(signed, act('sign-with-defaults', 'DC2'))).toBe('key-master-required');
  });

  it('in a file happens on its server and keeps the keys in its certificate store', () => {
    const { world } = aForest()
      .standAloneServer('DNS1')
      .fileZone('DNS1', 'adatum.com')
      .directoryZone(zone)
      .build();
    const decision = run<'sign-zone'>(world, act('sign-with-defaults', 'DNS1', 'adatum.com'));
    expect(decision.outcome.kind).toBe('done');
    const end = finished(decision.world);
    expect(zoneCopy(end, 'DNS1', 'adatum.com')).toMatchObject({
      isSigned: true,
      isKeyMaster: true,
      keyMaster: 'DNS1.contoso.com',
    });
    expect(end.servers.DNS1?.certificateStore).toHaveLength(4);
  });

  it.each([
    ['a signed zone again', signed, act('sign'), 'not-allowed-on-signed-zone'],
    ['a zone without keys with saved ones', never, act('sign'), 'not-enough-signing-keys'],
    ['where somebody else is Key Master', before, act('sign', 'DC2'), 'key-master-required'],
    ['with defaults where somebody else is', before, act('sign-with-defaults', 'DC2'), 'key-master-required'],
    ['on a read-only domain controller', never, act('sign', 'RODC1'), 'not-allowed-on-read-only-dc'],
    ['on a server without the zone', never, act('sign', 'DNS1'), 'zone-does-not-exist'],
    ['on a server that is off', switched(never, 'DC2', false), act('sign', 'DC2'), 'server-unavailable'],
  ])('is refused %s', (_, world, command, code) => {
    expect(problemOf(world, command)).toBe(code);
  });

  it('is refused while keys are being made', () => {
    const begun = after(never, act('sign-with-defaults'));
    expect(problemOf(begun, act('unsign'))).toBe('zone-locked-for-signing');
    expect(problemOf(begun, act('re-sign'))).toBe('zone-locked-for-signing');
  });

  it('is refused where online signing is off or the release too old', () => {
    const { world } = aForest()
      .domainController('DC4', { onlineSigning: false })
      .domainController('OLD1', { version: '2008 R2' })
      .directoryZone(zone)
      .build();
    for (const server of ['DC4', 'OLD1']) {
      expect(problemOf(world, act('sign-with-defaults', server))).toBe('invalid-parameter');
    }
  });

  it('is refused where the user may not write the server’s role list', () => {
    const { world } = aForest()
      .domainController('DC4', { rights: { writeSettings: false } })
      .directoryZone(zone)
      .build();
    expect(problemOf(world, act('sign-with-defaults', 'DC4'))).toBe('access-denied');
  });

  it('with saved keys out of reach is refused', () => {
    const unsigned = after(seized, act('unsign', 'DC2'));
    expect(problemOf(unsigned, act('sign', 'DC2'))).toBe('signing-key-not-accessible');
    expect(problemOf(unsigned, act('sign-with-defaults', 'DC2'))).toBeNull();
  });
});

describe('unsigning', () => {
  it('leaves keys, settings and the Key Master, and signing again brings the same zone back', () => {
    const unsigned = settled(after(signed, act('unsign')));
    for (const server of ['DC1', 'DC2', 'DC3']) {
      const copy = zoneCopy(unsigned, server, zone);
      expect(copy).toMatchObject({ isSigned: false, keyMaster: 'DC1.contoso.com', publishedKeys: [] });
      expect(copy?.descriptors).toEqual(zoneCopy(signed, server, zone)?.descriptors);
      expect(copy?.settings).toEqual(zoneCopy(signed, server, zone)?.settings);
    }
    const again = settled(after(unsigned, act('sign')));
    // Salt and signatures are new, as after every signing.
    const anew = { nsec3Salt: '', signatures: null, dnskeySet: null };
    expect({ ...zoneCopy(again, 'DC3', zone), ...anew }).toEqual({
      ...zoneCopy(signed, 'DC3', zone),
      ...anew,
    });
  });

  it('warns that who trusts the zone will not believe it any more', () => {
    expect(run<'sign-zone'>(signed, act('unsign')).outcome).toMatchObject({
      value: {
        act: 'unsign',
        consequences: [
          { kind: 'keys-stay', count: 4 },
          { kind: 'trust-anchors-will-break' },
          ...['DC1', 'DC2', 'DC3', 'RODC1'].map((name) => ({
            kind: 'turns-bogus',
            server: `${name}.contoso.com`,
            cause: 'trust-anchor-out-of-date',
          })),
        ],
        reversibility: { kind: 'keys-stay' },
      },
    });
  });
});

describe('the plan of a signing', () => {
  it.each([
    ['sign-with-defaults', never, 'DC1'],
    ['sign', before, 'DC1'],
    ['re-sign', signed, 'DC1'],
    ['re-sign', seized, 'DC2'],
    ['unsign', signed, 'DC1'],
    ['sign', signed, 'DC1'],
  ] as const)('%s is what then happens', (name, world, server) => {
    const command = act(name, server);
    expect(planSigning(world, command)).toEqual(run<'sign-zone'>(world, command).outcome);
  });

  it('changes nothing', () => {
    const copy = structuredClone(seized);
    planSigning(seized, act('re-sign', 'DC2'));
    expect(seized).toEqual(copy);
    expect(later(seized, 1).revision).toBe(seized.revision);
  });
});
