import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

const digest = 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D';
/** The root's key of 2017 (RFC 7958 tells where it is published): as good as any other key that the lab has not. */
const publicKey =
  'AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU=';

async function openTrustPoints(page: Page): Promise<Locator> {
  const console = consolePage(page);
  await console.keysAreMade();
  await console.open('DC1', 'Trust Points');
  return console.tree.getByRole('treeitem', { name: 'Trust Points' }).first();
}

test('a trust point shows its keys with state and validity', async ({ page }) => {
  const console = consolePage(page);
  await openTrustPoints(page);
  await page.keyboard.press('F5');
  await console.row('com').dblclick();
  await console.row('contoso').dblclick();
  await console.row('secure').dblclick();
  await expect(page.getByRole('columnheader')).toHaveText([
    'Name',
    'Status',
    'Type',
    'Algorithm',
    'Valid From',
    'Valid To',
  ]);
  const cells = await console.list.getByRole('row').nth(1).getByRole('gridcell').allTextContents();
  expect(cells.slice(0, 4)).toEqual(['(same as parent folder)', 'Valid', 'DNS KEY (DNSKEY)', 'RSA/SHA-256']);
  expect(cells[4]).toMatch(/^\d+\/\d+\/\d{4} /u);
});

test('a key is added by typing, and deleted by its row', async ({ page }) => {
  const console = consolePage(page);
  const points = await openTrustPoints(page);
  await console.chooseFromMenu(points, 'Add...');
  const dialog = page.getByRole('dialog', { name: 'Add Trust Anchor (DNSKEY)' });
  await dialog.getByLabel('Trust point name (FQDN):').fill('example.org');
  await dialog.getByLabel('Public key (Base64):').fill('AwEA');
  await dialog.getByLabel('Public key (Base64):').fill(publicKey);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await expect(console.status).toContainText('The trust anchor of example.org was added.');
  await console.row('org').dblclick();
  await console.row('example').dblclick();
  const row = console.list.getByRole('row').nth(1);
  await expect(row).toContainText('DNS KEY (DNSKEY)');
  await row.click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toContainText('the trust anchor 20326 of example.org');
  await page.keyboard.press('Enter');
  await expect(console.status).toContainText('was deleted.');
  await expect(console.list.getByText('There are no trust points')).toHaveCount(0);
  await expect(console.list.getByRole('row')).toHaveCount(1);
});

test('a digest is added by typing and from a dsset- file', async ({ page }) => {
  const console = consolePage(page);
  const points = await openTrustPoints(page);
  await console.chooseFromMenu(points, 'Add...');
  const dialog = page.getByRole('dialog', { name: /^Add Trust Anchor/u });
  await dialog.getByLabel('Trust point name (FQDN):').fill('example.org');
  await dialog.getByRole('radio', { name: /^DS/u }).check();
  await dialog.getByLabel('Key tag:').fill('20326');
  await dialog.getByLabel('Digest (hexadecimal):').fill(digest.slice(1));
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toContainText('an even number of them');
  await dialog.getByLabel('Digest (hexadecimal):').fill(digest);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await console.chooseFromMenu(points, 'Import', 'DS...');
  const sheet = page.getByRole('dialog', { name: 'Import Trust Anchors (DS)' });
  await sheet.getByLabel(/^DS set/u).setInputFiles({
    name: 'dsset-example.net.',
    mimeType: 'text/plain',
    buffer: Buffer.from(`example.net. IN DS 20326 8 2 ${digest}\n`),
  });
  await expect(sheet).toContainText('1 trust anchor was read:');
  await sheet.getByRole('button', { name: 'OK' }).click();
  await expect(sheet).toBeHidden();
  for (const top of ['org', 'net']) {
    await points.click();
    await console.row(top).dblclick();
    await console.row('example').dblclick();
    await expect(console.list.getByRole('row').nth(1)).toContainText('Delegation Signer (DS)');
  }
});

test('the check list says what is still to do, and ticks itself when that is done', async ({ page }) => {
  const console = consolePage(page);
  const zone = 'secure.contoso.com';
  await openTrustPoints(page);
  await page.keyboard.press('F5');
  await console.row('com').dblclick();
  await console.row('contoso').dblclick();
  await console.chooseFromMenu(console.row('secure'), 'Delete');
  const box = page.getByRole('alertdialog');
  await expect(box).toContainText(`the trust point ${zone}`);
  await box.getByRole('button', { name: 'Yes' }).click();
  await expect(console.status).toContainText('was deleted.');

  await console.node('Forward Lookup Zones').first().click();
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Trust Anchors by Resolver...');
  const region = page.getByRole('region', { name: 'Trust Anchors', exact: true });
  const list = region.getByRole('group', { name: 'Check list of the redistribution' });
  await expect(list).toContainText(/\d+ of \d+ servers trust what they should/u);
  await expect(list).toContainText('to do: trust key');
  await region.getByRole('button', { name: 'Update trust anchors' }).click();
  await expect(list).not.toContainText('DC1.contoso.comto do:');
  await expect(list.getByRole('listitem').first()).toContainText('trusts key');
});
