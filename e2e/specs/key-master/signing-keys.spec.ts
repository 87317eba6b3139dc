import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

/** Its KSK is in the certificate store of DC1, so that a seizure would lose it. */
const zone = 'finance.contoso.com';

const replicate = /^Replicate this private key/u;

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('a KSK with replication is added and the old one retired by mouse', async ({ page, pageErrors }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  const keys = sheet.dialog.getByRole('grid', { name: 'Key signing keys (KSKs)' }).getByRole('row');
  await console.openDnssecProperties(zone);
  await sheet.tab('KSK').click();
  await sheet.button('Edit').click();
  const edit = page.getByRole('dialog', { name: 'Edit Key Signing Key (KSK)' });
  await edit.getByRole('checkbox', { name: replicate }).click();
  await expect(edit.getByRole('checkbox', { name: replicate })).not.toBeChecked();
  await edit.getByRole('button', { name: 'Add such a key' }).click();
  const added = page.getByRole('dialog', { name: 'New Key Signing Key (KSK)' });
  await expect(added.getByRole('checkbox', { name: replicate })).toBeChecked();
  await added.getByRole('button', { name: 'OK' }).click();
  await expect(keys.nth(2)).toContainText('will be added');
  await keys.nth(1).click();
  await sheet.button('Retire').click();
  await expect(sheet.box).toContainText('will be marked for retirement');
  await sheet.answer('OK');
  await expect(keys.nth(1)).toContainText('will be retired');
  await sheet.button('OK').click();
  await expect(sheet.box).toContainText(`The DNSSEC parameters for the zone ${zone} have been changed.`);
  await sheet.box.getByText('The same in PowerShell').click();
  await expect(sheet.box).toContainText('-NextRolloverAction Retire');
  await sheet.answer('Yes');
  await expect(sheet.box).toContainText('Configuration of DNSSEC parameters was successful');
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeHidden();

  await console.keysAreMade();
  await console.openDnssecProperties(zone);
  await sheet.tab('KSK').click();
  await expect(keys.nth(1)).toContainText('retiring at its next rollover');
  await expect(keys.nth(1)).toContainText('Disabled');
  await expect(keys.nth(2)).toContainText('Enabled');
  await keys.nth(2).click();
  const details = sheet.dialog.getByRole('group', { name: 'Selected key' });
  await expect(details).toContainText('Active Directory');
  await expect(details).not.toContainText('being made');
  await sheet.button('Cancel').click();
  await directory(page).agree('DC1', zone, 'DC1.contoso.com');
  expect(pageErrors).toEqual([]);
});

test('the same by keyboard alone', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  const keys = sheet.dialog.getByRole('grid', { name: 'Key signing keys (KSKs)' }).getByRole('row');
  const press = (...keyNames: readonly string[]) =>
    keyNames.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await console.openDnssecProperties(zone);
  await expect(sheet.keepRadio).toBeFocused();
  await press('Control+Tab');
  await expect(sheet.tab('KSK')).toHaveAttribute('aria-selected', 'true');
  await press('Alt+d');
  const editor = page.getByRole('dialog', { name: 'New Key Signing Key (KSK)' });
  await expect(editor.getByRole('radio', { name: 'Generate new signing keys.' })).toBeFocused();
  await press('Alt+f');
  await expect(editor.getByRole('spinbutton', { name: 'Rollover frequency (days):' })).toBeFocused();
  await press('Control+a');
  await page.keyboard.type('6');
  await press('Enter');
  await expect(editor).toContainText('The value must be between 7 and 7300.');
  await press('ArrowUp', 'Enter');
  await expect(editor).toBeHidden();
  await expect(keys.nth(2)).toContainText('7 days');
  await press('Alt+t');
  await expect(sheet.box).toContainText('will be marked for retirement');
  await press('Enter');
  await expect(keys.nth(1)).toContainText('will be retired');
  await press('Alt+a');
  await expect(sheet.box).toContainText('have been changed');
  await press('Alt+y');
  await expect(sheet.box).toContainText('was successful');
  await press('Enter');
  await expect(sheet.box).toBeHidden();
  await expect(sheet.dialog).toBeVisible();
  await expect(sheet.button('Apply')).toBeDisabled();
  // The sheet reads again when the Key Master has made the keys.
  await expect(sheet.button('Add')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 45_000 });
  await expect(keys.nth(1)).toContainText('retiring at its next rollover');
  await press('Escape');
  await expect(sheet.dialog).toBeHidden();
  await directory(page).agree('DC1', zone, 'DC1.contoso.com');
});

test('the last key of its kind cannot be retired', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await sheet.tab('ZSK').click();
  await sheet.button('Retire').click();
  await expect(sheet.box).toContainText('9104');
  await sheet.answer('OK');
  await expect(sheet.button('Apply')).toBeDisabled();
});

test('No at the confirmation leaves the keys as they are', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  const keys = sheet.dialog.getByRole('grid').getByRole('row');
  await console.openDnssecProperties(zone);
  await sheet.tab('KSK').click();
  await sheet.button('Add').click();
  await page.keyboard.press('Enter');
  await expect(keys).toHaveCount(3);
  await sheet.button('OK').click();
  await sheet.answer('No');
  await expect(keys).toHaveCount(2);
  await sheet.button('Cancel').click();
  await console.openDnssecProperties(zone);
  await sheet.tab('KSK').click();
  await expect(keys).toHaveCount(2);
});

test('nothing about keys can be changed while the Key Master is off, and the sheet says why', async ({
  page,
}) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.acceptLocalCopy();
  await sheet.tab('KSK').click();
  await expect(sheet.dialog).toContainText('9101');
  for (const name of ['Add', 'Edit', 'Rollover', 'Retire'])
    await expect(sheet.button(name)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Alt+d');
  await expect(page.getByRole('dialog', { name: 'New Key Signing Key (KSK)' })).toBeHidden();
});
