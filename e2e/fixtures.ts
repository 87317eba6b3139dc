import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { close, launch } from './app';

/** How the system looks: the program follows it. */
export type Appearance = 'light' | 'dark' | 'high-contrast';

/** What a test may set with `test.use({ ... })`. */
export interface Options {
  /** Default `light`. */
  readonly appearance: Appearance;
  /** The content of the window in pixels. Default 1024x700. */
  readonly windowSize: { readonly width: number; readonly height: number };
  /** Further command line arguments. */
  readonly parameters: readonly string[];
}

/** What a test gets. */
export interface Fixtures {
  /** A user-data folder of its own, removed afterwards. */
  readonly userData: string;
  /** The running program, closed afterwards whatever happens. */
  readonly app: ElectronApplication;
  /** The window, in the wanted size and appearance, when the console is ready. */
  readonly page: Page;
  /** Errors of the console and of scripts so far; a test that expects none compares with `[]`. */
  readonly pageErrors: readonly string[];
  /** Looks for accessibility violations; answers one line each, `[]` when there are none. */
  readonly accessibilityViolations: () => Promise<readonly string[]>;
}

/** Waits until the console shows its data and answers the keyboard: `<html data-ready="true">`. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
}

/** Makes the window look like on a system with this setting. */
export async function setAppearance(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({
    colorScheme: appearance === 'light' ? 'light' : 'dark',
    forcedColors: appearance === 'high-contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

/** After the start: the inspector loses answers of a main process that is as busy as it is then. */
async function setContentSize(
  app: ElectronApplication,
  page: Page,
  { width, height }: Options['windowSize'],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

async function violations(page: Page): Promise<readonly string[]> {
  // The default mode opens a second page, which the program denies.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

/** Playwright's `test`, on the running program. */
export const test = base.extend<Options & Fixtures>({
  appearance: ['light', { option: true }],
  windowSize: [{ width: 1024, height: 700 }, { option: true }],
  parameters: [[], { option: true }],

  // Playwright reads the names of needed fixtures from the pattern, which is why it is there and empty.
  userData: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'key-master-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ userData, parameters }, use) => {
    const app = await launch({ userData, parameters });
    try {
      await use(app);
    } finally {
      await close(app);
    }
  },

  pageErrors: async ({ app }, use) => {
    const errors: string[] = [];
    app.on('window', (page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
    });
    await use(errors);
  },

  page: async ({ app, appearance, windowSize, pageErrors }, use) => {
    expect(pageErrors).toEqual([]); // asked for here so that it listens before the window opens
    const page = await app.firstWindow();
    await setAppearance(page, appearance);
    await waitUntilReady(page);
    await setContentSize(app, page, windowSize);
    await use(page);
  },

  accessibilityViolations: async ({ page }, use) => {
    await use(() => violations(page));
  },
});

export { expect };
