import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/model/history';
import type { World } from '../../engine/forest/world';
import type { LabEnvironment } from './lab-environment';
import { failingStore } from './testing/failing-store';
import { createTestLab, standingClock, testTime, untilKeysAreMade } from './testing/test-lab';
import type { TestLabOptions } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const server = 'DC1';
const zone = 'secure.contoso.com';
const moveTo = (target: string) => ({ server, zone, target, mode: 'transfer', reason: null }) as const;

/** What a world is apart from the time, the history and what only counts. */
function stateOf(world: World): unknown {
  return { ...world, time: 0, revision: 0, seed: 0, nextSequence: 0, history: null };
}

function acts(entries: readonly HistoryEntry[]): readonly string[] {
  return entries.flatMap(({ fact }) => (fact.kind === 'act' ? [fact.act.kind] : []));
}

describe('the ways back', () => {
  let folder: string;
  const labs: LabEnvironment[] = [];
  const open = async (options: Partial<TestLabOptions> = {}): Promise<LabEnvironment> => {
    const lab = createTestLab({ folder, ...options });
    labs.push(lab);
    await untilKeysAreMade(lab);
    return lab;
  };
  const keyMasterOf = async (lab: LabEnvironment): Promise<string | null> =>
    valueOf(await lab.readDnssecProperties({ server, zone })).keyMaster;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ways-back-'));
  });
  afterEach(async () => {
    await Promise.all(labs.splice(0).map((lab) => lab.close()));
    rmSync(folder, { recursive: true });
  });

  it('take back every act, the latest first', async () => {
    const lab = await open();
    const states = [stateOf(lab.world)];
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    states.push(stateOf(lab.world));
    valueOf(await lab.setServerRunning({ server: 'DC3', running: false }));
    states.push(stateOf(lab.world));
    valueOf(await lab.setSiteLink({ sites: ['Headquarters', 'Branch'], connected: false }));
    expect(valueOf(await lab.readLab()).undoable).toEqual([
      { act: 'set-site-link', zone: null, server: null, at: testTime },
      { act: 'set-server-running', zone: null, server: 'DC3', at: testTime },
      { act: 'move-key-master', zone, server: 'DC2', at: testTime },
    ]);
    for (const state of states.toReversed()) {
      valueOf(await lab.undoAct());
      expect(stateOf(lab.world)).toEqual(state);
    }
    expect(await keyMasterOf(lab)).toBe('DC1.contoso.com');
    expect(await lab.undoAct()).toMatchObject({
      problem: { code: 'not-found', parameters: { what: 'act' } },
    });
  });

  it('are open after a restart as well', async () => {
    const lab = await open();
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    valueOf(await lab.saveCheckpoint({ name: 'Moved' }));
    await lab.close();
    const later = await open();
    expect(valueOf(await later.readLab())).toMatchObject({
      undoable: [{ act: 'move-key-master' }],
      checkpoints: [{ name: 'Moved', savedAt: testTime }],
    });
    valueOf(await later.undoAct());
    expect(await keyMasterOf(later)).toBe('DC1.contoso.com');
    valueOf(await later.restoreCheckpoint({ name: 'Moved' }));
    expect(await keyMasterOf(later)).toBe('DC2.contoso.com');
  });

  it('are on disk before the answer: the restored world is there without an orderly end', async () => {
    const lab = await open();
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    valueOf(await lab.undoAct());
    const restored = lab.world;
    await lab.close();
    expect((await open()).world).toEqual(restored);
  });

  it('do not turn the time back, nor the revision, nor the history', async () => {
    const clock = standingClock();
    const lab = await open({ clock });
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    clock.advance(3_600_000);
    const { revision } = lab.world;
    valueOf(await lab.undoAct());
    expect(lab.world.time).toBe(testTime + 3_600_000);
    expect(lab.world.revision).toBeGreaterThan(revision);
    const history = valueOf(await lab.readHistory({ zone: null }));
    expect(acts(history)).toEqual(['undo', 'move-key-master']);
    expect(history.map(({ sequence }) => sequence)).toEqual(
      history.map(({ sequence }) => sequence).toSorted((left, right) => right - left),
    );
  });

  describe('from time that was moved ahead', () => {
    const days = (count: number): number => count * 24 * 3_600_000;

    it('bring the earlier time back, and what had happened in between has not', async () => {
      const clock = standingClock();
      const lab = await open({ clock });
      const before = stateOf(lab.world);
      valueOf(await lab.advanceTime({ to: testTime + days(10) }));
      expect(lab.world).toMatchObject({ time: testTime + days(10), timeShift: days(10) });
      expect(lab.status().timeShift).toBe(days(10));
      expect(stateOf(lab.world)).not.toEqual(before);
      clock.advance(1000);
      valueOf(await lab.undoAct());
      expect(lab.world.time).toBe(testTime + 1000);
      expect(stateOf(lab.world)).toEqual(before);
    });

    it('keep it while other acts are taken back', async () => {
      const lab = await open();
      valueOf(await lab.advanceTime({ to: testTime + days(10) }));
      valueOf(await lab.setServerRunning({ server: 'DC3', running: false }));
      valueOf(await lab.undoAct());
      expect(lab.world).toMatchObject({ time: testTime + days(10), timeShift: days(10) });
    });

    it('go with a checkpoint, there and back again', async () => {
      const lab = await open();
      valueOf(await lab.saveCheckpoint({ name: 'Today' }));
      valueOf(await lab.advanceTime({ to: testTime + days(10) }));
      valueOf(await lab.restoreCheckpoint({ name: 'Today' }));
      expect(lab.world).toMatchObject({ time: testTime, timeShift: 0 });
      valueOf(await lab.undoAct());
      expect(lab.world).toMatchObject({ time: testTime + days(10), timeShift: days(10) });
    });

    it('begin a new lab at the time of the machine', async () => {
      const lab = await open();
      valueOf(await lab.advanceTime({ to: testTime + days(10) }));
      valueOf(await lab.resetLab());
      expect(lab.world).toMatchObject({ time: testTime, timeShift: 0 });
    });

    it('are the same after a restart', async () => {
      const lab = await open();
      valueOf(await lab.advanceTime({ to: testTime + days(10) }));
      const { world } = lab;
      await lab.close();
      const later = await open();
      expect(later.world).toEqual(world);
      valueOf(await later.undoAct());
      expect(later.world).toMatchObject({ time: testTime, timeShift: 0 });
    });

    it('take back a way on which keys were made as the one act that it was', async () => {
      const lab = await open();
      const keys = Object.keys(lab.world.keys).length;
      valueOf(await lab.advanceTime({ to: testTime + days(100) }));
      expect(Object.keys(lab.world.keys).length).toBeGreaterThan(keys);
      expect(Object.values(lab.world.keys).filter(({ publicKey }) => publicKey === null)).toEqual([]);
      expect(valueOf(await lab.readLab()).undoable).toMatchObject([{ act: 'advance-time' }]);
      valueOf(await lab.undoAct());
      expect(lab.world).toMatchObject({ time: testTime, timeShift: 0 });
    });
  });

  it('let arrive what would have arrived by now', async () => {
    const clock = standingClock();
    const lab = await open({ clock });
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    expect(lab.world.deliveries.length).toBeGreaterThan(0);
    valueOf(await lab.setServerRunning({ server: 'DC4', running: false }));
    clock.advance(24 * 3_600_000);
    valueOf(await lab.undoAct());
    expect(lab.world.deliveries).toEqual([]);
    clock.advance(lab.world.forest.dsPollingInterval * 1000);
    const dc3 = valueOf(await lab.readDnssecProperties({ server: 'DC3', zone }));
    expect(dc3.keyMaster).toBe('DC2.contoso.com');
  });

  it('keep the keys that were made since', async () => {
    const lab = createTestLab({ folder });
    labs.push(lab);
    valueOf(await lab.saveCheckpoint({ name: 'Without keys' }));
    await untilKeysAreMade(lab);
    const keys = Object.values(lab.world.keys).map(({ id, publicKey }) => [id, publicKey]);
    valueOf(await lab.restoreCheckpoint({ name: 'Without keys' }));
    expect(Object.values(lab.world.keys).map(({ id, publicKey }) => [id, publicKey])).toEqual(keys);
  });

  it('give no identifier twice', async () => {
    const lab = await open();
    const sign = { server, zone: 'intranet.contoso.com', act: 'sign-with-defaults', reason: null } as const;
    valueOf(await lab.signZone(sign));
    const first = Object.keys(lab.world.keys);
    valueOf(await lab.undoAct());
    const kept = Object.keys(lab.world.keys);
    valueOf(await lab.signZone(sign));
    const added = Object.keys(lab.world.keys).filter((id) => !kept.includes(id));
    expect(added).toHaveLength(4);
    expect(added.filter((id) => first.includes(id))).toEqual([]);
  });

  it('switch the DNS services as the restored world has them', async () => {
    const lab = await open();
    lab.start();
    const endpoint = async (name: string) =>
      valueOf(await lab.listServers()).find((each) => each.name === name)?.endpoint ?? null;
    await expect.poll(() => endpoint('DC2')).not.toBeNull();
    valueOf(await lab.setServerRunning({ server: 'DC2', running: false }));
    await expect.poll(() => endpoint('DC2')).toBeNull();
    valueOf(await lab.undoAct());
    await expect.poll(() => endpoint('DC2')).not.toBeNull();
  });

  it('come back to a checkpoint, and from there to where one was', async () => {
    const lab = await open();
    valueOf(await lab.saveCheckpoint({ name: 'Before' }));
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    const moved = stateOf(lab.world);
    valueOf(await lab.restoreCheckpoint({ name: 'Before' }));
    expect(await keyMasterOf(lab)).toBe('DC1.contoso.com');
    expect(acts(valueOf(await lab.readHistory({ zone: null })))[0]).toBe('restore-checkpoint');
    valueOf(await lab.undoAct());
    expect(stateOf(lab.world)).toEqual(moved);
  });

  it('know no checkpoint that was deleted or never saved', async () => {
    const lab = await open();
    valueOf(await lab.saveCheckpoint({ name: 'Before' }));
    valueOf(await lab.deleteCheckpoint({ name: 'Before' }));
    const problem = { code: 'not-found', parameters: { what: 'checkpoint', name: 'Before' } };
    expect(await lab.restoreCheckpoint({ name: 'Before' })).toEqual({ kind: 'refused', problem });
    expect(await lab.deleteCheckpoint({ name: 'Before' })).toEqual({ kind: 'refused', problem });
  });

  it('lead to a new lab, which keeps the checkpoints and nothing else', async () => {
    const lab = await open();
    valueOf(await lab.saveCheckpoint({ name: 'Before' }));
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    const { revision } = lab.world;
    valueOf(await lab.resetLab());
    expect(await keyMasterOf(lab)).toBe('DC1.contoso.com');
    expect(lab.world.revision).toBeGreaterThan(revision);
    expect(valueOf(await lab.readLab())).toMatchObject({ undoable: [], checkpoints: [{ name: 'Before' }] });
    await untilKeysAreMade(lab);
    valueOf(await lab.restoreCheckpoint({ name: 'Before' }));
  });

  it('stay open when a restored world can not be written, and nothing changes', async () => {
    const lab = await open();
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    await lab.close();
    const { failing, store } = failingStore(folder);
    const later = await open({ store });
    failing.restores = true;
    const before = later.world;
    expect(await later.undoAct()).toMatchObject({ problem: { code: 'state-not-saved' } });
    expect(later.world).toBe(before);
    failing.restores = false;
    valueOf(await later.undoAct());
    expect(await keyMasterOf(later)).toBe('DC1.contoso.com');
  });
});
