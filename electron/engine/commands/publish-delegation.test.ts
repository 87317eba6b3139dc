import { describe, expect, it } from 'vitest';
import { aFamily, child, parent, signersAt } from '../delegation/test-zones';
import { zoneCopy } from '../forest/zone-copy';
import type { World } from '../forest/world';
import { parseSoa } from '../records/start-of-authority';
import { soaRecord } from '../records/zone-content';
import { aForest, aSignedZone, after, branchLink, later, made, run, switched, zone } from '../testing/worlds';
import { delegationReport } from '../views/delegation-report';

const publish = (server = 'DC2', of = child) => ({ kind: 'publish-delegation', server, zone: of }) as const;

function refusal(world: World, server?: string, of?: string): unknown {
  const { outcome } = run<'publish-delegation'>(world, publish(server, of));
  return outcome.kind === 'refused' ? outcome.problem : null;
}

function serialAt(world: World, server: string): number | undefined {
  const copy = zoneCopy(world, server, parent);
  return copy === null ? undefined : parseSoa(soaRecord(copy.content)?.data ?? '')?.serial;
}

function report(world: World, server = 'DC2', of = child) {
  const outcome = delegationReport(world, server, of);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('the hand-over of DS records', () => {
  it('lists a record for each KSK and digest, ready to be copied, and says that the parent has none', () => {
    const { records, parent: check, publishObstacle } = report(aFamily());
    expect(records.map(({ digestType }) => digestType)).toEqual([1, 2, 1, 2]);
    expect(new Set(records.map(({ keyTag }) => keyTag)).size).toBe(2);
    const [first] = records;
    expect(first?.record).toBe(`secure.contoso.com. 3600 IN DS ${first?.keyTag} 8 1 ${first?.digest}`);
    expect(records.every(({ atParent }) => atParent === false)).toBe(true);
    expect(check).toMatchObject({ kind: 'asked', parent, verdict: 'none', strays: [], isParentSigned: true });
    expect(publishObstacle).toBeNull();
  });

  it('writes all of them into the parent zone, with the next serial, from where they replicate', () => {
    const published = after(aFamily(), publish());
    const wanted = report(published).records.map(({ record }) => record.split(' DS ')[1]);
    expect(signersAt(published, 'DC2')).toEqual(wanted);
    expect(serialAt(published, 'DC2')).toBe(42);
    expect(serialAt(published, 'DC3')).toBe(41);
    const spread = later(published, 3600);
    expect(signersAt(spread, 'DC3')).toEqual(wanted);
    expect(report(spread)).toMatchObject({ parent: { kind: 'asked', verdict: 'all', strays: [] } });
  });

  it('puts the DS records beside the delegation', () => {
    const published = after(aFamily(), publish());
    const types = zoneCopy(published, 'DC2', parent)?.content.records.map(({ type }) => type);
    expect(types).toEqual(['SOA', 'NS', 'NS', 'DS', 'DS', 'DS', 'DS', 'A']);
  });

  it('takes the digests that the zone’s settings name', () => {
    const published = after(aFamily({ settings: { dsDigests: ['SHA-384'], dsTtl: 600 } }), publish());
    expect(signersAt(published, 'DC2').map((data) => data.split(' ')[2])).toEqual(['4', '4']);
    expect(report(published).records.every(({ record }) => record.includes(' 600 IN DS '))).toBe(true);
  });

  it('changes nothing where the parent has them already', () => {
    const published = after(aFamily(), publish());
    const again = run<'publish-delegation'>(published, publish());
    expect(again.world).toBe(published);
  });

  it('replaces records that name keys which the zone has no longer', () => {
    const base = aFamily();
    const published = after(base, publish());
    const resigned = after(
      published,
      { kind: 'sign-zone', server: 'DC2', zone: child, act: 'unsign' },
      { kind: 'sign-zone', server: 'DC2', zone: child, act: 'sign-with-defaults' },
    );
    const made = Object.values(resigned.keys)
      .filter(({ publicKey }) => publicKey === null)
      .reduce(
        (world, { id }) =>
          after(world, { kind: 'complete-key-generation', keyId: id, publicKey: `AwEAAb${id.slice(0, 6)}` }),
        resigned,
      );
    const check = report(made).parent;
    expect(check).toMatchObject({ kind: 'asked', verdict: 'none' });
    expect(check.kind === 'asked' ? check.strays : []).toHaveLength(4);
    const right = after(made, publish());
    expect(report(right).parent).toMatchObject({ verdict: 'all', strays: [] });
  });

  it('is refused where no zone of the lab delegates the zone', () => {
    const alone = aSignedZone();
    expect(refusal(alone, 'DC1', zone)).toEqual({
      code: 'parent-not-here',
      parameters: { zone, parent: 'contoso.com' },
    });
    expect(report(alone, 'DC1', zone)).toMatchObject({
      parent: { kind: 'unknown', parent: 'contoso.com' },
      publishObstacle: 'parent-not-here',
    });
  });

  it('is refused where the zone above has no delegation of it', () => {
    const world = made(
      aForest()
        .directoryZone(parent, { signing: { keyMaster: 'DC1' } })
        .directoryZone(child, { signing: { keyMaster: 'DC1' } }),
    );
    expect(refusal(world, 'DC1')).toMatchObject({ code: 'parent-not-here' });
    expect(report(world, 'DC1').parent).toEqual({ kind: 'not-delegated', parent, server: 'DC1.contoso.com' });
  });

  it('is refused for a zone that is not signed, and where the settings name no digest', () => {
    const unsigned = after(aFamily(), { kind: 'sign-zone', server: 'DC2', zone: child, act: 'unsign' });
    expect(refusal(unsigned)).toMatchObject({ code: 'zone-not-signed' });
    expect(report(unsigned).records).toEqual([]);
    expect(refusal(aFamily({ settings: { dsDigests: [] } }))).toMatchObject({ code: 'invalid-parameter' });
  });

  it('is refused while no primary of the parent is reached', () => {
    const world = made(
      aForest()
        .standAloneServer('DNS1')
        .fileZone('DNS1', parent)
        .directoryZone(child, { signing: { keyMaster: 'DC1' } }),
    );
    const off = switched(world, 'DNS1', false);
    expect(refusal(off, 'DC1')).toMatchObject({ code: 'parent-not-here' });
    expect(report(off, 'DC1').parent).toMatchObject({ kind: 'unknown' });
  });

  it('is recorded as what somebody did', () => {
    const { history } = after(aFamily(), publish());
    expect(history.entries.at(-1)?.fact).toMatchObject({
      kind: 'act',
      act: { kind: 'publish-delegation', child },
    });
  });

  it('goes to a server that is reached from where it was ordered', () => {
    const cut = after(aFamily(), branchLink(false));
    const published = after(cut, publish('DC3'));
    expect(signersAt(published, 'DC3')).toHaveLength(4);
    expect(signersAt(later(published, 3600), 'DC1')).toEqual([]);
  });
});
