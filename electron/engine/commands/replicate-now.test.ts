import { describe, expect, it } from 'vitest';
import { replicaOf } from '../forest/replica';
import { aSignedZone, after, later, run, switched, transferTo } from '../testing/worlds';
import type { World } from '../forest/world';

const world = aSignedZone();
const moved = after(world, transferTo('DC2'));

/** The servers whose role lists are those of DC1, where the move was written. */
function upToDate(of: World): readonly string[] {
  const { configuration } = of.forest.partitions;
  const wanted = JSON.stringify(replicaOf(of, 'DC1', configuration));
  return Object.keys(of.servers).filter(
    (server) => JSON.stringify(replicaOf(of, server, configuration)) === wanted,
  );
}

describe('replicating now', () => {
  it('brings everything that can come to one server, and to no other', () => {
    expect(upToDate(after(moved, { kind: 'replicate-now', server: 'dc3' }))).toEqual(['DC1', 'DC3']);
  });

  it('brings it to all of them', () => {
    const told = after(moved, { kind: 'replicate-now', server: null });
    expect(upToDate(told)).toEqual(['DC1', 'DC2', 'DC3', 'RODC1']);
    expect(told.deliveries).toEqual([]);
    expect(told.time).toBe(moved.time);
  });

  it('does not get over a broken link', () => {
    const cut = after(moved, { kind: 'set-site-link', sites: ['Headquarters', 'Branch'], connected: false });
    expect(upToDate(after(cut, { kind: 'replicate-now', server: null }))).toEqual(['DC1', 'DC2']);
    expect(after(cut, { kind: 'replicate-now', server: 'DC3' })).toEqual(cut);
  });

  it('passes on what a server wrote that is off by now, where another one has it', () => {
    const off = switched(later(moved, 15), 'DC1', false);
    expect(after(off, { kind: 'replicate-now', server: null }).deliveries).toEqual([]);
  });

  it('is refused for a server that does not exist or is off, and changes nothing', () => {
    const off = switched(moved, 'DC3', false);
    for (const [server, code] of [
      ['constructor', 'server-unknown'],
      ['DC3', 'server-unavailable'],
    ] as const) {
      const { outcome, world: same } = run<'replicate-now'>(off, { kind: 'replicate-now', server });
      expect(outcome).toMatchObject({ kind: 'refused', problem: { code } });
      expect(same).toBe(off);
    }
  });
});
