import { _electron } from '@playwright/test';
import { once } from 'node:events';
import { sandboxSwitches } from '../electron-runtime/machine.mjs';
import { root } from '../electron-runtime/paths.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/** Milliseconds the first start gets to make all key pairs of the lab. */
const keyTime = 120_000;

/**
 * Drives the real program in its own window and closes it afterwards.
 *
 * @template T
 * @param {Runtime} runtime @param {string} userData @param {(page: Page) => Promise<T>} use gets the usable console,
 *   when no key pairs are being made any more
 * @returns {Promise<T>}
 */
export async function withProgram(runtime, userData, use) {
  const switches = await sandboxSwitches(runtime.folder);
  // Only an Electron that Playwright finds by itself is made to wait until Playwright has attached to it.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${userData}`, '--force-device-scale-factor=1', '--lang=en-US', ...switches],
    chromiumSandbox: switches.length === 0,
  });
  try {
    const page = await app.firstWindow();
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    const making = page.getByRole('contentinfo', { name: 'Status' }).getByText('Generating signing keys');
    await making.waitFor({ state: 'visible', timeout: 5_000 }).catch(() => undefined);
    await making.waitFor({ state: 'hidden', timeout: keyTime });
    return await use(page);
  } finally {
    const child = app.process();
    const ended = once(child, 'exit');
    await app.close();
    if (child.exitCode === null && child.signalCode === null) await ended;
  }
}
