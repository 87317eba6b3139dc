import { describe, expect, it } from 'vitest';
import type { TrustAnchorChange } from '../../../shared/contract/calls';
import type { CommandOf } from '../command';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  after,
  branchLink,
  completion,
  made,
  publicKeyOf,
  run,
  seizeWithoutKeysBy,
  settled,
  switched,
  zone,
} from '../testing/worlds';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { trustAnchorRows } from '../views/trust-anchor-rows';

type Change = CommandOf<'change-trust-anchors'>;

function change(server: string, what: TrustAnchorChange, of = zone): Change {
  return { kind: 'change-trust-anchors', server, zone: of, change: what };
}

function finished(world: World): World {
  return Object.values(world.keys)
    .filter(({ publicKey }) => publicKey === null)
    .reduce((next, { id }) => after(next, completion(id)), world);
}

function aWorld(distributeTrustAnchors: boolean): World {
  return made(
    aForest()
      .standAloneServer('DNS1')
      .standAloneServer('DNS2')
      .standAloneServer('DNS3', { rights: { manage: false } })
      .directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          settings: { distributeTrustAnchors },
          keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
        },
      })
      .directoryZone('never.contoso.com')
      .fileZone('DNS1', 'fabrikam.com', { signing: { settings: { distributeTrustAnchors: true } } }),
  );
}

const quiet = aWorld(false);
const distributing = aWorld(true);
const foreignKey = publicKeyOf('12345678-1234-4234-8234-123456789012');
const redistribute = { kind: 'redistribute' } as const;

function kskIds(world: World): readonly string[] {
  const copy = zoneCopy(world, 'DC2', zone);
  return copy?.publishedKeys.flatMap(({ id, keyType }) => (keyType === 'KSK' ? [id] : [])) ?? [];
}

function adding(keyId: string): TrustAnchorChange {
  return { kind: 'add', algorithm: 8, publicKey: publicKeyOf(keyId) };
}

function trusting(world: World, server: string, ids = kskIds(world)): World {
  return ids.reduce((next, id) => after(next, change(server, adding(id))), world);
}

function states(world: World, asked = 'DC2', of = zone): Readonly<Record<string, string>> {
  const matrix = trustAnchorMatrix(world, asked, of);
  if (matrix.kind === 'refused') throw new Error(matrix.problem.code);
  return Object.fromEntries(
    matrix.value.servers.map(({ server, state, source }) => [server, `${state} ${source}`]),
  );
}

/** Seized without keys and re-signed: nobody trusts the new KSKs. */
function resigned(world: World): World {
  const seized = settled(after(switched(world, 'DC1', false), seizeWithoutKeysBy('DC2')));
  const done = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
  return settled(switched(finished(done), 'DC1', true));
}

function codeOf(world: World, command: Change): unknown {
  const decision = run<'change-trust-anchors'>(world, command);
  if (decision.outcome.kind === 'done') return null;
  expect(decision.world).toBe(world);
  return decision.outcome.problem.code;
}

const forest = (state: string) => ({
  DC1: `${state} forest`,
  DC2: `${state} forest`,
  DC3: `${state} forest`,
  RODC1: `${state} forest`,
});
const none = 'none null';

describe('adding a trust anchor by hand', () => {
  it('on a stand-alone server is for that server alone', () => {
    const world = trusting(quiet, 'DNS1');
    expect(states(world)).toEqual({
      DC1: none,
      DC2: none,
      DC3: none,
      RODC1: none,
      DNS1: 'valid by-hand',
      DNS2: none,
      DNS3: none,
    });
    expect(world.servers.DNS1?.trustAnchors.map(({ keyId }) => keyId)).toEqual(kskIds(world));
  });

  it('on a domain controller is for all of them, because the TrustAnchors zone is in the directory', () => {
    expect(states(settled(trusting(quiet, 'DC1')))).toMatchObject({ ...forest('valid'), DNS1: none });
  });

  it('of one key of two is out of date: the next rollover would lose the zone', () => {
    const [first = ''] = kskIds(quiet);
    expect(states(trusting(quiet, 'DNS1', [first]))).toMatchObject({ DNS1: 'out-of-date by-hand' });
  });

  it('keeps a key that is none of ours, and says what its tag is', () => {
    const foreign = { kind: 'add', algorithm: 8, publicKey: foreignKey } as const;
    const world = after(quiet, change('DNS1', foreign, 'partner.example'));
    expect(world.servers.DNS1?.trustAnchors).toEqual([
      {
        zone: 'partner.example',
        keyId: null,
        foreignKey: { algorithm: 8, publicKey: foreignKey },
        addedAt: quiet.time,
      },
    ]);
    const rows = trustAnchorRows(world, 'DNS1');
    expect(rows).toMatchObject({
      value: [{ zone: 'fabrikam.com' }, { zone: 'fabrikam.com' }, { status: 'valid' }],
    });
  });

  it('twice is as once', () => {
    const once = trusting(quiet, 'DNS1');
    expect(trusting(once, 'DNS1')).toEqual({ ...once, history: expect.anything() as unknown });
    expect(trusting(once, 'DNS1').servers).toBe(once.servers);
  });

  it('logs 544 with tag and algorithm', () => {
    const { events } = run<'change-trust-anchors'>(quiet, change('DNS1', adding(kskIds(quiet)[0] ?? '')));
    expect(events).toMatchObject([{ kind: 'trust-anchor-added', server: 'DNS1', zone, algorithm: 8 }]);
  });

  it.each([
    ['no public key', 'DNS1', { kind: 'add', algorithm: 8, publicKey: 'a===' }, 'invalid-parameter'],
    [
      'a P-256 key of another length',
      'DNS1',
      { kind: 'add', algorithm: 13, publicKey: 'AwEAAQ==' },
      'invalid-parameter',
    ],
    [
      'on a read-only domain controller',
      'RODC1',
      { kind: 'add', algorithm: 8, publicKey: 'AwEAAQ==' },
      'not-allowed-on-read-only-dc',
    ],
    ['without rights', 'DNS3', { kind: 'add', algorithm: 8, publicKey: 'AwEAAQ==' }, 'access-denied'],
  ] as const)('is refused: %s', (_, server, what, code) => {
    expect(codeOf(quiet, change(server, what))).toBe(code);
  });
});

describe('removing trust anchors by hand', () => {
  it('takes one key away, or all', () => {
    const world = trusting(quiet, 'DNS1');
    const matrix = trustAnchorMatrix(world, 'DC2', zone);
    const keyTag = matrix.kind === 'done' ? (matrix.value.expected[0] ?? 0) : 0;
    expect(states(after(world, change('DNS1', { kind: 'remove', keyTag })))).toMatchObject({
      DNS1: 'out-of-date by-hand',
    });
    const decision = run<'change-trust-anchors'>(world, change('DNS1', { kind: 'remove', keyTag: null }));
    expect(states(decision.world)).toMatchObject({ DNS1: none });
    expect(decision.events).toMatchObject([{ kind: 'trust-anchor-removed', server: 'DNS1' }]);
  });

  it('on a domain controller takes them from the whole forest, and then they are missing', () => {
    const world = settled(after(distributing, change('DC3', { kind: 'remove', keyTag: null })));
    expect(states(world)).toMatchObject({
      DC1: 'missing null',
      DC3: 'missing null',
      RODC1: 'missing null',
      DNS1: none,
    });
  });

  it('leaves other zones alone', () => {
    const world = trusting(quiet, 'DNS1');
    const command = change('DNS1', { kind: 'remove', keyTag: null }, 'partner.example');
    expect(run<'change-trust-anchors'>(world, command).world).toBe(world);
  });

  it('of a key that is not trusted is refused', () => {
    expect(codeOf(quiet, change('DNS1', { kind: 'remove', keyTag: 1 }))).toBe('invalid-parameter');
  });
});

describe('redistributing trust anchors', () => {
  it('after a re-sign makes every reachable server valid, those filled by hand too', () => {
    const world = resigned(trusting(distributing, 'DNS2'));
    expect(states(world)).toEqual({
      ...forest('out-of-date'),
      DNS1: none,
      DNS2: 'out-of-date by-hand',
      DNS3: none,
    });
    const decision = run<'change-trust-anchors'>(world, change('DC2', redistribute));
    expect(decision.events.map(({ kind, server }) => `${kind} ${server}`)).toEqual([
      'trust-anchor-removed DC2',
      'trust-anchor-added DC2',
      'trust-anchor-added DC2',
      'trust-anchor-removed DNS2',
      'trust-anchor-added DNS2',
      'trust-anchor-added DNS2',
    ]);
    expect(states(settled(decision.world))).toEqual({
      ...forest('valid'),
      DNS1: none,
      DNS2: 'valid by-hand',
      DNS3: none,
    });
  });

  it('repairs no server that is off, cut off, or without rights', () => {
    const off = switched(resigned(trusting(distributing, 'DNS2')), 'DNS2', false);
    const after1 = settled(after(off, change('DC2', redistribute)));
    expect(states(after1)).toMatchObject({ DC3: 'valid forest', DNS2: 'out-of-date by-hand' });
    const cut = after(resigned(distributing), branchLink(false));
    const after2 = settled(after(cut, change('DC2', redistribute)));
    expect(states(after2)).toMatchObject({ DC1: 'valid forest', DC3: 'out-of-date forest' });
    expect(states(settled(after(after2, branchLink(true))))).toMatchObject(forest('valid'));
  });

  it('of a zone that distributes none repairs those that trust it, and gives it to nobody else', () => {
    const world = settled(after(resigned(trusting(quiet, 'DNS2')), change('DC2', redistribute)));
    expect(states(world)).toEqual({
      DC1: none,
      DC2: none,
      DC3: none,
      RODC1: none,
      DNS1: none,
      DNS2: 'valid by-hand',
      DNS3: none,
    });
  });

  it('where all is well changes nothing', () => {
    expect(run<'change-trust-anchors'>(distributing, change('DC1', redistribute)).world).toBe(distributing);
  });

  it('of a zone in a file is for those that trust it by hand; the server’s own follow from the zone', () => {
    const fabrikam = zoneCopy(quiet, 'DNS1', 'fabrikam.com')?.publishedKeys[0]?.id ?? '';
    const world = after(quiet, change('DNS2', adding(fabrikam), 'fabrikam.com'));
    expect(states(world, 'DNS1', 'fabrikam.com')).toMatchObject({
      DNS1: 'valid own-zone',
      DNS2: 'out-of-date by-hand',
      DC1: none,
    });
    const repaired = after(world, change('DNS1', redistribute, 'fabrikam.com'));
    expect(states(repaired, 'DNS1', 'fabrikam.com')).toMatchObject({ DNS2: 'valid by-hand', DC1: none });
  });

  it.each([
    ['elsewhere than on the Key Master', distributing, 'DC2', zone, 'key-master-required'],
    ['of an unsigned zone', quiet, 'DC1', 'never.contoso.com', 'zone-not-signed'],
    ['of a zone that is not there', quiet, 'DC1', 'nowhere.com', 'zone-does-not-exist'],
  ])('is refused %s', (_, world, server, of, code) => {
    expect(codeOf(world, change(server, redistribute, of))).toBe(code);
  });

  it('is refused while the new keys are being made', () => {
    const seized = settled(after(switched(distributing, 'DC1', false), seizeWithoutKeysBy('DC2')));
    const begun = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
    expect(codeOf(begun, change('DC2', redistribute))).toBe('zone-locked-for-signing');
  });
});

describe('the rows of a trust point', () => {
  it('say which anchor is out of date', () => {
    const statuses = (world: World, server: string): readonly string[] => {
      const rows = trustAnchorRows(world, server);
      return rows.kind === 'done'
        ? rows.value.filter((row) => row.zone === zone).map(({ status }) => status)
        : [];
    };
    expect(statuses(distributing, 'DC3')).toEqual(['valid', 'valid']);
    const world = resigned(trusting(distributing, 'DNS2'));
    for (const server of ['DC1', 'DC3', 'RODC1', 'DNS2']) {
      expect(statuses(world, server)).toEqual(['out-of-date', 'out-of-date']);
    }
    const mixed = trusting(world, 'DNS2', kskIds(world).slice(0, 1));
    expect(statuses(mixed, 'DNS2')).toEqual(['out-of-date', 'out-of-date', 'valid']);
  });

  it('of a server that is out of reach of the Key Master are judged by its own copy', () => {
    const cut = after(distributing, branchLink(false));
    const matrix = trustAnchorMatrix(cut, 'DC3', zone);
    expect(matrix).toMatchObject({ value: { distributed: true } });
    expect(states(cut, 'DC3')).toMatchObject(forest('valid'));
  });
});
