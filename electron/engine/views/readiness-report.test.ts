import { describe, expect, it } from 'vitest';
import type { ReadinessReport, ZoneReadiness } from '../../../shared/model/readiness';
import type { Command } from '../command';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { KeyOptions } from '../forest/forest-options';
import { zoneDn } from '../forest/distinguished-name';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { keyName } from '../keys/dnskey';
import { keyIdsOf } from '../keys/published-keys';
import { plan } from '../key-master/plan';
import {
  aForest,
  aWorldOfThreeZones,
  after,
  completion,
  made,
  run,
  settled,
  switched,
  transferTo,
} from '../testing/worlds';
import { readinessReport } from './readiness-report';
import { beginIndex, zoneSlice } from './readiness-report-slice';

const provider = 'Contoso HSM Provider';
const onDc1: readonly KeyOptions[] = [
  { keyType: 'KSK', storeKeysInDirectory: false },
  { keyType: 'ZSK', storeKeysInDirectory: false },
];

const world = made(
  aForest()
    .domainController('DC4', { site: 'Branch' })
    .domainController('DC5', { onlineSigning: false })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC3: true, DC4: false } })
    .directoryZone('directory.contoso.com', {
      signing: { keyMaster: 'DC1', settings: { ...defaultSigningSettings, distributeTrustAnchors: true } },
    })
    .directoryZone('certificate.contoso.com', {
      signing: { keyMaster: 'DC1', keys: onDc1, settings: { distributeTrustAnchors: true } },
    })
    .directoryZone('device.contoso.com', {
      signing: {
        keyMaster: 'DC1',
        keys: [{ keyType: 'KSK', keyStorageProvider: provider }, { keyType: 'ZSK' }],
      },
    })
    .directoryZone('zsk.contoso.com', {
      signing: {
        keyMaster: 'DC3',
        keys: [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }],
        settings: { distributeTrustAnchors: true },
      },
    })
    .directoryZone('prepared.contoso.com', { keyMaster: 'DC3' })
    .directoryZone('never.contoso.com')
    .fileZone('DNS1', 'file.contoso.com', { signing: {} })
    .fileZone('DNS1', 'plain.contoso.com'),
);

function report(of: World, server = 'DC2'): ReadinessReport {
  const outcome = readinessReport(of, server);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

function readiness(of: World, zone: string, server?: string): ZoneReadiness {
  const found = report(of, server)
    .servers.flatMap(({ zones }) => zones)
    .find((candidate) => candidate.zone === `${zone}.contoso.com`);
  if (found === undefined) throw new Error(`${zone} is not in the report`);
  return found;
}

function keysOf(of: World, zone: string, server = 'DC1'): readonly string[] {
  const copy = zoneCopy(of, server, `${zone}.contoso.com`);
  return keyIdsOf(copy?.descriptors ?? []).map((keyId) => keyName(of, keyId));
}

const candidatesOf = ({ candidates }: ZoneReadiness) =>
  candidates.map(({ server, verdict }) => `${server} ${verdict}`);

describe('what if a server died tonight', () => {
  it('is asked of every server that is Key Master of something, zone by zone', () => {
    const { servers, ...frame } = report(world);
    expect(frame).toEqual({ at: world.time, forest: 'contoso.com', server: 'DC2' });
    expect(servers.map(({ server, zones }) => [server, zones.map(({ zone }) => zone.split('.')[0])])).toEqual(
      [
        ['DC1', ['certificate', 'device', 'directory']],
        ['DC3', ['prepared', 'zsk']],
        ['DNS1', ['file']],
      ],
    );
  });

  it('is refused where the server can not be asked', () => {
    expect(readinessReport(switched(world, 'DC2', false), 'DC2')).toMatchObject({
      problem: { code: 'server-unavailable' },
    });
  });

  it('asks nothing of the world itself', () => {
    const copy = structuredClone(world);
    report(world);
    expect(world).toEqual(copy);
  });
});

describe('a zone', () => {
  it('is safe whose keys are in the directory: candidates of the same site first, then by name', () => {
    const zone = readiness(world, 'directory');
    expect(zone).toMatchObject({ signed: true, storage: 'directory', verdict: 'safe' });
    expect(candidatesOf(zone)).toEqual(['DC2 keys-accessible', 'DC3 keys-accessible', 'DC4 keys-accessible']);
    expect(zone.keysLost).toEqual([]);
    expect(zone.trustAnchorServers).toEqual([]);
    const moved = settled(after(world, transferTo('DC3', 'directory.contoso.com')));
    expect(readiness(moved, 'directory').candidates.map(({ server }) => server)).toEqual([
      'DC4',
      'DC1',
      'DC2',
    ]);
  });

  it('turns bogus when the DNSKEY set runs out that its dead Key Master does not sign again', () => {
    const { expiration } = zoneCopy(world, 'DC2', 'directory.contoso.com')?.signatures?.dnskeySet ?? {};
    expect(readiness(world, 'directory')).toMatchObject({
      bogusAt: (expiration ?? 0) + 1000,
      bogusCause: 'key-set-expires-key-master-offline',
    });
    const seized = after(switched(world, 'DC1', false), {
      kind: 'move-key-master',
      zone: 'directory.contoso.com',
      target: 'DC2',
      mode: 'seize',
    });
    expect(readiness(settled(seized), 'directory').bogusAt).toBe((expiration ?? 0) + 1000);
  });

  it('turns bogus sooner where records can not be signed, and never where it is not signed', () => {
    const cut = after(world, { kind: 'connect-device', device: 'HSM1', server: 'DC1', connected: false });
    expect(readiness(cut, 'device').bogusAt).not.toBeNull();
    expect(readiness(world, 'prepared')).toMatchObject({ bogusAt: null, bogusCause: null });
    expect(readiness(world, 'zsk')).toMatchObject({ bogusAt: world.time, bogusCause: 'not-signed-yet' });
  });

  it('must be re-signed whose keys die with their server, and its trust anchors break on all others', () => {
    const zone = readiness(world, 'certificate');
    expect(zone.verdict).toBe('must-be-re-signed');
    expect(candidatesOf(zone)).toEqual([
      'DC2 must-be-re-signed',
      'DC3 must-be-re-signed',
      'DC4 must-be-re-signed',
    ]);
    expect(zone.keysLost).toEqual(keysOf(world, 'certificate'));
    expect(zone.trustAnchorServers).toContain('DC3.contoso.com');
    expect(zone.trustAnchorServers).not.toContain('DC1.contoso.com');
  });

  it('keeps its trust anchors where only a ZSK is lost', () => {
    const zone = readiness(world, 'zsk');
    expect(zone.verdict).toBe('must-be-re-signed');
    expect(zone.keysLost).toEqual(keysOf(world, 'zsk', 'DC3').slice(-2));
    expect(zone.trustAnchorServers).toEqual([]);
  });

  it('is safe whose keys are on a device that another server reaches, which then comes first', () => {
    const zone = readiness(world, 'device');
    expect(zone.verdict).toBe('safe');
    expect(candidatesOf(zone)).toEqual([
      'DC3 keys-accessible',
      'DC2 must-be-re-signed',
      'DC4 must-be-re-signed',
    ]);
  });

  it('loses no key that is on a device, though nobody else reaches it now', () => {
    const apart = after(world, { kind: 'connect-device', device: 'HSM1', server: 'DC3', connected: false });
    expect(readiness(apart, 'device')).toMatchObject({ verdict: 'must-be-re-signed', keysLost: [] });
  });

  it('loses no key that another server has which is off', () => {
    const lonely = switched(switched(switched(world, 'DC2', false), 'DC3', false), 'DC4', false);
    expect(readiness(lonely, 'directory', 'DC1')).toMatchObject({ verdict: 'no-candidate', keysLost: [] });
  });

  it('loses a key for the directory that has not left its server yet', () => {
    const { world: ordered, actions } = run<'sign-zone'>(world, {
      kind: 'sign-zone',
      server: 'DC2',
      zone: 'never.contoso.com',
      act: 'sign-with-defaults',
    });
    const signed = actions.reduce(
      (next, action) => (action.kind === 'generate-key' ? after(next, completion(action.keyId)) : next),
      ordered,
    );
    const lost = readiness(signed, 'never').keysLost;
    expect(lost).toEqual(keysOf(signed, 'never', 'DC2'));
    expect(lost).not.toEqual([]);
    expect(readiness(settled(signed), 'never').keysLost).toEqual([]);
  });

  it('is safe without keys: it was prepared with a Key Master and never signed', () => {
    expect(readiness(world, 'prepared')).toMatchObject({ signed: false, verdict: 'safe', keysLost: [] });
  });

  it('has no candidate in a file', () => {
    expect(readiness(world, 'file')).toEqual({
      zone: 'file.contoso.com',
      signed: true,
      storage: 'file',
      verdict: 'no-candidate',
      candidates: [],
      keysLost: keysOf(world, 'file', 'DNS1'),
      trustAnchorServers: [],
      bogusAt: null,
      bogusCause: null,
    });
  });

  it('is judged by what the asked server knows of the directory', () => {
    const cut = after(
      world,
      { kind: 'set-site-link', sites: ['Headquarters', 'Branch'], connected: false },
      transferTo('DC2', 'directory.contoso.com'),
    );
    const holderOf = (server: string) =>
      report(cut, server).servers.find(({ zones }) =>
        zones.some(({ zone }) => zone === 'directory.contoso.com'),
      )?.server;
    expect([holderOf('DC1'), holderOf('DC4')]).toEqual(['DC2', 'DC1']);
  });

  it('is judged without the fault that somebody armed', () => {
    const armed = after(world, { kind: 'arm-fault', fault: 'move-stops-between-writes', armed: true });
    expect(report(armed).servers).toEqual(report(world).servers);
  });
});

describe('the report', () => {
  const unruly = aWorldOfThreeZones({ writeSettings: false, manage: false });
  const waiting = after(unruly, transferTo('DC3', 'a.contoso.com'));
  const keyed = Object.values(unruly.keys)
    .filter(({ publicKey }) => publicKey === null)
    .reduce((next, { id }) => after(next, completion(id)), unruly);

  it.each([
    ['of this forest', world],
    ['of one with keys being made and a server without rights', unruly],
    ['of one with changes on their way', waiting],
    ['of one whose keys are all made', keyed],
    ['read from a file', JSON.parse(JSON.stringify(keyed)) as World],
  ])('says of every candidate what seizing the role there would come to: %s', (_, of) => {
    for (const { server: dead, zones } of report(of, 'DC1').servers) {
      const without = switched(of, dead, false);
      for (const { zone, candidates, storage } of zones.filter((entry) => entry.storage === 'directory')) {
        expect(storage).toBe('directory');
        for (const target of Object.keys(of.servers).filter((name) => name !== dead)) {
          const comesTo = (mode: 'seize' | 'seize-without-key-checks'): boolean =>
            plan(without, { kind: 'move-key-master', zone, target, mode }).kind === 'done';
          const expected = comesTo('seize')
            ? 'keys-accessible'
            : comesTo('seize-without-key-checks')
              ? 'must-be-re-signed'
              : undefined;
          expect(candidates.find(({ server }) => server === target)?.verdict).toBe(expected);
        }
      }
    }
  });

  it('decides in a world with one zone as in one with all of them', () => {
    const index = beginIndex(world);
    for (const name of ['directory', 'certificate', 'device', 'zsk', 'prepared', 'never']) {
      const zone = `${name}.contoso.com`;
      const slice = zoneSlice(
        world,
        { name: zone, dn: zoneDn(zone, world.forest.partitions.domainDns) },
        index,
      );
      for (const target of Object.keys(world.servers)) {
        for (const mode of ['transfer', 'seize', 'seize-without-key-checks'] as const) {
          const command: Command = { kind: 'move-key-master', zone, target, mode };
          expect(plan(slice, command)).toEqual(plan(world, command));
        }
      }
    }
  });
});
