import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

/** The KSK is in the certificate store of DC1 alone. */
const zone = 'finance.contoso.com';

/** The public key of the first KSK among DNSKEY answers: flags 257, protocol 3, algorithm 8 (RFC 4034 section 2.2). */
function firstKsk(keys: readonly string[]): string {
  return keys.find((key) => key.startsWith('25738'))?.slice('25738'.length) ?? '';
}

/** Somebody taught DNS1 by hand to trust the zone, so that the re-sign has something to break. */
async function trustByHand(page: Page, publicKey: string): Promise<void> {
  const change = JSON.stringify({ kind: 'add', algorithm: 8, publicKey });
  const outcome = await page.evaluate(
    `window.dnsManager.changeTrustAnchors({ server: 'DNS1', zone: '${zone}', change: ${change} })`,
  );
  expect(outcome).toMatchObject({ kind: 'done' });
}

/** DC2 has seized the role without the KSK, and the sheet stands. */
async function seizeWithoutKeys(page: Page): Promise<void> {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
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

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('a zone is re-signed by mouse with new keys, and its trust anchors are updated', async ({ page }) => {
  const sheet = dnssecSheet(page, zone);
  const truth = directory(page);
  const port = await truth.port('DC2');
  const before = await truth.keys(port, zone);
  await trustByHand(page, firstKsk(before));
  await seizeWithoutKeys(page);
  await sheet.button('Re-sign now').click();
  await expect(sheet.box).toContainText('gets new keys, and this is final');
  await expect(sheet.box).toContainText('trust anchors on DNS1.contoso.com invalid');
  await expect(sheet.box).toContainText('This cannot be taken back.');
  await sheet.answer('Re-sign with new keys');
  await expect(sheet.box).toContainText('has been re-signed');
  const update = sheet.box.getByRole('button', { name: 'Update trust anchors' });
  await expect(update).toBeEnabled({ timeout: 30_000 }); // the keys are made meanwhile
  await update.click();
  await expect(sheet.box).toContainText('have been updated on every server that could be reached');
  await sheet.answer('OK');
  await expect(sheet.banner).toBeHidden();

  await sheet.button('Trust anchors...').click();
  const anchors = page.getByRole('dialog', { name: `Trust anchors of ${zone}` });
  await expect(anchors.getByRole('row').filter({ hasText: 'DNS1.contoso.com' })).toContainText('valid');
  await expect(anchors).not.toContainText('out of date');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();

  await expect
    .poll(async () => firstKsk(await truth.keys(port, zone)), { timeout: 30_000 })
    .not.toBe(firstKsk(before));
  await truth.agree('DC2', zone, 'DC2.contoso.com');
});

test('a zone is re-signed by keyboard; Enter alone does not do it', async ({ page }) => {
  const sheet = dnssecSheet(page, zone);
  await seizeWithoutKeys(page);
  await page.keyboard.press('Alt+r');
  await expect(sheet.box).toContainText('gets new keys');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toBeHidden();
  await expect(sheet.banner).toBeVisible();
  await page.keyboard.press('Alt+r');
  await expect(sheet.box).toContainText('gets new keys');
  await page.keyboard.press('Shift+Tab');
  await expect(sheet.box.getByRole('button', { name: 'Re-sign with new keys' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('has been re-signed');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toBeHidden();
  await expect(sheet.banner).toBeHidden();
  await page.keyboard.press('Escape');
  await consolePage(page).keysAreMade();
  await directory(page).agree('DC2', zone, 'DC2.contoso.com');
});
