import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

test('by the palette alone one goes to a zone of another server and opens its DNSSEC properties', async ({
  page,
}) => {
  const console = consolePage(page);
  await console.keysAreMade();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What to do, or where to go' });
  await expect(field).toBeFocused();
  await page.keyboard.type('fabrikam');
  await expect(page.getByRole('option', { name: 'fabrikam.com Zone on DNS1' })).toBeVisible();
  while ((await page.getByRole('option', { selected: true }).textContent())?.endsWith('on DNS1') !== true) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(console.tree.getByRole('treeitem', { selected: true })).toHaveText('fabrikam.com');
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('dnssec prop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'DNSSEC Properties for fabrikam.com' })).toBeVisible();
});

test('? shows all keys, Esc takes them away, and the keyboard is where it was', async ({ page }) => {
  const console = consolePage(page);
  await console.tree.focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard Shortcuts' });
  await expect(keys.getByRole('row').filter({ hasText: 'Ctrl+K or Ctrl+Shift+P' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(console.tree).toBeFocused();
});

for (const appearance of ['light', 'dark', 'high-contrast'] as const) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the palette and the sheet of keys are accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // several accessibility checks in one run
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
      await look('palette');
      await page.keyboard.type('con');
      await expect(page.getByRole('option', { name: /^contoso\.com/u }).first()).toBeVisible();
      await look('palette-typed');
      await page.keyboard.type('xxx');
      await expect(page.getByText('Nothing fits "conxxx".').last()).toBeVisible();
      await look('palette-nothing');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard Shortcuts' })).toBeVisible();
      await look('keys');
    });
  });
}
