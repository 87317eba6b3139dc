import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

/** The KSK is in the certificate store of DC1 alone. */
const zone = 'finance.contoso.com';

/** DC2 has seized the role without the KSK, and the sheet stands. */
async function seizeWithoutKeys(page: Page): Promise<void> {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.keysAreMade();
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.acceptLocalCopy();
  await sheet.seizeFor('DC2.contoso.com');
  await sheet.answer('OK');
  await sheet.answer('Yes');
  await expect(sheet.box).toContainText('updated successfully');
  await sheet.answer('OK');
  await expect(sheet.banner).toBeVisible();
}

async function startTheOldMaster(page: Page): Promise<void> {
  await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: true })`);
}

/** The button works as soon as replication has told the old master of its loss. */
const untilHeard = { timeout: 45_000 };
const handedBack = 'will be changed from DC2.contoso.com to DC1.contoso.com';

test('the role is handed back by mouse as soon as the old master answers, and nothing is re-signed', async ({
  page,
}) => {
  const sheet = dnssecSheet(page, zone);
  const truth = directory(page);
  const port = await truth.port('DC2');
  await consolePage(page).keysAreMade();
  const before = await truth.keys(port, zone);
  await seizeWithoutKeys(page);
  const handBack = sheet.button('Hand back to DC1');
  await expect(handBack).toBeDisabled();
  await startTheOldMaster(page);
  await expect(handBack).toBeEnabled(untilHeard);
  await handBack.click();
  await expect(sheet.box).toContainText(handedBack);
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('updated successfully');
  await sheet.answer('OK');
  await expect(sheet.banner).toBeHidden();
  await sheet.button('Cancel').click();
  expect(await truth.keys(port, zone)).toEqual(before);
  await truth.agree('DC1', zone, 'DC1.contoso.com');
});

test('the role is handed back by keyboard alone', async ({ page }) => {
  const sheet = dnssecSheet(page, zone);
  await seizeWithoutKeys(page);
  await startTheOldMaster(page);
  await expect(sheet.button('Hand back to DC1')).toBeEnabled(untilHeard);
  await page.keyboard.press('Alt+h');
  await expect(sheet.box).toContainText(handedBack);
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.banner).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  await directory(page).agree('DC1', zone, 'DC1.contoso.com');
});

test('the banner is there again when the zone is opened later', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await seizeWithoutKeys(page);
  await sheet.button('Cancel').click();
  await console.openDnssecProperties(zone);
  await expect(sheet.banner).toContainText('DC2.contoso.com holds the role');
  await sheet.tab('KSK').click();
  await expect(sheet.banner).toBeVisible();
});
