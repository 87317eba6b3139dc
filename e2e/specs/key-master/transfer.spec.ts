import { close, launch } from '../../app';
import { expect, test, waitUntilReady } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { directory } from '../../pages/directory';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'secure.contoso.com';

/** The role cannot move while the lab still makes the zone's keys. */
test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('the role moves by mouse, and the console shows the new Key Master', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await expect(sheet.keepRadio).toHaveAccessibleName('The DNS server DC1 is the Key Master.');
  await sheet.chooseAndPress('DC2.contoso.com', 'OK');
  await expect(sheet.box).toContainText('from DC1.contoso.com to DC2.contoso.com');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText(`The Key Master for the zone ${zone} has been updated successfully`);
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeHidden();

  await console.open('DC2', 'Forward Lookup Zones');
  await page.keyboard.press('F5');
  await expect.poll(async () => (await console.cells(zone))[4]).toBe('DC2.contoso.com');
  await directory(page).agree('DC2', zone, 'DC2.contoso.com');
});

test('the role moves by keyboard alone', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.tree.focus();
  await console.openDnssecPropertiesByKeyboard(zone);
  await expect(sheet.keepRadio).toBeVisible();
  await page.keyboard.press('Alt+u');
  await expect(sheet.changeRadio).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(sheet.servers).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sheet.box).toContainText('will be loaded');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('DC2');
  await page.keyboard.press('Enter');
  await expect(sheet.servers).toHaveText('DC2.contoso.com');
  await page.keyboard.press('Enter');
  if (!(await sheet.box.isVisible())) await sheet.button('OK').press('Enter');
  await expect(sheet.box).toContainText('will be changed from');
  await page.keyboard.press('Enter');
  await expect(sheet.box).toContainText('has been updated successfully');
  await page.keyboard.press('Enter');
  await expect(sheet.dialog).toBeHidden();
  await expect(console.list).toBeFocused();
  await directory(page).agree('DC2', zone, 'DC2.contoso.com');
});

test('Cancel at the confirmation leaves the Key Master where it is', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await sheet.chooseAndPress('DC2.contoso.com', 'OK');
  await sheet.answer('Cancel');
  await expect(sheet.dialog).toBeVisible();
  await sheet.button('Cancel').click();
  await page.keyboard.press('F5');
  await expect.poll(async () => (await console.cells(zone))[4]).toBe('DC1.contoso.com');
});

test('Apply moves the role, stays open and has nothing more to apply', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await expect(sheet.button('Apply')).toBeDisabled();
  await sheet.chooseAndPress('DC2.contoso.com', 'Apply');
  await sheet.answer('OK');
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeVisible();
  await expect(sheet.button('Apply')).toBeDisabled();
});

test('every server that does not qualify stands below the others with its reason', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await sheet.buildList();
  for (const [server, reason] of [
    ['DC4.contoso.com', 'Domain Admins'],
    ['RODC1.contoso.com', 'read-only domain controller'],
    ['OLD1.contoso.com', 'cannot sign online'],
  ] as const) {
    await expect(sheet.option(server)).toContainText(reason);
    await expect(sheet.option(server)).toBeDisabled();
  }
  for (const server of ['DC2.contoso.com', 'DC3.contoso.com'])
    await expect(sheet.option(server)).toBeEnabled();
});

test('a server that is stopped is asked and found silent', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.chooseFromMenu(console.node('DC2'), 'All Tasks', 'Stop');
  await console.open('DC1', 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await sheet.buildList();
  await expect(sheet.option('DC2.contoso.com')).toContainText('DNS service does not run');
});

test('a zone whose KSK is not replicated refuses to move, with code, cause and remedy', async ({ page }) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, 'finance.contoso.com');
  await console.openDnssecProperties('finance.contoso.com');
  await sheet.buildList();
  await sheet.option('DC2.contoso.com').click();
  await sheet.button('OK').click();
  await expect(sheet.box).toContainText('could not be updated');
  await expect(sheet.box).toContainText('9107');
  await sheet.answer('OK');
  await expect(sheet.dialog).toBeVisible();
});

test('a file-backed zone says why its role cannot move', async ({ page }) => {
  const console = consolePage(page);
  await console.open('DNS1', 'Forward Lookup Zones');
  await console.openDnssecProperties('fabrikam.com');
  const sheet = dnssecSheet(page, 'fabrikam.com');
  await expect(sheet.changeRadio).toBeDisabled();
  await expect(sheet.dialog).toContainText('file-backed');
  await expect(sheet.dialog).toContainText('not a domain controller');
});

test('the role is still where it was moved to after the program was killed', async ({
  page,
  app,
  userData,
}) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.openDnssecProperties(zone);
  await sheet.chooseAndPress('DC3.contoso.com', 'OK');
  await sheet.answer('OK');
  await expect(sheet.box).toContainText('has been updated successfully');
  app.process().kill('SIGKILL');

  const again = await launch({ userData });
  try {
    const window = await again.firstWindow();
    await waitUntilReady(window);
    const reopened = consolePage(window);
    await reopened.open('DC3', 'Forward Lookup Zones');
    await expect.poll(async () => (await reopened.cells(zone))[4]).toBe('DC3.contoso.com');
  } finally {
    await close(again);
  }
});
