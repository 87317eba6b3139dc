import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import type { DnssecSheet } from '../../pages/dnssec-sheet';

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

/** DC1, the Key Master, is off; the console looks at DC2. */
async function stopTheKeyMaster(page: Page): Promise<void> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
}

/** Past M1, the second radio, M2, and DC2 out of the list. */
async function chooseDc2(page: Page, sheet: DnssecSheet): Promise<void> {
  await expect(sheet.box).toContainText('could not be loaded from the Key Master');
  await page.keyboard.press('Enter');
  await expect(sheet.keepRadio).toBeFocused();
  await page.keyboard.press('Alt+u');
  await page.keyboard.press('Tab');
  await expect(sheet.servers).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sheet.box).toContainText('will be loaded');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('DC2');
  await page.keyboard.press('Enter');
  await expect(sheet.servers).toHaveText('DC2.contoso.com');
}

test('case C: Yes at M5 moves the role and makes no keys', async ({ page }) => {
  const zone = 'finance.contoso.com';
  const sheet = dnssecSheet(page, zone);
  const truth = directory(page);
  const port = await truth.port('DC2');
  const before = await truth.keys(port, zone);
  await stopTheKeyMaster(page);
  await consolePage(page).openDnssecPropertiesByKeyboard(zone);
  await chooseDc2(page, sheet);
  await page.keyboard.press('Alt+a');
  await expect(sheet.box).toContainText('will be seized by');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('cannot be contacted');
  await page.keyboard.press('Alt+y');
  await expect(sheet.box).toContainText('updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.banner).toContainText('You can take this back until the zone is re-signed');
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  expect(await truth.keys(port, zone)).toEqual(before);
  await truth.agree('DC2', zone, 'DC2.contoso.com');
});

test('case D: the master is back, so the role is transferred and not seized', async ({ page }) => {
  const zone = 'secure.contoso.com';
  const sheet = dnssecSheet(page, zone);
  await stopTheKeyMaster(page);
  await consolePage(page).openDnssecPropertiesByKeyboard(zone);
  await chooseDc2(page, sheet);
  await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: true })`);
  // The probe before M4 finds it, whatever the tab said when the server was chosen.
  await sheet.button('OK').press('Enter');
  await expect(sheet.box).toContainText('will be changed from DC1.contoso.com to DC2.contoso.com');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.dialog).toBeHidden();
  await directory(page).agree('DC2', zone, 'DC2.contoso.com');
});

test('case F: the role of a file-backed zone stays where it is, and the sheet says why', async ({ page }) => {
  const zone = 'fabrikam.com';
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.open('DNS1', 'Forward Lookup Zones');
  await consolePage(page).openDnssecPropertiesByKeyboard(zone);
  await expect(sheet.keepRadio).toBeFocused();
  await page.keyboard.press('Alt+u');
  await expect(sheet.changeRadio).toBeDisabled();
  await expect(sheet.keepRadio).toBeChecked();
  await expect(sheet.dialog).toContainText('file-backed');
  await page.keyboard.press('Enter');
  await expect(sheet.dialog).toBeHidden();
  expect((await console.cells(zone))[4]).toBe('DNS1.contoso.com');
  const truth = directory(page);
  expect(await truth.keys(await truth.port('DNS1'), zone)).not.toEqual([]);
});
