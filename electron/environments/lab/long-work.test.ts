import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../engine/forest/world';
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

/** The world that the next start finds on disk. */
async function again(): Promise<World> {
  await lab.close();
  lab = createTestLab({ folder });
  return lab.world;
}

/** What the world is, without what must never repeat. */
function stateOf(world: World): unknown {
  return { ...world, revision: 0, seed: 0, nextSequence: 0, history: world.history.entries };
}

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

  it('gives the event loop turns', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const listener = listenerThatStops(Infinity);
    valueOf(await lab.advanceTime({ to: testTime + 60 * day }, listener));
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(listener.heard.length);
    expect(listener.heard.length).toBeGreaterThan(1);
  });

  it('that is stopped on its way changes nothing: the world, what is on disk, the history, the acts to undo', async () => {
    const { world } = lab;
    expect(await lab.advanceTime({ to: testTime + year }, listenerThatStops(1))).toMatchObject(cancelled);
    expect(lab.world).toBe(world);
    expect(valueOf(await lab.readLab()).undoable).toEqual([]);
    expect(await again()).toEqual(world);
  });

  it('that is stopped after key pairs were made on its way leaves no trace, either', async () => {
    const before = lab.world;
    const controller = new AbortController();
    lab.subscribe({
      onWorldChanged: () => {
        if (lab.world.timeShift > 0) controller.abort();
      },
      onKeyGenerationProgressed: () => undefined,
    });
    const listener = { signal: controller.signal, onProgress: () => undefined };
    expect(await lab.advanceTime({ to: testTime + year }, listener)).toMatchObject(cancelled);
    expect(stateOf(lab.world)).toEqual(stateOf(before));
    expect(valueOf(await lab.readLab()).undoable).toEqual([]);
    const { world } = lab;
    expect(await again()).toEqual(world);
  });

  it('that is stopped keeps what somebody did on its way', async () => {
    const controller = new AbortController();
    let isDone = false;
    lab.subscribe({
      onWorldChanged: () => {
        if (lab.world.timeShift === 0 || isDone) return;
        isDone = true;
        void lab.setServerRunning({ server: 'DC3', running: false }).then(() => controller.abort());
      },
      onKeyGenerationProgressed: () => undefined,
    });
    const listener = { signal: controller.signal, onProgress: () => undefined };
    valueOf(await lab.advanceTime({ to: testTime + year }, listener));
    expect(lab.world.servers.DC3?.running).toBe(false);
    expect(lab.world.time).toBeLessThan(testTime + year);
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

describe('the file of a big zone', () => {
  const zone = 'big.example';
  const question = { server: 'DC1', zone, what: { kind: 'zone' } } as const;
  const hosts = Array.from({ length: 2000 }, (_, host) => `h${host} A 192.0.2.7`);

  beforeEach(async () => {
    const text = [
      '$TTL 3600',
      '@ SOA dc1 hostmaster 1 2 3 4 5',
      '@ NS dc1',
      'dc1 A 192.0.2.1',
      ...hosts,
    ].join('\n');
    valueOf(
      await lab.importZone({ server: 'DC1', zone, storage: 'file', fileName: 'big', text: `${text}\n` }),
    );
  });

  it('is written in slices that tell how far it is', async () => {
    const listener = listenerThatStops(Infinity);
    const file = valueOf(await lab.zoneFile(question, listener));
    expect(file.text.split('\n').length).toBeGreaterThan(hosts.length);
    expect(listener.heard.map(({ done }) => done)).toEqual([0, 500, 1000, 1500, 2000]);
  });

  it('is not written when it is stopped', async () => {
    const { world } = lab;
    expect(await lab.zoneFile(question, listenerThatStops(2))).toMatchObject(cancelled);
    expect(lab.world).toBe(world);
  });
});
