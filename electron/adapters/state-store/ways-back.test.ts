import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../engine/forest/world';
import { UnreadableState } from '../ports';
import type { StateStore } from '../ports';
import { collectingLog } from '../testing/collecting-log';
import { content, rowAt, world } from '../testing/stored-state';
import { createStateStore } from './state-store';

describe('the ways back in the state file', () => {
  let folder: string;
  let path: string;
  const opened: StateStore[] = [];
  const open = (): StateStore => {
    const store = createStateStore({
      path,
      clock: { now: () => Date.UTC(2026, 0, 2, 3, 4, 5) },
      log: collectingLog(),
      patience: 0,
    });
    opened.push(store);
    return store;
  };
  const reopen = (store: StateStore): StateStore => {
    store.close();
    return open();
  };
  /** Changes the closed file as damage or another program would. */
  const tamper = (sql: string): void => {
    const database = new Database(path);
    database.exec(sql);
    database.close();
  };
  const count = (table: string): unknown => {
    const database = new Database(path);
    const row: unknown = database.prepare(`SELECT count(*) AS count FROM ${table}`).get();
    database.close();
    return row;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'state-store-'));
    path = join(folder, 'state.db');
  });
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    rmSync(folder, { recursive: true });
  });

  const act = (at: number) => ({ act: 'move-key-master', zone: 'contoso.com', server: `DC${at}`, at });
  const worldAt = (time: number): World => ({ ...world, time });
  const begin = (): StateStore => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    return store;
  };

  it('gives back the world before the latest act, after a restart as well', () => {
    const store = begin();
    store.append(rowAt(1), { act: act(1), world: worldAt(1001) });
    store.append(rowAt(2), { act: act(2), world: worldAt(1002) });
    const later = reopen(store);
    expect(later.undoable()).toEqual([act(2), act(1)]);
    expect(later.loadUndo()).toEqual(worldAt(1002));
  });

  it('has no way back without an act', () => {
    const store = begin();
    expect(store.undoable()).toEqual([]);
    expect(store.loadUndo()).toBeNull();
  });

  it('writes row and way back together or not at all', () => {
    const store = begin();
    store.append(rowAt(1), null);
    expect(() => store.append(rowAt(1), { act: act(1), world })).toThrow();
    expect(store.undoable()).toEqual([]);
  });

  it('keeps the latest fifty acts, and the worlds of no others', () => {
    const store = begin();
    for (let at = 1; at <= 53; at += 1) store.append(rowAt(at), { act: act(at), world: worldAt(at) });
    expect(store.undoable()).toHaveLength(50);
    expect(store.undoable().at(-1)).toEqual(act(4));
    store.close();
    expect(count('earlier_world')).toMatchObject({ count: 50 });
  });

  it('goes on from a restored world, whatever rows and snapshots there were', () => {
    const store = begin();
    store.append(rowAt(1), { act: act(1), world });
    store.restore({ sequence: 2, world: worldAt(2000) }, { kind: 'drop-latest' });
    store.append(rowAt(3), null);
    const later = reopen(store);
    expect(later.load()).toEqual({
      snapshot: { sequence: 2, world: worldAt(2000) },
      rows: [rowAt(3)],
    });
    expect(later.undoable()).toEqual([]);
  });

  it('changes nothing when a restored world can not be written', () => {
    const store = begin();
    store.append(rowAt(1), { act: act(1), world });
    const notJson = { ...world, seed: 1n };
    const unwritable: unknown = { sequence: 2, world: notJson };
    expect(() =>
      store.restore(unwritable as Parameters<StateStore['restore']>[0], { kind: 'forget-all' }),
    ).toThrow();
    expect(store.undoable()).toEqual([act(1)]);
    expect(reopen(store).load()?.rows).toEqual([rowAt(1)]);
  });

  it('forgets all acts, or adds one, as a restored world wants it', () => {
    const store = begin();
    store.append(rowAt(1), { act: act(1), world });
    store.restore({ sequence: 2, world }, { kind: 'add', step: { act: act(2), world: worldAt(7) } });
    expect(store.undoable()).toEqual([act(2), act(1)]);
    expect(store.loadUndo()).toEqual(worldAt(7));
    store.restore({ sequence: 3, world }, { kind: 'forget-all' });
    expect(store.undoable()).toEqual([]);
  });

  it('keeps checkpoints by name, replaces them and drops them', () => {
    const store = begin();
    store.saveCheckpoint({ name: 'B', savedAt: 1 }, worldAt(1));
    store.saveCheckpoint({ name: 'A', savedAt: 2 }, worldAt(2));
    store.saveCheckpoint({ name: 'B', savedAt: 3 }, worldAt(3));
    const later = reopen(store);
    expect(later.checkpoints()).toEqual([
      { name: 'A', savedAt: 2 },
      { name: 'B', savedAt: 3 },
    ]);
    expect(later.loadCheckpoint('B')).toEqual(worldAt(3));
    later.deleteCheckpoint('B');
    expect(later.loadCheckpoint('B')).toBeNull();
    later.close();
    expect(count('earlier_world')).toMatchObject({ count: 1 });
  });

  it('keeps the zones of earlier worlds when the present one has others', () => {
    const store = begin();
    store.saveCheckpoint({ name: 'A', savedAt: 1 }, world);
    for (const sequence of [1, 2, 3]) {
      store.append(rowAt(sequence), null);
      store.saveSnapshot({ sequence, world: { ...world, contents: {} } });
    }
    expect(reopen(store).loadCheckpoint('A')?.contents).toEqual({ first: content });
  });

  it('does not take a damaged earlier world', () => {
    const store = begin();
    store.saveCheckpoint({ name: 'A', savedAt: 1 }, world);
    store.close();
    tamper(`UPDATE earlier_world SET body = replace(body, 'contoso', 'fabrikam')`);
    expect(() => open().loadCheckpoint('A')).toThrow(UnreadableState);
  });
});
