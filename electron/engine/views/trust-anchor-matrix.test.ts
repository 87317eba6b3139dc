import { describe, expect, it } from 'vitest';
import type { TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';
import type { World } from '../forest/world';
import { aForest, after, made, switched, zone } from '../testing/worlds';
import { trustAnchorMatrix } from './trust-anchor-matrix';

const settings = { distributeTrustAnchors: true };
const world = made(
  aForest()
    .standAloneServer('DNS1')
    .domainController('OLD1', { version: '2008 R2' })
    .directoryZone(zone, { signing: { keyMaster: 'DC1', settings } })
    .directoryZone('quiet.contoso.com', { signing: { keyMaster: 'DC1' } })
    .directoryZone('never.contoso.com', {})
    .fileZone('DNS1', 'fabrikam.com', { signing: { settings } }),
);

function matrixOf(of: World, server: string, name: string): TrustAnchorMatrix {
  const outcome = trustAnchorMatrix(of, server, name);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

function states(matrix: TrustAnchorMatrix): readonly string[] {
  return matrix.servers.map(({ server, state, source }) => `${server} ${state} ${source ?? '-'}`);
}

describe('the trust anchors of a zone, by server', () => {
  it('come to all domain controllers through the forest', () => {
    const matrix = matrixOf(world, 'DC2', zone);
    expect(states(matrix)).toEqual([
      'DC1 valid forest',
      'DC2 valid forest',
      'DC3 valid forest',
      'DNS1 none -',
      'OLD1 valid forest',
      'RODC1 valid forest',
    ]);
    expect(matrix.distributed).toBe(true);
    expect(matrix.expected).toHaveLength(2);
    expect(matrix.servers[0]?.trusted).toEqual(matrix.expected);
  });

  it('are with nobody where the zone does not distribute them', () => {
    const matrix = matrixOf(world, 'DC2', 'quiet.contoso.com');
    expect(matrix).toMatchObject({ distributed: false });
    expect(matrix.expected).toHaveLength(2);
    expect(new Set(matrix.servers.map(({ state }) => state))).toEqual(new Set(['none']));
  });

  it('of a zone in a file are only with its own server, and no domain controller lacks them', () => {
    expect(states(matrixOf(world, 'DNS1', 'fabrikam.com')).filter((line) => !line.includes('none'))).toEqual([
      'DNS1 valid own-zone',
    ]);
  });

  it('are found from a server that has no copy of the zone', () => {
    expect(matrixOf(world, 'DNS1', zone).servers).toEqual(matrixOf(world, 'DC2', zone).servers);
  });

  it('of an unsigned zone are out of date wherever they are left', () => {
    const unsigned = after(world, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    const matrix = matrixOf(unsigned, 'DC1', zone);
    expect(matrix).toMatchObject({ distributed: false, expected: [] });
    expect(states(matrix)).toContain('DC3 out-of-date forest');
  });

  it('are shown of servers that are off as well', () => {
    const row = matrixOf(switched(world, 'DC3', false), 'DC2', zone).servers.find(
      ({ server }) => server === 'DC3',
    );
    expect(row).toMatchObject({ running: false, state: 'valid' });
  });

  it.each([
    ['DC1', 'nowhere.com', 'zone-does-not-exist'],
    ['DC9', zone, 'server-unknown'],
  ])('on %s of %s are refused', (server, name, code) => {
    expect(trustAnchorMatrix(world, server, name)).toMatchObject({ kind: 'refused', problem: { code } });
  });
});
