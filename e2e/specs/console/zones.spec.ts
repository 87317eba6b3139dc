import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';

async function openNewZone(page: Page, folder: Locator): Promise<Locator> {
  await consolePage(page).chooseFromMenu(folder, 'New Zone...');
  const dialog = page.getByRole('dialog', { name: 'New Zone' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a new zone opens, is served, takes records, and goes again', async ({ page }) => {
  const console = consolePage(page);
  const port = await portOf(page, 'DC1');
  const dialog = await openNewZone(page, console.node('Forward Lookup Zones'));
  await page.keyboard.type('fresh.test');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(console.node('fresh.test')).toHaveAttribute('aria-selected', 'true');
  await expect(console.list.getByRole('gridcell', { name: 'Start of Authority (SOA)' })).toBeVisible();
  await expect(console.list.getByRole('gridcell', { name: 'Name Server (NS)' }).first()).toBeVisible();
  await expect.poll(async () => (await dig(port, 'fresh.test', 'SOA')).length).toBe(1);

  await console.chooseFromMenu(console.node('fresh.test'), 'New Host (A or AAAA)...');
  const host = page.getByRole('dialog', { name: 'New Host' });
  await host.getByLabel(/^Name/u).fill('www');
  await host.getByLabel('IP address:').fill('2001:db8::7');
  await host.getByRole('button', { name: 'Add Host' }).click();
  await host.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => (await dig(port, 'www.fresh.test', 'AAAA'))[0]).toMatch(/2001:db8::7$/u);

  await console.chooseFromMenu(console.node('fresh.test'), 'Delete');
  const box = page.getByRole('alertdialog');
  await expect(box).toContainText('Do you want to delete the zone fresh.test from DC1?');
  await box.getByRole('button', { name: 'Yes' }).click();
  await expect(console.node('fresh.test')).toBeHidden();
  await expect(console.node('Forward Lookup Zones')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => dig(port, 'fresh.test', 'SOA')).toEqual([]);
});

test('a zone that is there already is refused in words', async ({ page }) => {
  const console = consolePage(page);
  const dialog = await openNewZone(page, console.node('Forward Lookup Zones'));
  await page.keyboard.type('contoso.com');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('DNS zone already exists.');
});

test('a reverse lookup zone is named by its network, and takes the pointers of new hosts', async ({
  page,
}) => {
  const console = consolePage(page);
  const port = await portOf(page, 'DC1');
  await console.open('DC1', 'Forward Lookup Zones');
  const folder = console.tree.getByRole('treeitem', { name: 'Reverse Lookup Zones' }).first();
  const dialog = await openNewZone(page, folder);
  await page.keyboard.type('198.18.7');
  await expect(dialog).toContainText('Reverse lookup zone name: 7.18.198.in-addr.arpa');
  await page.keyboard.press('Enter');
  await expect(console.node('7.18.198.in-addr.arpa')).toHaveAttribute('aria-selected', 'true');

  await console.chooseFromMenu(console.node('contoso.com'), 'New Host (A or AAAA)...');
  const host = page.getByRole('dialog', { name: 'New Host' });
  await host.getByLabel(/^Name/u).fill('printer');
  await host.getByLabel('IP address:').fill('198.18.7.9');
  await host.getByRole('checkbox').check();
  await host.getByRole('button', { name: 'Add Host' }).click();
  await expect(host).toContainText('Its pointer (PTR) record was created, too.');
  await page.keyboard.press('Escape');
  const question = '9.7.18.198.in-addr.arpa';
  await expect
    .poll(async () => (await dig(port, question, 'PTR'))[0])
    .toMatch(/ PTR printer\.contoso\.com\.$/u);
});

test('the properties of a zone tell its SOA record, its servers and where it is stored', async ({ page }) => {
  const console = consolePage(page);
  await console.row('secure.contoso.com').click();
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog', { name: 'secure.contoso.com Properties' });
  await expect(dialog).toContainText('Start of Authority (SOA)');
  await expect(dialog).toContainText('DNS servers running on domain controllers in this');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await console.node('DC1').click();
  await page.keyboard.press('Alt+Enter');
  const server = page.getByRole('dialog', { name: 'DC1 Properties' });
  await expect(server).toContainText('Microsoft Software Key Storage Provider');
  await expect(server).toContainText('secure.contoso.com');
});

test('a search leaves what contains every word, and is there again at the next visit', async ({ page }) => {
  const console = consolePage(page);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Search in this list' })).toBeFocused();
  await page.keyboard.type('secure');
  await expect(console.row('finance.contoso.com')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(console.node('secure.contoso.com')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('search')).toBeHidden();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Search in this list' })).toHaveValue('secure');
  await page.getByRole('textbox', { name: 'Search in this list' }).focus();
  await page.keyboard.press('Escape');
  await expect(console.row('finance.contoso.com')).toBeVisible();
});
