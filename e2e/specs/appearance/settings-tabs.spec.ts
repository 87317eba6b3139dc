import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'secure.contoso.com';
const appearances: readonly Appearance[] = ['light', 'dark', 'high-contrast'];

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

for (const appearance of appearances) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the tabs of settings are accessible (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // many accessibility checks in one run
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1024, 700);
      });
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect(await accessibilityViolations(), name).toEqual([]);
      };
      await consolePage(page).keysAreMade();
      await consolePage(page).open('DC1', 'Forward Lookup Zones');
      await consolePage(page).openDnssecProperties(zone);
      await sheet.tab('Next Secure (NSEC)').click();
      await look('nsec-tab');
      await sheet.dialog.getByRole('spinbutton', { name: 'Iterations:' }).fill('5000');
      await sheet.dialog.getByRole('checkbox', { name: /random salt/u }).click();
      await sheet.dialog.getByRole('textbox', { name: /User-provided salt/u }).fill('abc');
      await look('nsec-errors');
      await sheet.dialog.getByRole('radio', { name: 'Use NSEC', exact: true }).click();
      await look('nsec-grey');
      await sheet.tab('Trust Anchor').click();
      await sheet.dialog.getByRole('checkbox', { name: /distribution/u }).click();
      await look('trust-anchor-tab');
      await sheet.tab('Advanced').click();
      await look('advanced-tab');
      await sheet.dialog.getByRole('combobox', { name: 'DS record generation algorithm:' }).click();
      await look('advanced-digests');
      await page.getByRole('option', { name: 'SHA-256', exact: true }).click();
      await sheet.dialog.getByRole('textbox', { name: 'DNSKEY record TTL (seconds):' }).fill('604801');
      await sheet.button('OK').click();
      await look('advanced-error');
      await sheet.dialog.getByRole('textbox', { name: 'DNSKEY record TTL (seconds):' }).fill('600');
      await sheet.button('OK').click();
      await expect(sheet.box).toBeVisible();
      await look('m8-settings');
    });
  });
}
