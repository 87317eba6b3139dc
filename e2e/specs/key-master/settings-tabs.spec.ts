import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'secure.contoso.com';
const nsecTab = 'Next Secure (NSEC)';
const iterations = 'Iterations:';
const dnskeyTtl = 'DNSKEY record TTL (seconds):';

/** `1 0 50 A1B2...`: hash algorithm, flags, iterations and salt (RFC 5155 section 4.3). */
async function nsec3Parameters(port: string): Promise<string> {
  const [line = ''] = await dig(port, '+short', zone, 'NSEC3PARAM');
  return line;
}

/** The TTLs of the DNSKEY records, each once. */
async function dnskeyTtls(port: string): Promise<readonly string[]> {
  const lines = await dig(port, zone, 'DNSKEY');
  return [...new Set(lines.map((line) => line.split(/\s+/u)[1] ?? ''))];
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('NSEC3 parameters and a TTL are changed by mouse, and dig sees them', async ({ page, pageErrors }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  const port = await portOf(page, 'DC1');
  expect(await nsec3Parameters(port)).toMatch(/^1 0 50 [0-9A-F]{16}$/u);
  expect(await dnskeyTtls(port)).toEqual(['3600']);
  await console.open('DC1', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.tab(nsecTab).click();
  await sheet.dialog.getByRole('spinbutton', { name: iterations }).fill('10');
  await sheet.dialog.getByRole('checkbox', { name: /random salt/u }).click();
  await sheet.dialog.getByRole('textbox', { name: /User-provided salt/u }).fill('c0ffee');
  await sheet.tab('Advanced').click();
  await sheet.dialog.getByRole('textbox', { name: dnskeyTtl }).fill('600');
  await sheet.button('OK').click();
  await expect(sheet.box).toContainText(`The DNSSEC parameters for the zone ${zone} have been changed.`);
  await expect(sheet.box).toContainText('with NSEC3: 10 iterations, the salt c0ffee, without opt-out.');
  await sheet.box.getByText('The same in PowerShell').click();
  await expect(sheet.box).toContainText('-NSec3UserSalt c0ffee -DnsKeyRecordSetTtl 00:10:00');
  await sheet.answer('Yes');
  await expect(sheet.box).toContainText('Configuration of DNSSEC parameters was successful');
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeHidden();
  await expect.poll(() => nsec3Parameters(port)).toBe('1 0 10 C0FFEE');
  await expect.poll(() => dnskeyTtls(port)).toEqual(['600']);
  expect(pageErrors).toEqual([]);
});

test('the same by keyboard alone', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  const port = await portOf(page, 'DC1');
  await console.open('DC1', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await expect(sheet.keepRadio).toBeFocused();
  await press(page, 'Control+Tab', 'Control+Tab', 'Control+Tab');
  await expect(sheet.tab(nsecTab)).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Alt+i');
  await expect(sheet.dialog.getByRole('spinbutton', { name: iterations })).toBeFocused();
  await press(page, 'Control+a');
  await page.keyboard.type('0');
  await press(page, 'Control+Shift+Tab', 'Control+Shift+Tab', 'Control+Shift+Tab', 'Control+Shift+Tab');
  await expect(sheet.tab('Advanced')).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Alt+k', 'Control+a');
  await page.keyboard.type('604801');
  await press(page, 'Control+Tab', 'Alt+a');
  await expect(sheet.dialog.getByRole('textbox', { name: dnskeyTtl })).toBeFocused();
  await expect(sheet.dialog).toContainText('The value must be between 0 and 604800.');
  await page.keyboard.type('7200');
  await press(page, 'Alt+a');
  await expect(sheet.box).toContainText('have been changed');
  await press(page, 'Alt+y');
  await expect(sheet.box).toContainText('Configuration of DNSSEC parameters was successful');
  await press(page, 'Enter');
  await expect(sheet.box).toBeHidden();
  await expect(sheet.button('Apply')).toBeDisabled();
  await expect(sheet.dialog.getByRole('textbox', { name: dnskeyTtl })).toHaveValue('7200');
  await press(page, 'Escape');
  await expect(sheet.dialog).toBeHidden();
  await expect.poll(() => nsec3Parameters(port)).toMatch(/^1 0 0 /u);
  await expect.poll(() => dnskeyTtls(port)).toEqual(['7200']);
});

test('No at the confirmation leaves the settings as they are', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.open('DC1', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.tab(nsecTab).click();
  await sheet.dialog.getByRole('radio', { name: 'Use NSEC', exact: true }).click();
  await expect(sheet.dialog.getByRole('spinbutton', { name: iterations })).toBeDisabled();
  await sheet.button('OK').click();
  await sheet.answer('No');
  await expect(sheet.dialog.getByRole('radio', { name: 'Use NSEC3' })).toBeChecked();
  await expect(sheet.button('Apply')).toBeDisabled();
});

test('settings are shown and not changed while the Key Master is off', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.acceptLocalCopy();
  await sheet.tab('Advanced').click();
  await expect(sheet.dialog).toContainText('9101');
  await expect(sheet.dialog.getByRole('textbox', { name: dnskeyTtl })).not.toBeEditable();
  await sheet.tab(nsecTab).click();
  await sheet.dialog.getByRole('radio', { name: 'Use NSEC', exact: true }).click();
  await expect(sheet.dialog.getByRole('radio', { name: 'Use NSEC3' })).toBeChecked();
});
