import { describe, expect, it } from 'vitest';
import { zoneCopy } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import { listBuiltBy, qualified, reasons } from '../testing/candidate-list';
import { believers, refusalOf, resultOf, shown } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  completionsOf,
  run,
  seizeBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { dnssecProperties } from '../views/dnssec-properties';
import { zoneRows } from '../views/zone-rows';
import { verbGates } from './verb-gates';

/*
 * The product brief, sentence by sentence, as far as it speaks of who is Key Master and of the transfer. The test's name
 * is the sentence. What it says of seizing the role is in conformance-seizing.test.ts; the engine's README has a table.
 */

const signed = { signing: { keyMaster: 'DC1' } };

const everyKind = made(
  aForest()
    .domainController('DC4', { rights: { manage: false, writeSettings: false } })
    .domainController('DC5', { onlineSigning: false })
    .domainController('DC6', { running: false })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone(zone, {
      ...signed,
      content: {
        origin: `${zone}.`,
        records: [
          { name: `${zone}.`, type: 'SOA', ttl: 3600, data: 'dc1.contoso.com. a.contoso.com. 1 2 3 4 5' },
          { name: `${zone}.`, type: 'NS', ttl: 3600, data: 'dns1.contoso.com.' },
        ],
      },
    })
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);

describe('the Key Master', () => {
  it('“Only one DNS server can be the Key Master for a given zone at a given time.”', () => {
    let world = aSignedZone();
    for (const target of ['DC2', 'DC3', 'DC1', 'DC3', 'DC2']) {
      world = later(after(world, transferTo(target)), 20);
      expect(believers(world)).toEqual([target]);
    }
    expect(believers(settled(world))).toEqual(['DC2']);
  });

  it('“The Key Master must be a primary, authoritative server for the zone capable of online zone signing.”', () => {
    expect(qualified(everyKind)).toEqual(['DC1', 'DC2', 'DC3']);
    expect(reasons(everyKind)).toEqual({
      DC4: 'no-rights',
      DC5: 'online-signing-disabled',
      DC6: 'refused-connection',
      DNS1: 'secondary',
      OLD1: 'release-too-old',
      RODC1: 'read-only-domain-controller',
    });
  });

  it('and nobody who does not qualify gets the role, whoever asks for it', () => {
    for (const { server, verdict } of listBuiltBy(everyKind, 'DC1')) {
      const { outcome, world } = run(everyKind, transferTo(server));
      expect(outcome.kind).toBe(verdict.kind === 'qualified' ? 'done' : 'refused');
      expect(believers(world)).toEqual([verdict.kind === 'qualified' ? server : 'DC1']);
    }
  });

  it('“One authoritative server can be the Key Master for multiple zones.”', () => {
    const world = made(
      aForest()
        .directoryZone(zone, signed)
        .directoryZone('b.contoso.com', { signing: { keyMaster: 'DC3' } })
        .directoryZone('c.contoso.com', { signing: { keyMaster: 'DC2' } }),
    );
    const moved = settled(after(world, transferTo('DC2'), transferTo('DC2', 'b.contoso.com')));
    for (const name of [zone, 'b.contoso.com', 'c.contoso.com']) {
      expect(zoneCopy(moved, 'DC1', name)?.keyMaster).toBe('DC2.contoso.com');
    }
  });

  it('“Different authoritative servers can be Key Masters for different zones.”', () => {
    const world = made(
      aForest()
        .directoryZone(zone, signed)
        .directoryZone('b.contoso.com', signed)
        .directoryZone('c.contoso.com', signed),
    );
    const moved = settled(after(world, transferTo('DC2'), transferTo('DC3', 'b.contoso.com')));
    expect(
      [zone, 'b.contoso.com', 'c.contoso.com'].map((name) => zoneCopy(moved, 'RODC1', name)?.keyMaster),
    ).toEqual(['DC2.contoso.com', 'DC3.contoso.com', 'DC1.contoso.com']);
  });

  it('“If a zone is Active Directory-integrated, the Key Master is a domain controller … If the zone is file-backed, the Key Master might not also be a domain controller.”', () => {
    const world = made(
      aForest()
        .standAloneServer('DNS1')
        .directoryZone(zone, signed)
        .fileZone('DNS1', 'fabrikam.com', { signing: {} }),
    );
    expect(dnssecProperties(world, 'DC2', zone)).toMatchObject({
      value: { keyMasterIsDomainController: true },
    });
    expect(dnssecProperties(world, 'DNS1', 'fabrikam.com')).toMatchObject({
      value: { keyMaster: 'DNS1.contoso.com', keyMasterIsDomainController: false },
    });
  });

  it('“The name of the Key Master is displayed in DNS Manager when you click Forward Lookup Zones or Reverse Lookup Zones, and it’s displayed on the Key Master tab of the DNSSEC properties page.”', () => {
    const reverse = '2.0.192.in-addr.arpa';
    const world = made(
      aForest()
        .directoryZone(zone, signed)
        .directoryZone(reverse, { signing: { keyMaster: 'DC3' } }),
    );
    expect(zoneRows(world, 'DC2', 'forward')).toMatchObject({
      value: [{ name: zone, keyMaster: 'DC1.contoso.com' }],
    });
    expect(zoneRows(world, 'DC2', 'reverse')).toMatchObject({
      value: [{ name: reverse, keyMaster: 'DC3.contoso.com' }],
    });
    expect(dnssecProperties(world, 'DC2', zone)).toMatchObject({ value: { keyMaster: 'DC1.contoso.com' } });
  });

  it('“All zones that have been signed have a Key Master setting, whether they are currently signed or not.”', () => {
    const world = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC2', isSigned: false } }));
    expect(zoneRows(world, 'DC1', 'forward')).toMatchObject({
      value: [{ signed: false, keyMaster: 'DC2.contoso.com' }],
    });
  });

  it('“A zone that has never been signed typically doesn’t have a Key Master but can be configured with a Key Master in preparation for zone signing”', () => {
    const world = made(
      aForest()
        .directoryZone('never.contoso.com')
        .directoryZone('prepared.contoso.com', { keyMaster: 'DC3' }),
    );
    expect(zoneRows(world, 'DC1', 'forward')).toMatchObject({
      value: [
        { name: 'never.contoso.com', signed: false, keyMaster: null },
        { name: 'prepared.contoso.com', signed: false, keyMaster: 'DC3.contoso.com' },
      ],
    });
  });
});

describe('the Key Master and the keys', () => {
  const unsigned = made(aForest().directoryZone(zone));
  const byDefaults = { kind: 'sign-zone', zone, act: 'sign-with-defaults' } as const;

  it('“When you use default settings to sign a zone, the local server is selected as Key Master.”', () => {
    const signedThere = after(unsigned, { ...byDefaults, server: 'DC3' });
    expect(believers(signedThere)).toEqual(['DC3']);
    expect(zoneCopy(signedThere, 'DC3', zone)).toMatchObject({
      isSigned: true,
      keyMaster: 'DC3.contoso.com',
    });
  });

  it('“You also have the option of choosing a different DNS server from a list of servers that support online DNSSEC signing.”', () => {
    const world = made(aForest().domainController('DC5', { onlineSigning: false }).directoryZone(zone));
    expect(qualified(world)).toEqual(['DC1', 'DC2', 'DC3']);
    const chosen = settled(after(world, seizeBy('DC2')));
    expect(refusalOf(chosen, { ...byDefaults, server: 'DC1' }).code).toBe('key-master-required');
    expect(zoneCopy(after(chosen, { ...byDefaults, server: 'DC2' }), 'DC2', zone)?.isSigned).toBe(true);
  });

  it('and signing it by the wizard makes each server of that list Key Master, whoever was it before, and no other', () => {
    const world = made(
      aForest()
        .domainController('DC5', { onlineSigning: false })
        .domainController('OLD1', { version: '2008 R2' })
        .directoryZone(zone),
    );
    const wizard = { kind: 'sign-zone-with-parameters', zone, parameters: { kind: 'defaults' } } as const;
    for (const start of [world, settled(after(world, seizeBy('DC1')))]) {
      for (const server of qualified(start)) {
        const chosen = settled(after(start, { ...wizard, server }));
        expect(believers(chosen)).toEqual([server]);
        expect(zoneCopy(chosen, server, zone)).toMatchObject({
          isSigned: true,
          keyMaster: `${server}.contoso.com`,
        });
      }
      for (const server of ['DC5', 'OLD1', 'RODC1']) {
        expect(refusalOf(start, { ...wizard, server }).code).toMatch(
          /^(?:invalid-parameter|not-allowed-on-read-only-dc)$/u,
        );
      }
    }
  });

  it('“In Windows DNSSEC, the Key Master is the DNS server that is responsible for key generation and key management for a DNSSEC-signed zone.”', () => {
    const { world, actions } = run<'sign-zone'>(unsigned, { ...byDefaults, server: 'DC2' });
    expect(actions.map(({ kind }) => kind)).toEqual(Array(4).fill('generate-key'));
    expect(new Set(Object.values(world.keys).map(({ maker }) => maker))).toEqual(new Set(['DC2']));
    const changes = { settings: { dsTtl: 60 }, addedKeys: [], changedKeys: [], removedKeys: [] };
    const elsewhere = settled(after(world, ...completionsOf(world)));
    const change = { kind: 'change-dnssec-properties', zone, changes } as const;
    expect(refusalOf(elsewhere, { ...change, server: 'DC1' }).code).toBe('key-master-required');
    expect(run(elsewhere, { ...change, server: 'DC2' }).outcome.kind).toBe('done');
  });

  it('“The Key Master generates all keys for the zone, and is responsible for distribution of private keys and zone signing information.”', () => {
    const begun = after(unsigned, { ...byDefaults, server: 'DC2' });
    const signedWorld = after(begun, ...completionsOf(begun));
    const keys = keyIdsOf(zoneCopy(signedWorld, 'DC2', zone)?.descriptors ?? []);
    const usersOf = (world: typeof unsigned): readonly string[] =>
      Object.values(world.servers)
        .filter((server) => keys.every((key) => canUseKey(world, server, zone, key)))
        .map(({ name }) => name);
    expect(usersOf(signedWorld)).toEqual(['DC2']);
    expect(usersOf(settled(signedWorld))).toEqual(['DC1', 'DC2', 'DC3']);
    expect(zoneCopy(settled(signedWorld), 'DC3', zone)?.publishedKeys).toHaveLength(4);
  });

  it('“An unsigned zone can also be assigned a Key Master.”', () => {
    expect(resultOf(unsigned, seizeBy('DC3'))).toMatchObject({ verb: 'assign', to: 'DC3.contoso.com' });
    expect(new Set(Object.values(shown(settled(after(unsigned, seizeBy('DC3'))))))).toEqual(
      new Set(['DC3.contoso.com']),
    );
  });
});

describe('transferring the role', () => {
  it('“The Key Master role can be transferred to a different authoritative name server after zone signing.”', () => {
    const { outcome, world } = run(aSignedZone(), transferTo('DC2'));
    expect(outcome).toMatchObject({ kind: 'done', value: { changed: true, to: 'DC2.contoso.com' } });
    expect(believers(world)).toEqual(['DC2']);
  });

  it('“This transfer can be performed easily if the current Key Master is online.”', () => {
    expect(run(aSignedZone(), transferTo('DC3')).outcome.kind).toBe('done');
    const offline = switched(aSignedZone(), 'DC1', false);
    expect(run(offline, transferTo('DC3')).outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'bad-key-master', parameters: { keyMaster: 'DC1.contoso.com' } },
    });
  });

  it('“Another qualifying DNS server must be available on the network.”', () => {
    const alone = ['DC2', 'DC3'].reduce((world, server) => switched(world, server, false), aSignedZone());
    expect(qualified(alone)).toEqual(['DC1']);
    expect(run(alone, transferTo('DC2')).outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'server-unavailable' },
    });
  });

  it('“The signed-in user must have Domain Admins group rights, or equivalent, on a DNS server in order for it to be displayed in the list.”', () => {
    const list = (manage: boolean): readonly string[] =>
      qualified(made(aForest().domainController('DC4', { rights: { manage } }).directoryZone(zone, signed)));
    expect(list(true)).toContain('DC4');
    expect(list(false)).not.toContain('DC4');
  });

  it('“You can’t transfer the Key Master role if a zone is file-backed. File-backed zones have only one primary authoritative DNS server.”', () => {
    const world = made(
      aForest()
        .standAloneServer('DNS1')
        .fileZone('DNS1', zone, { signing: {} })
        .secondaryZone('DC2', zone, { master: 'DNS1' }),
    );
    for (const target of ['DNS1', 'DC1', 'DC2']) {
      expect(run(world, transferTo(target)).outcome).toEqual({
        kind: 'refused',
        problem: { code: 'zone-file-backed', parameters: { zone } },
      });
    }
    const copy = zoneCopy(world, 'DNS1', zone);
    expect(new Set(copy && verbGates(world, copy, true).map(({ obstacle }) => obstacle))).toEqual(
      new Set(['zone-file-backed']),
    );
    expect(qualified(world, 'DNS1')).toEqual(['DNS1']);
  });
});
