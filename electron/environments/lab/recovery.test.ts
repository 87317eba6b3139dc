import { describe, expect, it } from 'vitest';
import { UnreadableState } from '../../adapters/ports';
import type { JournalRow, SavedState, StateStore } from '../../adapters/ports';
import { emptyStore } from './testing/empty-store';
import { buildForest } from '../../engine/forest/forest-builder';
import { decideAt } from './decide-at';
import { recoverWorld } from './recovery';

const beginning = buildForest({ time: 1000 }).domainController('DC1').domainController('DC2').build().world;
const stop = (at: number, server: string): JournalRow => ({
  sequence: at,
  at: 1000 + at,
  command: { kind: 'set-server-running', server, running: false },
});

/** A store that remembers what happened to it. */
function aStore(load: () => SavedState | null) {
  const calls: string[] = [];
  const store: StateStore = {
    ...emptyStore,
    load,
    saveSnapshot: ({ sequence }) => void calls.push(`snapshot ${sequence}`),
    setAside: (reason) => {
      calls.push('set aside');
      return { path: '/aside', reason };
    },
  };
  return { store, calls };
}

describe('recoverWorld', () => {
  it('begins a new world and saves it before anybody sees it', () => {
    const { store, calls } = aStore(() => null);
    expect(recoverWorld(store, () => beginning)).toEqual({
      world: beginning,
      sequence: 0,
      rows: 0,
      setAside: null,
    });
    expect(calls).toEqual(['snapshot 0']);
  });

  it('comes to the world that the rows led to, one after the other', () => {
    const rows = [stop(1, 'DC1'), stop(2, 'DC2')];
    const { store } = aStore(() => ({ snapshot: { sequence: 0, world: beginning }, rows }));
    const expected = rows.reduce((world, { at, command }) => decideAt(world, at, command).world, beginning);
    const recovery = recoverWorld(store, () => beginning);
    expect(recovery).toEqual({ world: expected, sequence: 2, rows: 2, setAside: null });
    expect(Object.values(recovery.world.servers).map(({ running }) => running)).toEqual([false, false]);
  });

  it('sets a damaged file aside and begins a new world', () => {
    const { store, calls } = aStore(() => {
      throw new UnreadableState('the file is damaged');
    });
    const recovery = recoverWorld(store, () => beginning);
    expect(recovery.setAside).toEqual({ path: '/aside', reason: 'the file is damaged' });
    expect(calls).toEqual(['set aside', 'snapshot 0']);
  });

  it('sets a file aside of which a row can not be decided again', () => {
    const broken = { ...beginning, servers: { DC1: null } };
    const saved: unknown = { snapshot: { sequence: 0, world: broken }, rows: [stop(1, 'DC1')] };
    const { store } = aStore(() => saved as SavedState);
    expect(recoverWorld(store, () => beginning).setAside?.reason).toBe('journal row 1 does not replay');
  });

  it('passes on what is no damage, such as a file in use', () => {
    const { store, calls } = aStore(() => {
      throw new Error('database is locked');
    });
    expect(() => recoverWorld(store, () => beginning)).toThrow('locked');
    expect(calls).toEqual([]);
  });
});
