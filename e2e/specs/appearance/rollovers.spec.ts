import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import { openTool } from '../../pages/tool-page';

const zone = 'secure.contoso.com';
const appearances: readonly Appearance[] = ['light', 'dark', 'high-contrast'];

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(
    import.meta.dirname,
    `../../../test-results/pictures/rollover-${name}-${appearance}.png`,
  );
}

for (const appearance of appearances) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the pages of rollovers, of the chain of trust and of the time are accessible (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // many accessibility checks in one run
      const console = consolePage(page);
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      await page.keyboard.press('F5');
      await expect(console.row(zone)).toContainText('Secure');
      await look('zones');
      await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Key Rollovers...');
      await expect(page.getByRole('heading', { name: 'Signing keys' })).toBeVisible();
      await expect(page.getByRole('table', { name: 'DS records for the parent zone' })).toBeVisible();
      await look('lanes');
      await page.getByRole('button', { name: 'Copy all records' }).scrollIntoViewIfNeeded();
      await look('hand-over');
      await page
        .getByRole('button', { name: /^Start rollover of ZSK/u })
        .first()
        .click();
      await expect(sheet.box).toContainText('Invoke-DnsServerSigningKeyRollover');
      await look('m10');
      await sheet.answer('No');
      await openTool(app, page, 'chain-of-trust', 'Chain of Trust');
      await page.getByRole('textbox', { name: 'Name' }).fill(zone);
      await page.getByRole('button', { name: 'Walk' }).click();
      await expect(page.getByRole('list', { name: /^Links of the chain/u })).toBeVisible();
      await look('chain');
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await expect(page.getByText(/record sets, .* signatures/u)).toBeVisible();
      await page.getByText(/record sets, .* signatures/u).scrollIntoViewIfNeeded();
      await look('verify');
      await openTool(app, page, 'lab', 'Lab');
      await look('lab');
      await page.getByRole('button', { name: 'Advance by the span' }).click();
      await expect(page.getByText(/^The time in the lab is/u)).toBeVisible();
      await expect(console.status).toContainText('Lab time');
      await look('lab-ahead');
      await page.keyboard.press('Escape');
      await console.openDnssecProperties(zone);
      await sheet.tab('ZSK').click();
      await look('zsk-tab');
      await sheet.button('Rollover').click();
      await expect(sheet.box).toContainText('Do you want to initiate a rollover of the selected key?');
      await look('zsk-m10');
    });

    test(`the countdown is accessible (${appearance})`, async ({ page, accessibilityViolations }) => {
      test.slow(); // several accessibility checks in one run
      const console = consolePage(page);
      const sheet = dnssecSheet(page, zone);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
      await console.open('DC2', 'Forward Lookup Zones');
      await expect(console.row(zone)).toContainText('At risk, bogus in');
      await page.getByRole('button', { name: 'Show only zones at risk' }).click();
      await expect(console.status).toContainText('only those at risk');
      await look('at-risk');
      await console.openDnssecProperties(zone);
      await sheet.acceptLocalCopy();
      await expect(sheet.dialog).toContainText('Validation fails in');
      await look('countdown');
    });
  });
}
