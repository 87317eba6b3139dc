import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

const zone = 'secure.contoso.com';

/** Answers the system's save dialog: it takes the name that is proposed, in this folder. */
async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, directory) => {
    dialog.showSaveDialog = (...parameters: readonly unknown[]) => {
      const options = parameters.at(-1);
      const name =
        typeof options === 'object' && options !== null && 'defaultPath' in options
          ? String(options.defaultPath)
          : '';
      return Promise.resolve({ canceled: false, filePath: `${directory}/${name}` });
    };
  }, folder);
}

async function openExport(page: Page, name = zone): Promise<Locator> {
  const console = consolePage(page);
  await console.keysAreMade();
  await console.chooseFromMenu(console.row(name), 'DNSSEC', 'Export DNSSEC Files...');
  const dialog = page.getByRole('dialog', { name: `Export DNSSEC Files of ${name}` });
  await expect(dialog.getByRole('radio', { name: 'Signed zone file' })).toBeFocused();
  return dialog;
}

async function exportAs(dialog: Locator, choice: string, file: string): Promise<void> {
  await dialog.getByRole('radio', { name: choice }).check();
  await dialog.getByRole('button', { name: 'Export...' }).click();
  await expect(dialog.getByRole('status')).toContainText(file);
}

/** Lets a judge look, who fails where it refuses. One that is not installed is only noted, but not on a build machine. */
async function judge(program: string, parameters: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program, parameters);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || process.env.CI) throw error;
    test.info().annotations.push({ type: 'not judged', description: `${program} is not installed` });
  }
}

test('dnssec-verify and ldns-verify-zone accept the exported zone, and the DS set points to its keys', async ({
  app,
  page,
  userData,
}) => {
  await saveInto(app, userData);
  const dialog = await openExport(page);
  await exportAs(dialog, 'Signed zone file', `${zone}.dns`);
  const file = path.join(userData, `${zone}.dns`);
  await judge('dnssec-verify', ['-o', zone, file]);
  await judge('ldns-verify-zone', [file]);
  await exportAs(dialog, 'DS set for the parent (dsset-)', `dsset-${zone}`);
  await exportAs(dialog, 'Key set (keyset-)', `keyset-${zone}`);
  const [dsset = '', keyset = '', whole = ''] = await Promise.all(
    [`dsset-${zone}`, `keyset-${zone}`, `${zone}.dns`].map((name) =>
      readFile(path.join(userData, name), 'utf8'),
    ),
  );
  expect(dsset).toMatch(/ IN DS \d+ \d+ 2 [0-9A-F]{64}$/imu);
  const keys = [...keyset.matchAll(/DNSKEY 257 3 \d+ (\S+)/gu)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(whole.replaceAll(/\s/gu, '')).toContain(key);
});

test('a private key is written for its owner alone, where this server has it', async ({
  app,
  page,
  userData,
}) => {
  await saveInto(app, userData);
  const dialog = await openExport(page, 'finance.contoso.com');
  await dialog.getByRole('radio', { name: 'Private key (.private)' }).check();
  await expect(dialog).toContainText('This file is a secret.');
  await dialog.getByRole('button', { name: 'Export...' }).click();
  await expect(dialog.getByRole('status')).toContainText('.private');
  const said = (await dialog.getByRole('status').textContent()) ?? '';
  const file = said.slice(said.indexOf(userData)).trim();
  expect(await readFile(file, 'utf8')).toContain('Private-key-format: v1.');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

for (const appearance of ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[]) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the export is accessible (${appearance})`, async ({
      app,
      page,
      userData,
      accessibilityViolations,
    }) => {
      test.slow(); // several accessibility checks in one run
      const look = async (name: string): Promise<void> => {
        const file = `../../../test-results/pictures/export-${name}-${appearance}.png`;
        await page.screenshot({ path: path.resolve(import.meta.dirname, file), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await saveInto(app, userData);
      const dialog = await openExport(page);
      await look('choices');
      await exportAs(dialog, 'Private key (.private)', '.private');
      await look('secret');
      await page.keyboard.press('Escape');
      const vault = await openExport(page, 'vault.contoso.com');
      await vault.getByRole('radio', { name: 'Private key (.private)' }).check();
      await vault.getByText('gives no private key away').first().scrollIntoViewIfNeeded();
      await look('device');
    });
  });
}
