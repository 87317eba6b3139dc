import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';
import { openSigningWizard, wizardWindow } from '../../pages/signing-wizard';

/** Never signed, and nobody is its Key Master. */
const zone = 'intranet.contoso.com';

const intro = 'DNS Security Extensions (DNSSEC)';
const ksk = 'Key Signing Key (KSK)';
const zsk = 'Zone Signing Key (ZSK)';

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

/** Types and numbers of what a server answers with DO set, one line a record. */
async function signedAnswers(port: string, type: string): Promise<readonly string[]> {
  const lines = await dig(port, '+dnssec', zone, type);
  return lines.map((line) => line.split(' ').slice(3).join(' '));
}

/** The server answers with keys and signatures, and the console says who is Key Master. */
async function isSigned(page: Page, server: string, keyMaster: string): Promise<void> {
  const console = consolePage(page);
  await console.open(server, 'Forward Lookup Zones');
  await page.keyboard.press('F5');
  await expect.poll(async () => (await console.cells(zone)).slice(3, 5)).toEqual(['Signed', keyMaster]);
  const port = await portOf(page, server);
  await expect
    .poll(async () => (await signedAnswers(port, 'DNSKEY')).some((line) => line.startsWith('RRSIG DNSKEY')))
    .toBe(true);
  const soa = await signedAnswers(port, 'SOA');
  expect(soa.map((line) => line.split(' ').slice(0, 2).join(' '))).toContain('RRSIG SOA');
}

test('a zone is signed with customized parameters by mouse', async ({ page, pageErrors }) => {
  const wizard = await openSigningWizard(page, zone);
  await expect(wizard.button('< Back')).toBeDisabled();
  await wizard.passPages(intro, 'Signing Options', 'Key Master', ksk);
  await expect(wizard.dialog).toContainText('A maximum of three KSKs can be specified');
  await expect(wizard.button('Next >')).toBeDisabled();
  await expect(wizard.button('Edit')).toBeDisabled();
  await wizard.addKey(ksk);
  await wizard.passPages(ksk, zsk);
  await expect(wizard.button('Next >')).toBeDisabled();
  await wizard.addKey(zsk);
  await wizard.passPages(zsk);
  await wizard.dialog.getByRole('spinbutton', { name: 'Iterations:' }).fill('9999');
  await wizard.button('Next >').click();
  await wizard.shows('Next Secure (NSEC)');
  await expect(wizard.dialog.getByRole('spinbutton', { name: 'Iterations:' })).toBeFocused();
  await wizard.dialog.getByRole('spinbutton', { name: 'Iterations:' }).fill('0');
  await wizard.passPages('Next Secure (NSEC)', 'Trust Anchors (TAs)', 'Signing and Polling Parameters');
  await expect(wizard.dialog).toContainText('You have successfully configured');
  await expect(wizard.dialog).toContainText('[Key signing key (KSK): 1]');
  await expect(wizard.dialog).toContainText('Iterations: 0');
  await wizard.dialog.getByText('The same in PowerShell').click();
  await expect(wizard.dialog).toContainText('Invoke-DnsServerZoneSign');
  await wizard.dialog.getByLabel('Reason (kept in the history)').fill('Policy of this year');
  await wizard.button('Next >').click();
  await wizard.shows('Signing the Zone');
  await wizard.finishSigning();
  await isSigned(page, 'DC1', 'DC1.contoso.com');
  const port = await portOf(page, 'DC1');
  expect(await signedAnswers(port, 'NSEC3PARAM')).toContainEqual(
    expect.stringMatching(/^NSEC3PARAM 1 0 0 /u),
  );
  expect(pageErrors).toEqual([]);
});

test('a zone is signed with the parameters of an existing zone, on another server', async ({ page }) => {
  const wizard = await openSigningWizard(page, zone);
  await wizard.passPages(intro);
  await wizard.radio('Sign the zone with parameters of an existing zone.').click();
  const name = wizard.dialog.getByRole('combobox', { name: 'Zone Name:' });
  await name.fill('nowhere.example');
  await wizard.button('Next >').click();
  await expect(wizard.dialog).toContainText('There is no signed zone nowhere.example on DC1.');
  await expect(name).toBeFocused();
  await name.fill('secure.contoso.com');
  await wizard.passPages('Signing Options');
  await wizard.radio('Select another primary server as the Key Master:').click();
  const servers = wizard.dialog.getByRole('combobox', { name: 'Primary servers' });
  await servers.press('F4');
  await expect(wizard.box).toContainText('will be loaded for the zone');
  await wizard.box.getByRole('button', { name: 'OK', exact: true }).click();
  await page.getByRole('option').filter({ hasText: 'DC2.contoso.com' }).click();
  await expect(servers).toHaveValue('DC2.contoso.com');
  await wizard.passPages('Key Master');
  await expect(wizard.dialog).toContainText('Key Master: DC2');
  await wizard.button('Next >').click();
  await wizard.finishSigning();
  await isSigned(page, 'DC2', 'DC2.contoso.com');
});

test('a typed server is validated first, and refused with its reason', async ({ page }) => {
  const wizard = await openSigningWizard(page, zone);
  await wizard.passPages(intro, 'Signing Options');
  await wizard.radio('Select another primary server as the Key Master:').click();
  const servers = wizard.dialog.getByRole('combobox', { name: 'Primary servers' });
  await servers.fill('RODC1.contoso.com');
  await wizard.button('Next >').click();
  await expect(wizard.box).toContainText('must be validated as a Key Master');
  await wizard.box.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(wizard.dialog).toContainText('read-only domain controller');
  await expect(servers).toBeFocused();
  await servers.fill('dc2.contoso.com');
  await wizard.button('Next >').click();
  await wizard.box.getByRole('button', { name: 'Yes', exact: true }).click();
  await wizard.shows(ksk);
});

test('a file-backed zone is signed with default settings by mouse, on its only primary', async ({ page }) => {
  const console = consolePage(page);
  const fileZone = 'adatum.com';
  const port = await portOf(page, 'DNS1');
  await console.open('DNS1', 'Forward Lookup Zones');
  const wizard = await openSigningWizard(page, fileZone);
  await wizard.passPages(intro, 'Signing Options');
  await expect(wizard.radio('Select another primary server as the Key Master:')).toBeDisabled();
  await expect(wizard.dialog).toContainText('is file-backed');
  await wizard.button('< Back').click();
  await wizard.radio('Use default settings to sign the zone.').click();
  await wizard.passPages('Signing Options');
  await expect(wizard.dialog).toContainText('Key Master: DNS1');
  await expect(wizard.dialog).toContainText('Replication: Disabled');
  await wizard.button('Next >').click();
  await wizard.finishSigning();
  await expect
    .poll(async () => (await console.cells(fileZone)).slice(3, 5))
    .toEqual(['Signed', 'DNS1.contoso.com']);
  const answered = await dig(port, '+dnssec', fileZone, 'DNSKEY');
  expect(answered.some((line) => line.includes(' RRSIG DNSKEY '))).toBe(true);
});

test('a zone is signed with default settings by keyboard alone', async ({ page }) => {
  const console = consolePage(page);
  await page.keyboard.press('F6');
  await expect(console.list).toBeFocused();
  await page.keyboard.type(zone.slice(0, 6));
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitem', { name: 'DNSSEC' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'Sign the Zone', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const wizard = wizardWindow(page);
  await wizard.shows(intro);
  await expect(wizard.button('Next >')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.radio('Customize zone signing parameters.')).toBeFocused();
  await page.keyboard.press('Alt+d');
  await expect(wizard.radio('Use default settings to sign the zone.')).toBeChecked();
  await page.keyboard.press('Alt+n');
  await expect(wizard.dialog).toContainText('You have successfully configured');
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('Keyboard');
  await page.keyboard.press('Enter');
  await expect(wizard.dialog).toContainText('The zone has been successfully signed.', { timeout: 45_000 });
  await expect(wizard.button('Finish')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.dialog).toBeHidden();
  await expect(console.list).toBeFocused();
  await isSigned(page, 'DC1', 'DC1.contoso.com');
});

test('a zone is signed with customized parameters by keyboard alone', async ({ page }) => {
  const wizard = await openSigningWizard(page, zone);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await wizard.shows(intro);
  await press('Enter');
  await wizard.shows('Signing Options');
  await press('Enter');
  await expect(wizard.radio('The DNS server DC1 is the Key Master.')).toBeFocused();
  await press('Enter');
  await wizard.shows(ksk);
  await press('Enter');
  await expect(wizard.button('Add')).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('radio', { name: 'Generate new signing keys.' })).toBeFocused();
  await press('Enter');
  await expect(wizard.dialog.getByRole('row')).toHaveCount(2);
  await press('Alt+n');
  await wizard.shows(zsk);
  await press('Enter');
  await expect(wizard.button('Add')).toBeFocused();
  await press('Alt+d');
  await expect(page.getByRole('dialog', { name: `New ${zsk}` })).toBeVisible();
  await press('Alt+f', 'Enter');
  await expect(wizard.dialog.getByRole('row')).toHaveCount(2);
  await press('Alt+n');
  await expect(wizard.radio('Use NSEC3')).toBeFocused();
  await press('Alt+c');
  await expect(wizard.radio('Use NSEC')).toBeChecked();
  await press('Alt+n');
  await wizard.shows('Trust Anchors (TAs)');
  await press('Space', 'Enter');
  await wizard.shows('Signing and Polling Parameters');
  await press('Alt+b');
  await wizard.shows('Trust Anchors (TAs)');
  await press('Alt+n', 'Alt+n');
  await expect(wizard.dialog).toContainText('Distribution of trust anchors: Enabled');
  await expect(wizard.button('Next >')).toBeFocused();
  await press('Enter');
  await expect(wizard.dialog).toContainText('The zone has been successfully signed.', { timeout: 45_000 });
  await press('Enter');
  await expect(wizard.dialog).toBeHidden();
  await isSigned(page, 'DC1', 'DC1.contoso.com');
  expect(await signedAnswers(await portOf(page, 'DC1'), 'NSEC')).toContainEqual(
    expect.stringMatching(/^NSEC /u),
  );
});

test('every page is reached by Enter and left by Esc, and nothing is changed', async ({ page }) => {
  const console = consolePage(page);
  const before = await page.evaluate(`window.dnsManager.getStatus().then((it) => it.value.revision)`);
  for (const pages of [0, 1, 2, 3]) {
    const wizard = await openSigningWizard(page, zone);
    await wizard.shows(intro);
    await expect(wizard.button('Next >')).toBeFocused();
    for (let count = 0; count < pages; count += 1) await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(wizard.dialog).toBeHidden();
  }
  await page.keyboard.press('F5');
  expect((await console.cells(zone))[3]).toBe('Not Signed');
  expect(await page.evaluate(`window.dnsManager.getStatus().then((it) => it.value.revision)`)).toBe(before);
});

test('the keys of an earlier signing are listed again, and an explaining page stays away', async ({
  page,
}) => {
  const saved = 'prepared.contoso.com';
  const wizard = await openSigningWizard(page, saved);
  await wizard.dialog.getByRole('checkbox', { name: "Don't show this page again" }).check();
  await wizard.passPages(intro, 'Signing Options');
  await expect(wizard.dialog).toContainText('DC2.contoso.com is the Key Master of the zone');
  await page.keyboard.press('Escape');
  await expect(wizard.dialog).toBeHidden();
  const again = await openSigningWizard(page, saved);
  await again.shows('Signing Options');
  await expect(again.button('< Back')).toBeDisabled();
});

test('the sub-menu offers what the zone can do', async ({ page }) => {
  const console = consolePage(page);
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true }).last();
  await console.chooseFromMenu(console.row(zone), 'DNSSEC');
  await expect(item('Sign the Zone')).toBeEnabled();
  await expect(item('Unsign the Zone')).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await console.chooseFromMenu(console.row('secure.contoso.com'), 'DNSSEC');
  await expect(item('Sign the Zone')).toBeDisabled();
  await expect(item('Unsign the Zone')).toBeEnabled();
});
