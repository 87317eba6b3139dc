import { describe, expect, it } from 'vitest';
import type { TrustAnchorChange } from '../../../shared/contract/calls';
import type { CommandOf } from '../command';
import { signerOf } from '../delegation/zone-signers';
import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { anchorRecords } from '../keys/anchor-records';
import { expectedKeys } from '../keys/trust-anchor-state';
import { trustStatus } from '../outlook/trust-status';
import type { DigestType } from '../records/delegation-signer';
import { aForest, after, made, run, settled, zone } from '../testing/worlds';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { trustAnchorRows } from '../views/trust-anchor-rows';

const world = made(
  aForest()
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);
const keys = expectedKeys(zoneCopy(world, 'DC1', zone));

type Digest = Extract<TrustAnchorChange, { readonly kind: 'add-ds' }>;

function digestOf(index: number, digestType: DigestType = 2): Digest {
  const key = keys[index];
  if (key === undefined) throw new Error(`The zone has no KSK ${index}`);
  const { keyTag, digest } = signerOf(zone, key, digestType);
  return { kind: 'add-ds', keyTag, algorithm: key.algorithm, digestType, digest: digest.toLowerCase() };
}

function change(server: string, what: TrustAnchorChange): CommandOf<'change-trust-anchors'> {
  return { kind: 'change-trust-anchors', server, zone, change: what };
}

function stateOn(of: World, server: string): string | undefined {
  const matrix = trustAnchorMatrix(of, 'DC1', zone);
  return matrix.kind === 'done'
    ? matrix.value.servers.find((row) => row.server === server)?.state
    : matrix.problem.code;
}

function statusOn(of: World, server: string): string | null {
  const copy = zoneCopy(of, server, zone);
  return copy && trustStatus(of, copy).status;
}

const wrong: Digest = { ...digestOf(0), digest: 'AB'.repeat(32) };

describe('a trust anchor that is a digest', () => {
  const trusting = after(world, change('DNS1', digestOf(0)), change('DNS1', digestOf(1)));

  it('is the key that it names: all of them are valid, one is out of date, a wrong one breaks the zone', () => {
    expect(stateOn(trusting, 'DNS1')).toBe('valid');
    expect(statusOn(trusting, 'DNS1')).toBe('secure');
    expect(stateOn(after(world, change('DNS1', digestOf(0))), 'DNS1')).toBe('out-of-date');
    expect(statusOn(after(world, change('DNS1', wrong)), 'DNS1')).toBe('bogus');
  });

  it.each([1, 2, 4] as const)('of type %i names it as well', (type) => {
    const all = after(world, change('DNS1', digestOf(0, type)), change('DNS1', digestOf(1, type)));
    expect(stateOn(all, 'DNS1')).toBe('valid');
  });

  it('is shown as DS, and given to validators as a DS record', () => {
    const rows = trustAnchorRows(after(trusting, change('DNS1', wrong)), 'DNS1');
    expect(rows).toMatchObject({
      value: [
        { type: 'DS', status: 'valid', keyTag: digestOf(0).keyTag },
        { type: 'DS', status: 'valid', keyTag: digestOf(1).keyTag },
        { type: 'DS', status: 'out-of-date' },
      ],
    });
    const server = findServer(trusting, 'DNS1');
    const { keyTag, algorithm, digest } = digestOf(0);
    expect(server && anchorRecords(trusting, server)[0]).toMatchObject({
      name: `${zone}.`,
      type: 'DS',
      data: `${keyTag} ${algorithm} 2 ${digest.toUpperCase()}`,
    });
  });

  it('comes to all domain controllers when it is added on one', () => {
    const everywhere = settled(after(world, change('DC2', digestOf(0)), change('DC2', digestOf(1))));
    expect(['DC1', 'DC3', 'RODC1'].map((server) => stateOn(everywhere, server))).toEqual(
      Array.from({ length: 3 }, () => 'valid'),
    );
  });

  it('is there once, goes by its key tag, and is logged with it', () => {
    expect(run(trusting, change('DNS1', digestOf(0))).world).toBe(trusting);
    const { keyTag } = digestOf(0);
    const removed = after(trusting, change('DNS1', { kind: 'remove', keyTag }));
    expect(trustAnchorRows(removed, 'DNS1')).toMatchObject({ value: [{ keyTag: digestOf(1).keyTag }] });
    expect(run(world, change('DNS1', digestOf(0))).events).toMatchObject([
      { kind: 'trust-anchor-added', keyTag, digest: { type: 2 }, server: 'DNS1', zone },
    ]);
    expect(run(trusting, change('DNS1', { kind: 'remove', keyTag })).events).toMatchObject([
      { kind: 'trust-anchor-removed', type: 'DS' },
    ]);
  });

  it('stays when anchors are redistributed and it is right, and goes when it is not', () => {
    const repaired = after(trusting, change('DNS1', wrong), change('DC1', { kind: 'redistribute' }));
    expect(findServer(repaired, 'DNS1')?.trustAnchors).toEqual(findServer(trusting, 'DNS1')?.trustAnchors);
  });

  it('of another length than its type has is refused', () => {
    const { outcome, world: same } = run(world, change('DNS1', { ...digestOf(0), digestType: 4 }));
    expect(outcome).toMatchObject({
      problem: { code: 'invalid-parameter', parameters: { parameter: 'digest' } },
    });
    expect(same).toBe(world);
  });
});
