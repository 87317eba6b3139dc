import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalRow, Snapshot, StateStore } from '../../adapters/ports';
import { collectingLog } from '../../adapters/testing/collecting-log';
import { buildForest } from '../../engine/forest/forest-builder';
import { nextDue } from '../../engine/next-due';
import { recoverWorld } from './recovery';
import { emptyStore } from './testing/empty-store';
import { standingClock, testTime } from './testing/test-lab';
import { WorldRunner } from './world-runner';

const beginning = buildForest({ time: testTime })
  .domainController('DC1')
  .domainController('DC2')
  .build().world;
const poweredOff = { kind: 'set-server-running', server: 'DC2', running: false } as const;
const poweredOn = { kind: 'set-server-running', server: 'DC2', running: true } as const;

function setUp({ failingSnapshots = false, failingRestores = false } = {}) {
  const rows: JournalRow[] = [];
  const snapshots: Snapshot[] = [];
  const told: string[] = [];
  const undos: (string | null)[] = [];
  const store: StateStore = {
    ...emptyStore,
    append: (row, undo) => {
      rows.push(row);
      undos.push(undo?.act.act ?? null);
    },
    restore: (snapshot, change) => {
      if (failingRestores) throw new Error('no space left on device');
      snapshots.push(snapshot);
      told.push(change.kind);
    },
    saveSnapshot: (snapshot) => {
      if (failingSnapshots && snapshot.sequence > 0) throw new Error('no space left on device');
      snapshots.push(snapshot);
    },
    close: () => void told.push('closed'),
  };
  const clock = standingClock();
  const log = collectingLog();
  const recovery = recoverWorld(store, () => beginning);
  const onChanged = (actions: readonly { readonly kind: string }[]) =>
    void told.push(actions.map(({ kind }) => kind).join() || 'changed');
  return {
    runner: new WorldRunner({ store, clock, log, recovery, onChanged }),
    rows,
    undos,
    snapshots,
    told,
    clock,
    log,
  };
}

describe('WorldRunner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes a change to the journal before it tells of it', () => {
    const { runner, rows, told } = setUp();
    runner.execute<'set-server-running'>(poweredOff);
    expect(rows).toEqual([{ sequence: 1, at: testTime, command: poweredOff }]);
    expect(told).toEqual(['stop-dns-service']);
  });

  it('writes nothing for a command that changes nothing', () => {
    const { runner, rows, told } = setUp();
    runner.execute<'set-server-running'>(poweredOn);
    expect(runner.execute<'set-server-running'>({ ...poweredOff, server: 'NONE' }).kind).toBe('refused');
    expect([rows, told]).toEqual([[], []]);
    expect(runner.world).toBe(beginning);
  });

  it('wakes by itself when something falls due, and sleeps when nothing will', async () => {
    const { runner, clock, rows } = setUp();
    runner.start();
    expect(vi.getTimerCount()).toBe(0);
    const content = { origin: 'new.example.', records: [] };
    runner.execute<'import-zone'>({
      kind: 'import-zone',
      server: 'DC1',
      zone: 'new.example',
      storage: 'directory-domain',
      content,
    });
    const due = nextDue(runner.world) ?? 0;
    expect(due).toBeGreaterThan(testTime);
    clock.advance(due - testTime);
    await vi.advanceTimersByTimeAsync(due - testTime);
    expect(rows.at(-1)).toEqual({ sequence: 2, at: due, command: { kind: 'advance', to: due } });
    expect(nextDue(runner.world)).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('saves a snapshot now and then, and another one at the end', () => {
    const { runner, snapshots, told } = setUp();
    for (let count = 0; count < 101; count += 1) {
      runner.execute<'set-server-running'>(count % 2 === 0 ? poweredOff : poweredOn);
    }
    expect(snapshots.map(({ sequence }) => sequence)).toEqual([0, 100]);
    runner.close();
    expect(snapshots.map(({ sequence }) => sequence)).toEqual([0, 100, 101]);
    expect(told.at(-1)).toBe('closed');
  });

  it('goes on without a snapshot that can not be written', () => {
    const { runner, rows, log } = setUp({ failingSnapshots: true });
    for (let count = 0; count < 110; count += 1) {
      runner.execute<'set-server-running'>(count % 2 === 0 ? poweredOff : poweredOn);
    }
    expect(rows).toHaveLength(110);
    expect(log.lines[0]).toContain('no space left on device');
  });

  it('notes what somebody did as an act that can be taken back, and nothing that happened by itself', () => {
    const { runner, undos, clock } = setUp();
    runner.execute<'set-server-running'>(poweredOff);
    runner.execute<'set-server-running'>(poweredOff);
    const content = { origin: 'new.example.', records: [] };
    const importing = { kind: 'import-zone', server: 'DC1', zone: 'new.example', content } as const;
    runner.execute<'import-zone'>({ ...importing, storage: 'directory-domain' });
    runner.execute<'set-server-running'>(poweredOn);
    clock.advance(60_000);
    runner.start();
    expect(undos).toEqual(['set-server-running', 'import-zone', 'set-server-running', null]);
  });

  it('has a restored world on disk before it is the world', () => {
    const { runner, snapshots, told, clock } = setUp();
    runner.execute<'set-server-running'>(poweredOff);
    clock.advance(5000);
    const choose = (time: number) => ({ ...beginning, time });
    expect(runner.restore(choose, { kind: 'drop-latest' })).toEqual({ kind: 'done', value: null });
    expect(snapshots.at(-1)).toEqual({ sequence: 2, world: runner.world });
    expect(runner.world).toEqual({ ...beginning, time: testTime + 5000 });
    expect(told.at(-1)).toBe('drop-latest');
    expect(runner.sequence).toBe(2);
  });

  it('stays as it was when a restored world can not be written', () => {
    const { runner } = setUp({ failingRestores: true });
    runner.execute<'set-server-running'>(poweredOff);
    const before = runner.world;
    expect(runner.restore(() => beginning, { kind: 'drop-latest' })).toEqual({
      kind: 'refused',
      problem: { code: 'state-not-saved', parameters: { reason: 'no space left on device' } },
    });
    expect(runner.world).toBe(before);
    expect(runner.sequence).toBe(1);
  });

  it('takes no command after it was closed', () => {
    const { runner, rows } = setUp();
    runner.close();
    expect(() => runner.execute<'set-server-running'>(poweredOff)).toThrow('closed');
    expect(rows).toEqual([]);
  });
});
