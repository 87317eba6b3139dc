import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

const head = '$ORIGIN example.test.\n$TTL 3600\n@ IN SOA ns1 hostmaster 1 3600 600 86400 3600\n@ IN NS ns1\n';

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New Zone from File' });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
}

test.beforeEach(async ({ page }) => {
  const console = consolePage(page);
  await console.chooseFromMenu(console.node('Forward Lookup Zones'), 'New Zone from File...');
});

test('a zone file becomes a zone, which opens with its records', async ({ page }) => {
  const console = consolePage(page);
  await importFile(page, 'db.example.test', `${head}ns1 IN A 192.0.2.53\nwww IN AAAA 2001:db8::80\n`);
  await expect(console.list.getByRole('gridcell', { name: 'IPv6 Host (AAAA)' })).toBeVisible();
  await expect(console.node('example.test')).toHaveAttribute('aria-selected', 'true');
});

test('a wrong zone file is refused with its line and the reason, and no zone is made', async ({ page }) => {
  const console = consolePage(page);
  await importFile(page, 'broken.dns', `${head}ns1 IN A 192.0.2.999\n`);
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('broken.dns');
  await expect(alert).toContainText(/line 5/iu);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('F5');
  await expect(console.row('example.test')).toBeHidden();
});
