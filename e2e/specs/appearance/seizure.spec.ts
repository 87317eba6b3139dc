import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';

const zone = 'finance.contoso.com';
const appearances: readonly Appearance[] = ['light', 'dark', 'high-contrast'];

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(
    import.meta.dirname,
    `../../../test-results/pictures/seizure-${name}-${appearance}.png`,
  );
}

for (const appearance of appearances) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`every screen of the seizure is accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // a dozen accessibility checks in one run
      const console = consolePage(page);
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
      await console.open('DC2', 'Forward Lookup Zones');
      await console.openDnssecProperties(zone);
      await expect(sheet.box).toBeVisible();
      await look('m1');
      await sheet.acceptLocalCopy();
      await look('tab');
      await sheet.tab('Advanced').click();
      await look('read-only');
      await sheet.tab('Key Master').click();
      await sheet.buildList();
      await look('list');
      await sheet.option('DC2.contoso.com').click();
      await expect(sheet.dialog).toContainText('OK will seize the role.');
      await look('verbs');
      await sheet.button('Who has the keys...').click();
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await look('custody');
      await page.keyboard.press('Escape');
      await sheet.button('OK').click();
      await expect(sheet.box).toContainText('will be seized by');
      await look('m4');
      await sheet.answer('OK');
      await expect(sheet.box).toContainText('cannot be contacted');
      await look('m5');
      await sheet.answer('Yes');
      await expect(sheet.box).toContainText('updated successfully');
      await look('m6');
      await sheet.answer('OK');
      await expect(sheet.banner).toBeVisible();
      await look('banner');
      await sheet.button('Re-sign now').click();
      await expect(sheet.box).toContainText('gets new keys');
      await look('re-sign');
      await sheet.answer('Re-sign with new keys');
      await expect(sheet.box).toContainText('has been re-signed');
      await look('re-signed');
    });
  });
}
