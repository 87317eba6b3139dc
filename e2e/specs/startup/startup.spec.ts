import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLine, executable } from '../../app';
import { expect, test } from '../../fixtures';

test('the program starts with the title of DNS Manager and without an error', async ({
  page,
  pageErrors,
}) => {
  await expect(page).toHaveTitle('DNS Manager');
  expect(pageErrors).toEqual([]);
});

test('the window shows its page from the own scheme and has one frame', ({ page }) => {
  expect(page.url()).toBe('app://dns-manager/index.html');
  expect(page.frames()).toHaveLength(1);
});

test('a second start on the same data brings the first window to the front and ends', async ({
  app,
  page,
  userData,
}) => {
  await expect(page).toHaveTitle('DNS Manager');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const second = spawn(executable(), commandLine({ userData }), { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
      ),
    )
    .toEqual([false]);
  await expect(page).toHaveTitle('DNS Manager');
});
