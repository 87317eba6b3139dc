import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';
import { openSigningWizard, openUnsignWizard } from '../../pages/signing-wizard';

const zone = 'keys.contoso.com';

test.beforeEach(({ page }) => consolePage(page).keysAreMade());

test('a zone is unsigned with what will happen in sight, and its keys are offered again', async ({
  page,
  pageErrors,
}) => {
  const console = consolePage(page);
  const port = await portOf(page, 'DC2');
  await console.open('DC2', 'Forward Lookup Zones');
  await expect.poll(async () => (await dig(port, zone, 'DNSKEY')).length).toBeGreaterThan(0);
  const wizard = await openUnsignWizard(page, zone);
  await expect(wizard.dialog).toContainText(`The zone ${zone} will be unsigned.`);
  await expect(wizard.dialog).toContainText('What will happen');
  await expect(wizard.button('Next >')).toBeFocused();
  await expect(wizard.button('< Back')).toBeHidden();
  await wizard.button('Next >').click();
  await expect(wizard.dialog).toContainText('The zone has been successfully unsigned');
  await wizard.button('Finish').click();
  await expect(wizard.dialog).toBeHidden();
  await expect
    .poll(async () => (await console.cells(zone)).slice(3, 5))
    .toEqual(['Not Signed', 'DC2.contoso.com']);
  await expect.poll(() => dig(port, zone, 'DNSKEY')).toEqual([]);
  const again = await openSigningWizard(page, zone);
  await again.passPages(
    'DNS Security Extensions (DNSSEC)',
    'Signing Options',
    'Key Master',
    'Key Signing Key (KSK)',
  );
  await expect(again.dialog.getByRole('grid').getByRole('row').nth(1)).toContainText('ECDSAP256/SHA-256');
  await expect(again.button('Next >')).toBeEnabled();
  expect(pageErrors).toEqual([]);
});

test('Cancel leaves the zone signed', async ({ page }) => {
  const console = consolePage(page);
  const wizard = await openUnsignWizard(page, 'contoso.com');
  await page.keyboard.press('Escape');
  await expect(wizard.dialog).toBeHidden();
  await page.keyboard.press('F5');
  expect((await console.cells('contoso.com'))[3]).toBe('Signed');
});
