import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBundles } from './bundle.mjs';
import { withProgram } from './driven-program.mjs';
import { watchFrames } from './in-page.mjs';
import { percentile } from './statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */
/** @typedef {import('./scrolling/large-forest').LargeForest} LargeForest */

const rows = 10_000;
/** Wheel events, and how far each goes in pixels: three notches, a quick hand. */
const wheelEvents = 300;
const wheelDistance = 360;

/**
 * @param {Page} page @param {() => Promise<void>} act
 * @returns {Promise<readonly number[]>} milliseconds between each two frames while it acts
 */
async function framesDuring(page, act) {
  await page.evaluate(watchFrames);
  await act();
  return page.evaluate('stopWatchingFrames()');
}

/** @param {Page} page */
async function scroll(page) {
  const list = page.getByRole('grid', { name: 'Items' });
  const box = await list.boundingBox();
  if (box === null) throw new Error('The list is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await list.evaluate((element) => element.scrollTop);
  const frames = await framesDuring(page, async () => {
    for (let event = 0; event < wheelEvents; event += 1) await page.mouse.wheel(0, wheelDistance);
  });
  if ((await list.evaluate((element) => element.scrollTop)) === before)
    throw new Error('The list did not scroll.');
  return frames;
}

/** @param {Page} page @param {string} zone */
async function openRecords(page, zone) {
  const tree = page.getByRole('tree', { name: 'Console tree' });
  await tree.getByRole('treeitem', { name: zone, exact: true }).click();
  await page.getByRole('gridcell', { name: 'host00000', exact: true }).waitFor();
}

/** @param {Page} page @param {LargeForest} forest */
async function measure(page, { zone }) {
  const idle = await framesDuring(page, () => page.waitForTimeout(3_000));
  const zones = await scroll(page);
  await openRecords(page, zone);
  const records = await scroll(page);
  return { idle, zones, records };
}

/** @param {readonly number[]} frames */
function row(frames) {
  return {
    frames: frames.length,
    'p50, ms': percentile(frames, 0.5),
    'p95, ms': percentile(frames, 0.95),
    'longest, ms (aim 32)': percentile(frames, 1),
    'over 32 ms': frames.filter((duration) => duration > 32).length,
  };
}

/**
 * Scrolls the lists of 10,000 zones and of 10,000 records by the wheel.
 *
 * The line `idle` says how even this machine's frames are when nothing happens.
 *
 * @param {Runtime} runtime
 */
export async function benchScrolling(runtime) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    const forest = await withBundles(['scrolling/large-forest'], async (folder) => {
      const { writeLargeForest } = await import(pathToFileURL(path.join(folder, 'large-forest.js')).href);
      return writeLargeForest(profile, rows);
    });
    const { idle, zones, records } = await withProgram(runtime, profile, (page) => measure(page, forest));
    return {
      title: `Scrolling: time between frames, lists of ${rows} rows, ${wheelEvents} turns of the wheel`,
      rows: { idle: row(idle), zones: row(zones), records: row(records) },
    };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
