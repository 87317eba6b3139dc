import Database from 'libsql';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreadableState } from '../ports';
import type { StateStore } from '../ports';
import { collectingLog } from '../testing/collecting-log';
import { content, rowAt, world } from '../testing/stored-state';
import { createStateStore } from './state-store';

describe('createStateStore', () => {
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

  it('has nothing in a new file', () => {
    expect(open().load()).toBeNull();
  });

  it('gives back the snapshot and every row after it', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    store.append(rowAt(1), null);
    store.append(rowAt(2), null);
    expect(reopen(store).load()).toEqual({ snapshot: { sequence: 0, world }, rows: [rowAt(1), rowAt(2)] });
  });

  it('keeps a row without an orderly close', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    store.append(rowAt(1), null);
    const copy = join(folder, 'copy.db');
    for (const extension of ['', '-wal']) writeFileSync(copy + extension, readFileSync(path + extension));
    const survivor = createStateStore({ path: copy, clock: { now: () => 0 }, log: collectingLog() });
    opened.push(survivor);
    expect(survivor.load()?.rows).toEqual([rowAt(1)]);
  });

  it('stores a zone once, however often it is named', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world: { ...world, contents: { first: content, second: content } } });
    const command = {
      kind: 'import-zone',
      server: 'DC1',
      zone: 'example',
      storage: 'file',
      content,
    } as const;
    store.append({ sequence: 1, at: 1001, command }, null);
    const later = reopen(store);
    expect(later.load()?.rows[0]?.command).toEqual(command);
    later.close();
    expect(count('content')).toMatchObject({ count: 1 });
  });

  it('drops zones, rows and snapshots that nothing needs any more', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    for (const sequence of [1, 2, 3]) {
      store.append(rowAt(sequence), null);
      store.saveSnapshot({ sequence, world: { ...world, contents: {} } });
    }
    store.close();
    expect(count('content')).toMatchObject({ count: 0 });
    expect(count('snapshot')).toMatchObject({ count: 2 });
    expect(count('journal')).toMatchObject({ count: 1 });
  });

  it('goes back to the snapshot before when the newest is damaged, and loses nothing', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    store.append(rowAt(1), null);
    store.saveSnapshot({ sequence: 1, world: { ...world, revision: 1 } });
    store.append(rowAt(2), null);
    store.close();
    tamper(`UPDATE snapshot SET body = replace(body, 'contoso', 'fabrikam') WHERE sequence = 1`);
    expect(open().load()).toEqual({ snapshot: { sequence: 0, world }, rows: [rowAt(1), rowAt(2)] });
  });

  it.each([
    ['a changed row', `UPDATE journal SET command = replace(command, 'DC1', 'DC9') WHERE sequence = 1`],
    ['a row with a later time', 'UPDATE journal SET at = at + 1 WHERE sequence = 1'],
    ['a missing row', 'DELETE FROM journal WHERE sequence = 1'],
    ['a row of an unknown format', 'UPDATE journal SET format = 1 WHERE sequence = 1'],
    ['a missing snapshot', 'DELETE FROM snapshot_content; DELETE FROM snapshot'],
    ['a changed zone', `UPDATE content SET body = replace(body, '192.0.2.1', '192.0.2.2')`],
    ['a file of a later version', 'PRAGMA user_version = 3'],
    ['a file of an earlier version', 'PRAGMA user_version = 1'],
    ['a file of another program', 'PRAGMA application_id = 1'],
  ])('does not take %s', (_name, sql) => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    store.append(rowAt(1), null);
    store.append(rowAt(2), null);
    store.close();
    tamper(sql);
    expect(() => open().load()).toThrow(UnreadableState);
  });

  it('does not take a file that is no database, sets it aside with the date and begins a new one', () => {
    writeFileSync(path, 'a letter that happens to have this name\n'.repeat(100));
    const store = open();
    expect(() => store.load()).toThrow(UnreadableState);
    const { path: kept } = store.setAside('no database');
    expect(kept).toBe(`${path}.set-aside-2026-01-02T03-04-05.000Z`);
    expect(readFileSync(kept, 'utf8')).toMatch(/^a letter that happens/u);
    expect(store.load()).toBeNull();
    expect(readdirSync(folder)).toContain('state.db');
  });

  it('never takes a file that another one has open', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    expect(() => open().load()).toThrow(/locked/u);
    expect(() => open().load()).not.toThrow(UnreadableState);
  });

  it('changes nothing when a row can not be written', () => {
    const store = open();
    store.saveSnapshot({ sequence: 0, world });
    store.append(rowAt(1), null);
    expect(() => store.append(rowAt(1), null)).toThrow();
    store.append(rowAt(2), null);
    expect(reopen(store).load()?.rows).toHaveLength(2);
  });
});
