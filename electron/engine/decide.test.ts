import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { decide } from './decide';
import { aForest, aSignedZone, after, made, transferTo, zone } from './testing/worlds';

const world = aSignedZone();

/** Makes a value and everything in it unchangeable. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const content = {
  origin: 'new.contoso.com.',
  records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
};
const commands: readonly Command[] = [
  { kind: 'advance', to: world.time + 1 },
  { kind: 'set-server-running', server: 'DC3', running: false },
  { kind: 'import-zone', server: 'DC1', zone: 'new.contoso.com', storage: 'directory-domain', content },
  transferTo('DC2'),
  { kind: 'replicate-now', server: null },
  { kind: 'set-server-running', server: 'DC3', running: true },
  { kind: 'poll-key-master', server: 'DC3' },
  { kind: 'advance', to: world.time + 3_600_000 },
];

describe('deciding', () => {
  it('never writes to the world it is given', () => {
    expect(() => after(frozen(structuredClone(world)), ...commands)).not.toThrow();
  });

  it('counts the revision up only when something other than time changed', () => {
    const waited = decide<'advance'>(world, { kind: 'advance', to: world.time + 1 }).world;
    expect(waited.revision).toBe(world.revision);
    expect(after(waited, transferTo('DC2')).revision).toBe(world.revision + 1);
  });

  it('comes to the same world from the same commands, so that a journal brings it back', () => {
    expect(after(world, ...commands)).toEqual(after(structuredClone(world), ...commands));
  });

  it('keeps what it does not change: nothing is copied that is the same afterwards', () => {
    const other = made(
      aForest()
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .directoryZone('b.contoso.com'),
    );
    const moved = after(other, transferTo('DC2'));
    expect(moved.contents).toBe(other.contents);
    expect(moved.keys).toBe(other.keys);
    expect(moved.forest).toBe(other.forest);
    expect(moved.servers.RODC1).toBe(other.servers.RODC1);
    expect(moved.replicas.DC3).toBe(other.replicas.DC3);
  });
});
