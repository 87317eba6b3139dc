import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'finance.contoso.com';
const appearances: readonly Appearance[] = ['light', 'dark', 'high-contrast'];

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

for (const appearance of appearances) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the tabs and editors of keys are accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // many accessibility checks in one run
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect(await accessibilityViolations(), name).toEqual([]);
      };
      const lookAt = async (title: string, name: string): Promise<void> => {
        const editor = page.getByRole('dialog', { name: title });
        await expect(editor).toBeVisible();
        await look(name);
        const body = editor.locator('fieldset').first().locator('xpath=..');
        expect(await body.evaluate((it) => it.scrollHeight <= it.clientHeight), `${name} fits`).toBe(true);
      };
      await consolePage(page).keysAreMade();
      await consolePage(page).openDnssecProperties(zone);
      await sheet.tab('KSK').click();
      await look('ksk-tab');
      await sheet.button('Edit').click();
      await lookAt('Edit Key Signing Key (KSK)', 'ksk-edit');
      await page.getByRole('button', { name: 'Add such a key' }).click();
      await lookAt('New Key Signing Key (KSK)', 'ksk-new');
      await page.getByRole('spinbutton', { name: 'Rollover frequency (days):' }).fill('1');
      await page.keyboard.press('Enter');
      await look('ksk-error');
      await page.getByRole('spinbutton', { name: 'Rollover frequency (days):' }).fill('365');
      await page.keyboard.press('Enter');
      await sheet.button('Retire').click();
      await look('m11');
      await sheet.answer('OK');
      await look('ksk-tab-pending');
      await sheet.tab('ZSK').click();
      await look('zsk-tab');
      await sheet.button('Retire').click();
      await look('m12');
      await sheet.answer('OK');
      await sheet.button('Add').click();
      await lookAt('New Zone Signing Key (ZSK)', 'zsk-new');
      await page.getByRole('button', { name: 'Cancel' }).last().click();
      await sheet.button('OK').click();
      await look('m8');
      await sheet.box.getByText('The same in PowerShell').click();
      await look('m8-commands');
      await sheet.answer('Yes');
      await expect(sheet.box).toContainText('was successful');
      await look('m9');
    });
  });
}
