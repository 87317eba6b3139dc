import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import { openTool } from '../../pages/tool-page';

const zone = 'secure.contoso.com';

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

test('advice on a zone says what, why and at what cost, and leads to the tab where it is put right', async ({
  app,
  page,
}) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.keysAreMade();
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Advice...');
  const advice = page.getByRole('region', { name: 'Advice', exact: true });
  await expect(advice).toContainText('NSEC3 hashes each name 51 times.');
  await expect(advice).toContainText('RFC 9276 section 3.1');
  await advice.getByRole('button', { name: /^Open Next Secure \(NSEC\): NSEC3 hashes/u }).click();
  await expect(sheet.tab('Next Secure (NSEC)')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(advice).toHaveCount(0);
  expect(app).toBeDefined();
});

for (const appearance of ['light', 'dark', 'high-contrast'] as const) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the page of advice and the line in a zone's properties are accessible (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // several accessibility checks in one run
      const console = consolePage(page);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      await console.row('finance.contoso.com').click();
      await page.keyboard.press('Alt+Enter');
      await expect(page.getByText(/^Advice on its DNSSEC settings: \d+ warnings/u)).toBeVisible();
      await page.getByRole('button', { name: 'Show advice' }).scrollIntoViewIfNeeded();
      await look('advice-line');
      await page.getByRole('button', { name: 'Show advice' }).click();
      const advice = page.getByRole('region', { name: 'Advice', exact: true });
      await expect(advice).toContainText('only on the Key Master DC1.contoso.com');
      await look('advice');
      await openTool(app, page, 'advice', 'Advice');
    });
  });
}
