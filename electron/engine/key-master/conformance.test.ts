import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../shared/model/key-master';
import { absorb, beginExamination, nextStep } from '../discovery/examination';
import type { DnsFact } from '../discovery/facts';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import { believers, shown } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  run,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { dnssecProperties } from '../views/dnssec-properties';
import { zoneRows } from '../views/zone-rows';
import { verbGates } from './verb-gates';
import { candidateServers, managementFacts, soughtZone } from './candidate-servers';

/*
 * The product brief, sentence by sentence, as far as it speaks of who is Key Master and of the transfer. The test's name
 * is the sentence. Seizing, signing, rollovers and child zones have their own sentences, which are not proved here.
 */

const signed = { signing: { keyMaster: 'DC1' } };
const inStore = [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }] as const;

/** What a server answers to the question for a zone's SOA. */
function soaAnswer(world: World, server: string): DnsFact {
  if (world.servers[server]?.running !== true) return { kind: 'refused-connection' };
  const isThere = zoneCopy(world, server, zone) !== null;
  return {
    kind: 'answered',
    responseCode: isThere ? 0 : 5,
    authoritative: isThere,
    hasZoneSoa: isThere,
  };
}

/** The whole list that a server builds, by the rules of discovery. */
function listBuiltBy(world: World, server: string): readonly Candidate[] {
  const sought = soughtZone(world, server, zone);
  if (sought === null) return [];
  return candidateServers(world, server, zone).map((facts) => {
    let examination = beginExamination(sought, facts);
    for (;;) {
      const step = nextStep(examination);
      if (step.kind === 'finished') return step.candidate;
      examination =
        step.kind === 'ask-dns'
          ? absorb(examination, { kind: 'dns', value: soaAnswer(world, facts.server), durationMs: 1 })
          : absorb(examination, {
              kind: 'management',
              value: managementFacts(world, server, facts.server, zone),
              durationMs: 1,
            });
    }
  });
}

function qualified(world: World, server = 'DC1'): readonly string[] {
  return listBuiltBy(world, server)
    .filter(({ verdict }) => verdict.kind === 'qualified')
    .map(({ server: name }) => name);
}

function reasons(world: World, server = 'DC1'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listBuiltBy(world, server).flatMap(({ server: name, verdict }) =>
      verdict.kind === 'qualified' ? [] : [[name, verdict.reason]],
    ),
  );
}

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

describe('private key material', () => {
  it('“The Key Master must have access to private key material for a DNSSEC-signed zone.”', () => {
    const world = aSignedZone();
    for (const target of ['DC2', 'DC3', 'DC1']) {
      const moved = after(world, transferTo(target));
      const server = moved.servers[target];
      const keys = keyIdsOf(zoneCopy(moved, target, zone)?.descriptors ?? []);
      expect(keys).toHaveLength(4);
      for (const key of keys) expect(server && canUseKey(moved, server, zone, key)).toBe(true);
    }
  });

  it('“other DNS servers might have access to private key material if it’s stored in a shared location such as Active Directory”, and only then', () => {
    const world = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys: inStore } }));
    expect(run(aSignedZone(), transferTo('DC2')).outcome.kind).toBe('done');
    expect(run(world, transferTo('DC2')).outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'signing-key-not-accessible' },
    });
  });
});

describe('what others learn of a move', () => {
  it('“These settings will be the settings that were configured during the last successful replication.”', () => {
    const world = made(
      aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', settings: { dsTtl: 1234 } } }),
    );
    expect(dnssecProperties(switched(world, 'DC1', false), 'DC2', zone)).toMatchObject({
      value: { keyMasterOnline: false, settings: { dsTtl: 1234 } },
    });
  });

  it('“Information about the new Key Master replicates in Active Directory to all primary DNS servers.”', () => {
    const moved = after(aSignedZone(), transferTo('DC3'));
    expect(new Set(Object.values(shown(moved)))).toEqual(new Set(['DC1.contoso.com', 'DC3.contoso.com']));
    expect(new Set(Object.values(shown(settled(moved))))).toEqual(new Set(['DC3.contoso.com']));
  });

  it('“if the old Key Master comes online, it detects that it is no longer the Key Master. You do not have to modify settings further.”', () => {
    const world = made(
      aForest()
        .domainController('DC4', { rights: { manage: false } })
        .directoryZone(zone, { signing: { keyMaster: 'DC4' } }),
    );
    // Without rights on it nobody can tell the old Key Master; it goes off before it finds out.
    const gone = settled(switched(after(world, transferTo('DC2')), 'DC4', false));
    expect(believers(gone)).toEqual(['DC2', 'DC4']);
    const {
      outcome,
      world: back,
      events,
    } = run<'set-server-running'>(gone, {
      kind: 'set-server-running',
      server: 'DC4',
      running: true,
    });
    expect(outcome.kind).toBe('done');
    expect(believers(back)).toEqual(['DC2']);
    expect(zoneCopy(back, 'DC4', zone)?.keyMaster).toBe('DC2.contoso.com');
    expect(events).toEqual([{ kind: 'lost-key-master', at: back.time, server: 'DC4', zone }]);
  });
});
