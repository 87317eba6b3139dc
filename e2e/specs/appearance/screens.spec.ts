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

    test(`every screen of the transfer is accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // eight accessibility checks in one run
      const console = consolePage(page);
      const sheet = dnssecSheet(page, zone);
      const picture = (name: string) =>
        page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
      const look = async (name: string): Promise<void> => {
        await picture(name);
        expect(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      await look('console');
      await console.row(zone).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'DNSSEC' }).click();
      // Not looked at by axe: it wants menus in a landmark, and takes Fluent's focus sentinels for content.
      await picture('context-menu');
      await page.getByRole('menuitem', { name: 'Properties', exact: true }).last().click();
      await expect(sheet.changeRadio).toBeVisible();
      await look('key-master-tab');
      await sheet.changeRadio.click();
      await sheet.servers.click();
      await expect(sheet.box).toBeVisible();
      await look('m2');
      await sheet.answer('OK');
      await expect(page.getByRole('listbox')).toBeVisible();
      await look('server-list');
      await sheet.option('DC2.contoso.com').click();
      await sheet.button('OK').click();
      await expect(sheet.box).toContainText('will be changed');
      await look('m4');
      await sheet.answer('OK');
      await expect(sheet.box).toContainText('updated successfully');
      await look('m6');
    });
  });
}
