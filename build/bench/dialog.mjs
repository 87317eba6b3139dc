import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withProgram } from './driven-program.mjs';
import { nextOpening } from './in-page.mjs';
import { percentile } from './statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

const openings = 50;
/** In the list a fresh console begins with. */
const zone = 'secure.contoso.com';

/** @param {Page} page @returns {Promise<number>} */
async function openOnce(page) {
  const cell = page.getByRole('gridcell', { name: zone, exact: true, includeHidden: true });
  await cell.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'DNSSEC', exact: true }).click();
  const properties = page.getByRole('menuitem', { name: 'Properties', exact: true }).last();
  await properties.hover();
  const opening = page.evaluate(nextOpening);
  await page.evaluate(() => undefined); // the observer stands
  await properties.click();
  const lasted = await opening;
  const dialog = page.getByRole('dialog', { name: `DNSSEC Properties for ${zone}` });
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return lasted;
}

/** @param {Page} page @returns {Promise<readonly number[]>} */
async function openRepeatedly(page) {
  const durations = [];
  for (let opening = 0; opening < openings; opening += 1) durations.push(await openOnce(page));
  return durations;
}

/**
 * Opens the DNSSEC properties of a signed zone again and again, by mouse.
 *
 * @param {Runtime} runtime
 */
export async function benchDialog(runtime) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    const durations = await withProgram(runtime, profile, openRepeatedly);
    return {
      title: `DNSSEC properties: click to the filled sheet on the screen, ${openings} openings`,
      rows: {
        [zone]: {
          'first, ms': durations[0] ?? Number.NaN,
          'p50, ms': percentile(durations, 0.5),
          'p95, ms (aim below 100)': percentile(durations, 0.95),
          'longest, ms': percentile(durations, 1),
        },
      },
    };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
