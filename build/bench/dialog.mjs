import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withProgram } from './driven-program.mjs';
import { percentile } from './statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

const openings = 50;
/** In the list a fresh console begins with. */
const zone = 'secure.contoso.com';

/**
 * Runs in the page: the milliseconds from the next click on a menu item `Properties` until the sheet is filled and
 * painted.
 *
 * Filled is: the radio buttons of the tab in front are there. They exist only when the properties have arrived.
 *
 * @returns {Promise<number>}
 */
function nextOpening() {
  return new Promise((resolve) => {
    let clicked = 0;
    /** @param {MouseEvent} event */
    const start = (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[role="menuitem"]') === null) return;
      clicked = event.timeStamp;
    };
    const observer = new MutationObserver(() => {
      if (clicked === 0 || document.querySelector('[role="tabpanel"] input[type="radio"]') === null) return;
      observer.disconnect();
      document.removeEventListener('click', start, true);
      // A frame's callbacks run before its paint; a message that is posted in them comes after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - clicked);
        port2.postMessage(null);
      });
    });
    document.addEventListener('click', start, true);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

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
