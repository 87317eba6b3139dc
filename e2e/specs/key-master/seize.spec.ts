import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

/** Keys in the directory: a seizure keeps them (dialogs.md 6.1 case B). */
const shared = 'secure.contoso.com';
/** The KSK is in the certificate store of DC1 alone (case C). */
const alone = 'finance.contoso.com';

/** DC1, the Key Master, is off; the console looks at DC2. */
async function stopTheKeyMaster(page: Page): Promise<void> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
}

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('case B by mouse: M1, the list, M4, M6, and the same keys as before', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, shared);
  const truth = directory(page);
  const port = await truth.port('DC2');
  const before = await truth.keys(port, shared);
  await stopTheKeyMaster(page);
  await console.openDnssecProperties(shared);
  await expect(sheet.box).toContainText('last successful replication');
  await sheet.acceptLocalCopy();
  await sheet.seizeFor('DC2.contoso.com');
  await expect(sheet.box).toContainText('takes the role without asking; the keys stay');
  await expect(sheet.box).toContainText('-SeizeRole');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText(
    `The Key Master for the zone ${shared} has been updated successfully`,
  );
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeHidden();
  expect(await truth.keys(port, shared)).toEqual(before);
  await truth.agree('DC2', shared, 'DC2.contoso.com');
});

test('case B by keyboard alone', async ({ page }) => {
  const sheet = dnssecSheet(page, shared);
  await stopTheKeyMaster(page);
  await consolePage(page).openDnssecPropertiesByKeyboard(shared);
  await expect(sheet.box).toContainText('could not be loaded from the Key Master');
  await page.keyboard.press('Enter');
  await expect(sheet.keepRadio).toBeFocused();
  await page.keyboard.press('Alt+u');
  await expect(sheet.dialog).toContainText('OK will seize the role.');
  await page.keyboard.press('Tab');
  await expect(sheet.servers).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sheet.box).toContainText('will be loaded');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('DC2');
  await page.keyboard.press('Enter');
  await expect(sheet.servers).toHaveText('DC2.contoso.com');
  await sheet.button('OK').press('Enter');
  await expect(sheet.box).toContainText('will be seized by');
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('DC1 burnt down');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('has been updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.dialog).toBeHidden();
  await directory(page).agree('DC2', shared, 'DC2.contoso.com');
});

test('case C by mouse: M4, then M5, and no keys are made', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, alone);
  const truth = directory(page);
  const port = await truth.port('DC2');
  const before = await truth.keys(port, alone);
  await stopTheKeyMaster(page);
  await console.openDnssecProperties(alone);
  await sheet.acceptLocalCopy();
  await sheet.buildList();
  await expect(sheet.option('DC2.contoso.com')).toContainText('zone must be re-signed');
  await sheet.option('DC2.contoso.com').click();
  await sheet.button('OK').click();
  await expect(sheet.box).toContainText('will be seized by');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('cannot be contacted to transfer the private key material');
  await expect(sheet.box.getByRole('button', { name: 'No', exact: true })).toBeFocused();
  await sheet.answer('Yes');
  await expect(sheet.box).toContainText('updated successfully');
  await sheet.answer('OK');
  await expect(sheet.banner).toContainText('You can take this back until the zone is re-signed');
  await sheet.button('Cancel').click();
  expect(await truth.keys(port, alone)).toEqual(before);
  await truth.agree('DC2', alone, 'DC2.contoso.com');
});

test('case C by keyboard: No at M5 leaves everything as it was', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, alone);
  await stopTheKeyMaster(page);
  await console.openDnssecProperties(alone);
  await expect(sheet.box).toContainText('could not be loaded');
  await page.keyboard.press('Enter');
  await expect(sheet.keepRadio).toBeFocused();
  await page.keyboard.press('Alt+u');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F4');
  await expect(sheet.box).toContainText('will be loaded');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('DC2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+a');
  await expect(sheet.box).toContainText('will be seized by');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('cannot be contacted');
  await page.keyboard.press('Alt+n');
  await expect(sheet.box).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  const { summary } = await directory(page).beliefs('DC2', alone);
  expect(summary).toContain('The directory names DC1.contoso.com.');
});

test('Cancel at M1 opens no sheet', async ({ page }) => {
  const sheet = dnssecSheet(page, shared);
  await stopTheKeyMaster(page);
  await consolePage(page).openDnssecProperties(shared);
  await expect(sheet.box).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
});

test('while the Key Master answers there is nothing to seize', async ({ page }) => {
  const sheet = dnssecSheet(page, shared);
  await consolePage(page).openDnssecProperties(shared);
  await sheet.changeRadio.click();
  await expect(sheet.dialog).toContainText('OK will transfer the role.');
  await expect(sheet.dialog).toContainText(/Seize is not available: DC1\.contoso\.com answers \(\d+ ms\)/u);
});

test('case D: a master that came back while the sheet stood is asked, and the role is transferred', async ({
  page,
}) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, shared);
  await stopTheKeyMaster(page);
  await console.openDnssecProperties(shared);
  await sheet.acceptLocalCopy();
  await sheet.buildList();
  await sheet.option('DC2.contoso.com').click();
  await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: true })`);
  await expect
    .poll(async () => {
      await sheet.button('Ask again').click();
      return sheet.dialog.textContent();
    })
    .toContain('OK will transfer the role.');
  await sheet.button('OK').click();
  await expect(sheet.box).toContainText('will be changed from DC1.contoso.com to DC2.contoso.com');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('updated successfully');
  await sheet.answer('OK');
  await directory(page).agree('DC2', shared, 'DC2.contoso.com');
});
