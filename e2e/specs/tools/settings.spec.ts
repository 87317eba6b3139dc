import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { close, launch } from '../../app';
import { expect, test, waitUntilReady } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import { openTool } from '../../pages/tool-page';

const zone = 'secure.contoso.com';

function pictureFile(name: string, appearance: Appearance | 'set'): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

const settingsOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' });
const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** A picture of the window as it is seen; the driver's own is cut off while the page is zoomed. */
async function takePicture(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const data = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  await writeFile(file, Buffer.from(data, 'base64'));
}

/** What of the buttons that stand now can not be reached: cut off by the window, and by nothing that scrolls. */
function clippedButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      for (let above = element?.parentElement ?? null; above !== null; above = above.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(above);
        if (/auto|scroll/u.test(`${overflowX} ${overflowY}`)) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('button, [role="tab"], input')]
      .filter((button) => {
        const { left, right, top, bottom, width } = button.getBoundingClientRect();
        const isOutside = left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
        return width > 0 && isOutside && !scrolls(button);
      })
      .map((button) => button.textContent || (button.getAttribute('aria-label') ?? button.tagName));
  });
}

test('what is set takes effect at once and stands in the next run', async ({ userData }) => {
  const first = await launch({ userData });
  const firstPage = await first.firstWindow();
  await firstPage.emulateMedia({ colorScheme: null }); // as the program says it
  await waitUntilReady(firstPage);
  const light = await background(firstPage);
  await firstPage.keyboard.press('Control+,');
  await settingsOf(firstPage).getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => background(firstPage)).toBe('rgb(20, 20, 20)');
  expect(light).toBe('rgb(245, 245, 245)');
  const width = await firstPage.evaluate(() => innerWidth);
  await firstPage.keyboard.press('Control+=');
  await firstPage.keyboard.press('Control+=');
  await expect.poll(() => firstPage.evaluate(() => innerWidth)).toBe(Math.round(width / 1.25));
  await expect(settingsOf(firstPage).getByRole('combobox', { name: 'Zoom' })).toContainText('125 %');
  await firstPage.keyboard.press('Escape');
  await firstPage.waitForTimeout(1000); // the view is saved a moment after the last change
  await close(first);
  const second = await launch({ userData });
  const secondPage = await second.firstWindow();
  await secondPage.emulateMedia({ colorScheme: null });
  await waitUntilReady(secondPage);
  expect(await background(secondPage)).toBe('rgb(20, 20, 20)');
  expect(await secondPage.evaluate(() => innerWidth)).toBe(Math.round(width / 1.25));
  await close(second);
});

test('high contrast that was chosen colours the console and its dialogs', async ({
  page,
  accessibilityViolations,
}) => {
  test.slow(); // several accessibility checks in one run
  await page.emulateMedia({ colorScheme: null });
  const console = consolePage(page);
  await console.keysAreMade();
  await page.keyboard.press('Control+,');
  await settingsOf(page).getByRole('radio', { name: 'High contrast' }).check();
  await expect.poll(() => background(page)).toBe('rgb(0, 0, 0)');
  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: pictureFile(name, 'set'), animations: 'disabled' });
    expect.soft(await accessibilityViolations(), name).toEqual([]);
  };
  await look('contrast-settings');
  await page.keyboard.press('Escape');
  await console.row(zone).click();
  await look('contrast-console');
  await console.openDnssecProperties(zone);
  await expect(dnssecSheet(page, zone).changeRadio).toBeVisible();
  await look('contrast-sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('key');
  await look('contrast-palette');
});

for (const appearance of ['light', 'dark', 'high-contrast'] as const) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the settings are accessible, and at 200 % nothing is cut off (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // many accessibility checks in one run
      const console = consolePage(page);
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await takePicture(app, page, pictureFile(name, appearance));
        expect.soft(await accessibilityViolations(), name).toEqual([]);
        expect.soft(await clippedButtons(page), `${name} is cut off`).toEqual([]);
      };
      await console.keysAreMade();
      await page.keyboard.press('Control+,');
      await expect(settingsOf(page)).toBeVisible();
      await look('settings');
      for (let press = 0; press < 6; press += 1) await page.keyboard.press('Control+=');
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512);
      await look('zoom-settings');
      await page.keyboard.press('Escape');
      await look('zoom-console');
      await console.row(zone).scrollIntoViewIfNeeded();
      await console.openDnssecProperties(zone);
      await expect(sheet.changeRadio).toBeVisible();
      await look('zoom-key-master');
      await sheet.changeRadio.click();
      await sheet.servers.click();
      await expect(sheet.box).toBeVisible();
      await look('zoom-m2');
      await sheet.answer('Cancel');
      for (const tab of ['KSK', 'ZSK', 'Next Secure (NSEC)', 'Trust Anchor', 'Advanced']) {
        await sheet.tab(tab).click();
        await look(`zoom-${tab.toLowerCase().replaceAll(/\W+/gu, '-')}`);
      }
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
      await look('zoom-palette');
      await page.keyboard.press('Escape');
      await console.chooseFromMenu(console.row('intranet.contoso.com'), 'DNSSEC', 'Sign the Zone');
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('zoom-wizard');
      await page.keyboard.press('Escape');
      await openTool(app, page, 'advice', 'Advice');
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await look('zoom-advice');
    });
  });
}
