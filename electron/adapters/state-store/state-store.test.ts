import Database from 'libsql';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../engine/forest/world';
import type { ZoneContent } from '../../engine/records/zone-content';
import { UnreadableState } from '../ports';
import type { JournalRow, StateStore } from '../ports';
import { collectingLog } from '../testing/collecting-log';
import { createStateStore } from './state-store';

const content: ZoneContent = {
  origin: 'example.',
  records: [{ name: 'www.example.', type: 'A', ttl: 300, data: '192.0.2.1' }],
};

const world: World = {
  format: 2,
  time: 1000,
  seed: 7,
  revision: 0,
  forest: {
    name: 'contoso.com',
    sites: ['Headquarters', 'Branch'],
    siteLinks: [{ sites: ['Headquarters', 'Branch'], interval: 900, connected: true }],
    intraSiteDelay: 15,
    dsPollingInterval: 180,
    partitions: {
      configuration: 'CN=Configuration',
      domainDns: 'DC=DomainDnsZones',
      forestDns: 'DC=ForestDnsZones',
    },
    domainNamingMaster: 'DC1',
    user: 'CONTOSO\\Administrator',
  },
  servers: {},
  replicas: {},
  deliveries: [],
  nextSequence: 1,
  contents: { first: content },
  keys: {},
  devices: {
    HSM1: { name: 'HSM1', keyStorageProvider: 'A device', servers: { DC1: true, DC2: false } },
  },
  history: {
    entries: [
      {
        sequence: 1,
        at: 900,
        server: 'DC1',
        zone: 'contoso.com',
        fact: { kind: 'event', event: { kind: 'zone-signed' } },
      },
    ],
    nextSequence: 2,
  },
  armedFaults: ['move-stops-between-writes'],
};

const rowAt = (sequence: number): JournalRow => ({
  sequence,
  at: 1000 + sequence,
  command: { kind: 'move-key-master', zone: 'contoso.com', target: `DC${sequence}`, mode: 'seize' },
});

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

  describe('the ways back', () => {
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
});
