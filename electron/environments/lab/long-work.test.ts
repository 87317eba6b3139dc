import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkListener } from '../dns-environment';
import type { LabEnvironment } from './lab-environment';
import { createTestLab, testTime, untilKeysAreMade } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const day = 24 * 3_600_000;
const year = 365 * day;
const cancelled = { kind: 'refused', problem: { code: 'cancelled' } };

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Hears how far work is, and stops it when that was told a number of times; 0 for before it begins. */
function listenerThatStops(after: number): WorkListener & { readonly heard: readonly Progress[] } {
  const controller = new AbortController();
  const heard: Progress[] = [];
  if (after === 0) controller.abort();
  return {
    heard,
    signal: controller.signal,
    onProgress: (done, total) => {
      heard.push({ done, total });
      if (heard.length === after) controller.abort();
    },
  };
}

let folder: string;
let lab: LabEnvironment;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'long-work-'));
  lab = createTestLab({ folder });
  lab.start();
  await untilKeysAreMade(lab);
  await lab.signed();
});
afterEach(async () => {
  await lab.close();
  rmSync(folder, { recursive: true });
});

describe('a jump in time', () => {
  it('tells how far it is, and arrives', async () => {
    const listener = listenerThatStops(Infinity);
    valueOf(await lab.advanceTime({ to: testTime + 60 * day }, listener));
    expect(lab.world.time).toBe(testTime + 60 * day);
    expect(listener.heard.length).toBeGreaterThan(1);
    const shares = listener.heard.map(({ done, total }) => done / total);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('that is stopped stays where it has come to, is on disk, and is taken back as one act', async () => {
    const before = lab.world;
    valueOf(await lab.advanceTime({ to: testTime + year }, listenerThatStops(3)));
    const { world } = lab;
    expect(world.time).toBeGreaterThan(testTime);
    expect(world.time).toBeLessThan(testTime + year);
    expect(world.timeShift).toBe(world.time - testTime);
    expect(valueOf(await lab.readLab()).undoable).toMatchObject([{ act: 'advance-time' }]);
    valueOf(await lab.undoAct());
    expect(lab.world).toMatchObject({ time: testTime, timeShift: 0, servers: before.servers });
  });

  it('that is stopped before anything happened changes nothing', async () => {
    const { world } = lab;
    const nextEventAt = valueOf(await lab.readLab()).nextEventAt ?? testTime;
    const to = Math.floor((testTime + nextEventAt) / 2);
    expect(await lab.advanceTime({ to }, listenerThatStops(0))).toMatchObject(cancelled);
    expect(lab.world).toBe(world);
  });

  it('goes on from what somebody else did meanwhile', async () => {
    const jump = lab.advanceTime({ to: testTime + 60 * day });
    await new Promise((resolve) => setTimeout(resolve, 30));
    valueOf(await lab.setServerRunning({ server: 'DC3', running: false }));
    valueOf(await jump);
    expect(lab.world.time).toBe(testTime + 60 * day);
    expect(lab.world.servers.DC3?.running).toBe(false);
  });
});

describe('other long work', () => {
  it('is stopped without a trace: the file of a zone, and the verification of one', async () => {
    const { world } = lab;
    const place = { server: 'DC1', zone: 'secure.contoso.com' };
    const file = await lab.zoneFile({ ...place, what: { kind: 'zone' } }, listenerThatStops(1));
    // A small zone is written in one step, which nobody can stop.
    expect(file.kind).toBe('done');
    expect((await lab.verifyZone(place, listenerThatStops(Infinity))).kind).toBe('done');
    expect(lab.world).toBe(world);
  });
});
