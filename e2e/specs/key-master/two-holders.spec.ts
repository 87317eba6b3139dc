import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'secure.contoso.com';

/** A transfer from DC1 to DC2 has failed between its two writes, and the sheet stands (ms-dnsp.md section 4, e). */
async function stopBetweenWrites(page: Page): Promise<void> {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await page.evaluate(`window.dnsManager.armFault({ fault: 'move-stops-between-writes', armed: true })`);
  await console.openDnssecProperties(zone);
  await sheet.chooseAndPress('DC2.contoso.com', 'OK');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('was moved only in part');
  await expect(sheet.box).toContainText('DC1.contoso.com and DC2.contoso.com');
  await sheet.answer('OK');
  await expect(sheet.button('Keep DC2 as Key Master')).toBeVisible();
}

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('two Key Masters are called by their names, and one is kept by mouse', async ({ page }) => {
  const sheet = dnssecSheet(page, zone);
  await stopBetweenWrites(page);
  await expect(sheet.dialog).toContainText('The directory names DC1.contoso.com and DC2.contoso.com');
  await sheet.button('Keep DC2 as Key Master').click();
  await expect(sheet.box).toContainText('DC2.contoso.com stays the only Key Master.');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('updated successfully');
  await sheet.answer('OK');
  await expect(sheet.button('Keep DC2 as Key Master')).toBeHidden();
  await expect(sheet.keepRadio).toHaveAccessibleName('The DNS server DC2 is the Key Master.');
  await sheet.button('Cancel').click();
  await directory(page).agree('DC2', zone, 'DC2.contoso.com');
});

test('the first one is kept by keyboard', async ({ page }) => {
  const sheet = dnssecSheet(page, zone);
  await stopBetweenWrites(page);
  await sheet.keepRadio.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(sheet.button('Keep DC1 as Key Master')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('DC1.contoso.com stays the only Key Master.');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.keepRadio).toHaveAccessibleName('The DNS server DC1 is the Key Master.');
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  await directory(page).agree('DC1', zone, 'DC1.contoso.com');
});
