import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sandboxSwitches } from '../electron-runtime/machine.mjs';
import { root } from '../electron-runtime/paths.mjs';
import { measureStart } from './measured-program.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./measured-program.mjs').Start} Start */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/** Milliseconds after which a program rests: everything of the start is done, background work of the first start too. */
const rest = 8_000;

const blankApp = path.join(import.meta.dirname, 'blank-app');

/** @param {readonly (number | null)[]} values @returns {number} median of what was measured, NaN where nothing was */
function typical(values) {
  const measured = values.filter((value) => value !== null);
  return measured.length === 0 ? Number.NaN : median(measured);
}

/** @param {readonly Start[]} starts @returns {{ painted: number, usable: number, memory: number }} */
function summary(starts) {
  return {
    painted: typical(starts.map(({ painted }) => painted)),
    usable: typical(starts.map(({ usable }) => usable)),
    memory: typical(starts.map(({ memory }) => memory)),
  };
}

/**
 * Starts the three in turn, round after round, so that a slow moment of the machine hits all of them.
 *
 * @param {Runtime} runtime @param {number} rounds @param {string} profiles folder for the user-data folders
 */
async function measureRounds(runtime, rounds, profiles) {
  const switches = [
    '--force-device-scale-factor=1',
    '--lang=en-US',
    ...(await sandboxSwitches(runtime.folder)),
  ];
  const start = (/** @type {string} */ folder, /** @type {string} */ profile) =>
    measureStart(runtime, [folder, `--user-data-dir=${path.join(profiles, profile)}`, ...switches], rest);
  /** @type {Record<'blank' | 'first' | 'later', Start[]>} */
  const starts = { blank: [], first: [], later: [] };
  // Not counted: they fill the disk cache of the machine and the two profiles that are kept.
  await start(blankApp, 'blank');
  await start(root, 'later');
  for (let round = 1; round <= rounds; round += 1) {
    starts.blank.push(await start(blankApp, 'blank'));
    starts.later.push(await start(root, 'later'));
    starts.first.push(await start(root, `first-${round}`));
  }
  return starts;
}

/**
 * Cold start and memory against a blank window, by the same binary in the same run.
 *
 * `first start` begins on an empty user-data folder and makes a lab and its keys; `later start` finds them.
 *
 * @param {Runtime} runtime @param {number} rounds
 */
export async function benchStartup(runtime, rounds) {
  const profiles = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    const starts = await measureRounds(runtime, rounds, profiles);
    const blank = summary(starts.blank);
    const row = (/** @type {ReturnType<typeof summary>} */ { painted, usable, memory }) => ({
      'first paint, ms': painted,
      'x blank (aim 1.10)': painted / blank.painted,
      'usable, ms': usable,
      'x blank paint (aim 1.50)': usable / blank.painted,
      'memory, MB': memory / 1e6,
      'x blank (aim 1.35)': memory / blank.memory,
    });
    return {
      title: `Start: median of ${rounds} alternating starts`,
      rows: {
        'blank window': row(blank),
        'later start': row(summary(starts.later)),
        'first start': row(summary(starts.first)),
      },
    };
  } finally {
    await rm(profiles, { recursive: true, force: true, maxRetries: 5 });
  }
}
