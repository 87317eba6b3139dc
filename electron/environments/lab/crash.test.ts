import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../../adapters/testing/bundle-program';
import type { BundledProgram } from '../../adapters/testing/bundle-program';
import type { CrashReport } from './testing/crash-report';
import { crashRun } from './testing/crash-run';
import type { CrashProgram, CrashRun, Kill } from './testing/crash-run';

const killsWhileMoving = 104;
const killsOnWaysBack = 40;
const killsWhileMakingKeys = 24;

type Restored = Extract<CrashReport, { readonly kind: 'restored' }>;

/** The kills' moments differ from run to run of the test, which is the point of them; a failure prints its own. */
const random = (most: number): number => Math.floor(Math.random() * most);

/** Now and then while the program is still starting, else in the middle of its work, however slow the machine is. */
function randomKill(count: number): Kill {
  return count % 8 === 7 ? { reports: 0, ms: random(250) } : { reports: 1 + random(20), ms: random(4) };
}

function restoredIn({ reports }: CrashRun): Restored | undefined {
  return reports.find((report) => report.kind === 'restored');
}

/** The states that may be on disk after a run: the acknowledged one, or the one the interrupted act leads to. */
function possibleAfter({ reports }: CrashRun, before: readonly string[]): readonly string[] {
  let possible = before;
  for (const report of reports) {
    if (report.kind === 'restored' || report.kind === 'acted') possible = [report.digest];
    if (report.kind === 'acting') possible = [...possible, report.digest];
  }
  return possible;
}

/** What is wrong with what was found on disk, `null` where nothing is. */
function faultOf(restored: Restored, possible: readonly string[]): string | null {
  if (restored.setAside !== null) return `the file was set aside: ${restored.setAside}`;
  if (restored.damagedKeys.length > 0) return `private keys are lost: ${restored.damagedKeys.join()}`;
  if (restored.holders.length !== 1) return `the holders are ${restored.holders.join() || 'none'}`;
  if (possible.length > 0 && !possible.includes(restored.digest)) {
    return `the state ${restored.digest} is none of ${possible.join()}`;
  }
  return null;
}

/** Kills the program in the middle of its acts, until something is wrong; answers what, and how much was seen. */
async function actUnderKills(program: CrashProgram, kills: number) {
  let possible: readonly string[] = [];
  const seen = { acts: 0, interrupted: 0 };
  for (let count = 0; count <= kills; count += 1) {
    const kill = randomKill(count);
    const run = await crashRun(program, kill);
    const restored = restoredIn(run);
    const fault = restored === undefined ? null : faultOf(restored, possible);
    if (fault !== null) return { fault: `${fault} (kill ${count}, ${JSON.stringify(kill)})`, seen };
    seen.acts += run.reports.filter(({ kind }) => kind === 'acted').length;
    if (restored !== undefined && possible.length === 2) seen.interrupted += 1;
    possible = possibleAfter(run, possible);
  }
  return { fault: null, seen };
}

describe('a program that is killed', { timeout: 240_000 }, () => {
  let child: BundledProgram;
  let folder: string;
  const program = (
    name: string,
    task: CrashProgram['task'],
    durability: CrashProgram['durability'] = 'durable',
  ) => {
    const below = path.join(folder, name);
    mkdirSync(below, { recursive: true });
    return { script: child.script, folder: below, task, durability };
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
    child = await bundleProgram(path.join(import.meta.dirname, 'testing/crash-child.ts'));
  }, 60_000);
  afterAll(() => {
    child.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Two programs at a time, each in its own folder with its keys made. */
  const actInTwo = async (task: CrashProgram['task'], kills: number) => {
    const chains = await Promise.all(
      ['one', 'two'].map(async (name) => {
        await crashRun(program(`${task}-${name}`, 'make-keys'), null);
        return actUnderKills(program(`${task}-${name}`, task), kills / 2);
      }),
    );
    expect(chains.map(({ fault }) => fault)).toEqual([null, null]);
    // The kills came in the middle of the work, or they would prove nothing.
    const total = (key: 'acts' | 'interrupted') => chains.reduce((sum, { seen }) => sum + seen[key], 0);
    expect(total('acts')).toBeGreaterThan(kills);
    expect(total('interrupted')).toBeGreaterThan(0);
  };

  it(`has all it acknowledged and no third state, after each of ${killsWhileMoving} kills during transfers`, async () => {
    await actInTwo('move', killsWhileMoving);
  });

  it(`has all it acknowledged and no third state, after each of ${killsOnWaysBack} kills during undo, checkpoints and their return`, async () => {
    await actInTwo('ways-back', killsOnWaysBack);
  });

  it('is caught by this test when it answers before it writes', async () => {
    await crashRun(program('hasty', 'make-keys'), null);
    const { fault } = await actUnderKills(program('hasty', 'move', 'hasty'), 30);
    expect(fault).toMatch(/^the state [\w-]+ is none of/u);
  });

  it(`loses no key pair and makes none twice, after each of ${killsWhileMakingKeys} kills while they are made`, async () => {
    const saved = new Map<string, string>();
    let folderNumber = 0;
    for (let kills = 0; kills < killsWhileMakingKeys;) {
      const making = program(`keys-${folderNumber}`, 'make-keys');
      const run = await crashRun(making, { reports: 1 + random(30), ms: random(4) });
      const restored = restoredIn(run);
      expect(restored?.damagedKeys).toEqual([]);
      expect(saved).toEqual(new Map([...saved, ...Object.entries(restored?.keys ?? {})]));
      for (const report of run.reports) {
        if (report.kind !== 'saving') continue;
        expect(saved.has(report.keyId)).toBe(false);
        if (existsSync(path.join(making.folder, 'keys', `${report.keyId}.json`)))
          saved.set(report.keyId, report.publicKey);
      }
      if (run.wasKilled) kills += 1;
      if (run.reports.at(-1)?.kind === 'finished') {
        saved.clear();
        folderNumber += 1;
      }
    }
  });
});
