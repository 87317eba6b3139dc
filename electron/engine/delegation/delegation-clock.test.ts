import { describe, expect, it } from 'vitest';
import { hour, keyOf, started, until } from '../keys/rollover/rollover-test-worlds';
import type { ZoneContent } from '../records/zone-content';
import { soaRecord } from '../records/zone-content';
import { zoneCopy } from '../forest/zone-copy';
import type { World } from '../forest/world';
import { parseSoa } from '../records/start-of-authority';
import type { Command } from '../command';
import { after, switched } from '../testing/worlds';
import { withSigners, writeContent } from './parent-content';
import { aFamily, child, parent, signersAt } from './test-zones';
import type { FamilyOptions } from './test-zones';
import { zoneSigners } from './zone-signers';

const publish = { kind: 'publish-delegation', server: 'DC2', zone: child } as const;
const noonAfter = ({ time }: World): number => Math.ceil((time + 1) / (12 * hour)) * 12 * hour;

/** The family, with the DS records of the child at its parent everywhere. */
function aDelegatedChild(options: FamilyOptions = {}): World {
  const keys = [
    { keyType: 'KSK', rolloverPeriod: null },
    { keyType: 'ZSK', rolloverPeriod: null },
  ] as const;
  const world = aFamily({ keys, settings: { rfc5011KeyRollovers: false }, ...options });
  const published = after(until(world, world.time + hour), publish);
  return until(published, noonAfter(published) + hour);
}

function copyOf(world: World, server: string, zone: string) {
  const copy = zoneCopy(world, server, zone);
  if (copy === null) throw new Error(`${server} has no ${zone}`);
  return copy;
}

/** The child publishes these CDS records, as somebody edited its zone. */
function withCds(world: World, records: readonly string[]): World {
  const copy = copyOf(world, 'DC2', child);
  const name = copy.content.origin;
  const added = records.map((data) => ({ name, type: 'CDS', ttl: 3600, data }));
  const content: ZoneContent = { ...copy.content, records: [...copy.content.records, ...added] };
  const written = writeContent(world, copy, content);
  return until(written, world.time + 2 * hour);
}

const wantedBy = (world: World, digests: readonly ('SHA-1' | 'SHA-256' | 'SHA-384')[]) =>
  zoneSigners(world, copyOf(world, 'DC2', child), digests).map(({ data }) => data);

describe('the Key Master’s polling of signed delegations', () => {
  it('gives a child with a new KSK its DS set at the next poll, and the parent its next serial', () => {
    const world = aDelegatedChild();
    const rolled = until(started(world, keyOf(world, 'KSK', 0, 'DC2'), 'DC2'), world.time + 3 * hour);
    expect(signersAt(rolled)).not.toEqual(wantedBy(rolled, ['SHA-1', 'SHA-256']));
    const noon = noonAfter(rolled);
    expect(signersAt(until(rolled, noon - 1))).toEqual(signersAt(rolled));
    const polled = until(rolled, noon + 1);
    expect(signersAt(polled)).toEqual(wantedBy(rolled, ['SHA-1', 'SHA-256']));
    expect(polled.servers.DC1?.delegationPolls).toEqual({ [parent]: noon });
    const serial = (of: World) =>
      parseSoa(soaRecord(copyOf(of, 'DC1', parent).content)?.data ?? '')?.serial ?? 0;
    expect(serial(polled)).toBe(serial(rolled) + 1);
  });

  it('does not wake a world in which nothing is to be found', () => {
    const world = aDelegatedChild();
    const later = until(world, world.time + 72 * hour);
    expect(later.servers.DC1?.delegationPolls).toEqual({});
  });

  it('leaves a delegation alone that was never secure', () => {
    const world = aFamily();
    expect(signersAt(until(world, world.time + 72 * hour))).toEqual([]);
  });

  it('believes nothing that no key of the present DS set vouches for', () => {
    const world = aDelegatedChild();
    const copy = copyOf(world, 'DC1', parent);
    const foreign = [`1 8 2 ${'AB'.repeat(32)}`];
    const content = withSigners(copy.content, { child, signers: foreign, ttl: 3600 });
    const forged = until(writeContent(world, copy, content), world.time + 72 * hour);
    expect(signersAt(forged)).toEqual(foreign);
  });

  it('waits for a Key Master that is off, and for a child that is not reached', () => {
    const world = aDelegatedChild();
    const rolled = until(started(world, keyOf(world, 'KSK', 0, 'DC2'), 'DC2'), world.time + 3 * hour);
    const off = until(switched(rolled, 'DC1', false), noonAfter(rolled) + hour);
    expect(signersAt(off, 'DC2')).toEqual(signersAt(rolled, 'DC2'));
    const back = switched(off, 'DC1', true);
    expect(signersAt(until(back, noonAfter(back) + 60_000), 'DC2')).toEqual(
      wantedBy(back, ['SHA-1', 'SHA-256']),
    );
  });

  it('follows CDS records that a key of the DS set vouches for (RFC 7344)', () => {
    const world = aDelegatedChild();
    const wish = wantedBy(world, ['SHA-384']);
    const polled = until(withCds(world, wish), noonAfter(world) + hour);
    expect(signersAt(polled)).toEqual(wish);
  });

  it('deletes the DS set where a CDS record asks for that (RFC 8078 section 4)', () => {
    const world = aDelegatedChild();
    const polled = until(withCds(world, ['0 0 0 00']), noonAfter(world) + hour);
    expect(signersAt(polled)).toEqual([]);
  });

  it('does not follow CDS records that would break the delegation', () => {
    const world = aDelegatedChild();
    const polled = until(withCds(world, [`1 8 2 ${'AB'.repeat(32)}`]), noonAfter(world) + hour);
    expect(signersAt(polled)).toEqual(signersAt(world));
  });

  it('takes the digests of the child’s own settings, and those at the parent where it names none', () => {
    const world = aDelegatedChild();
    const change = (dsDigests: readonly ('SHA-256' | 'SHA-384')[]): Command => ({
      kind: 'change-dnssec-properties',
      server: 'DC2',
      zone: child,
      changes: { settings: { dsDigests: [...dsDigests] }, addedKeys: [], changedKeys: [], removedKeys: [] },
    });
    const other = until(after(world, change(['SHA-384'])), noonAfter(world) + hour);
    expect(signersAt(other)).toEqual(wantedBy(world, ['SHA-384']));
    const none = until(after(other, change([])), noonAfter(other) + hour);
    expect(signersAt(none)).toEqual(signersAt(other));
  });
});
