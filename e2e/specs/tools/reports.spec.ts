import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { cellsOf, openTool } from '../../pages/tool-page';

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

for (const appearance of ['light', 'dark', 'high-contrast'] as const) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the pages of all roles, of readiness and of the history are accessible (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // four accessibility checks in one run
      await consolePage(page).keysAreMade();
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect(await accessibilityViolations(), name).toEqual([]);
      };
      const readiness = await openTool(app, page, 'readiness-report', 'Readiness Report');
      expect((await cellsOf(readiness, 'finance.contoso.com'))[2]).toMatch(
        /^must be re-signed.*validation fails: .*\d:\d\d/u,
      );
      expect((await cellsOf(readiness, 'secure.contoso.com'))[2]).toMatch(/^safe/u);
      await look('readiness-report');
      const roles = await openTool(app, page, 'key-master-roles', 'Key Master Roles');
      await expect(roles.getByRole('rowheader', { name: 'DC1.contoso.com' })).toBeVisible();
      await look('key-master-roles');
      await roles.getByRole('button', { name: 'Move roles of DC1...' }).click();
      await page.getByRole('combobox', { name: 'New Key Master' }).click();
      await page.getByRole('option', { name: 'DC2', exact: true }).click();
      await expect(page.getByRole('button', { name: /roles? to DC2$/u })).toBeEnabled();
      await look('move-all-roles');
      await openTool(app, page, 'history', 'History');
      await look('history');
    });
  });
}

test('all roles of a dead server are seized at once, each with its own outcome, and the history knows why', async ({
  app,
  page,
}) => {
  const console = consolePage(page);
  await console.keysAreMade();
  await console.chooseFromMenu(console.node('DC2'), 'All Tasks', 'Stop');
  const roles = await openTool(app, page, 'key-master-roles', 'Key Master Roles');
  await expect(roles.getByRole('row').filter({ hasText: 'DC2.contoso.com' })).toContainText('switched off');
  await roles.getByRole('button', { name: 'Move roles of DC2...' }).click();
  await page.getByRole('combobox', { name: 'New Key Master' }).click();
  await page.getByRole('option', { name: 'DC1', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reason (kept in the history)' }).fill('DC2 burnt down');
  await page.getByRole('button', { name: /roles? to DC1$/u }).click();
  await expect(page.getByText('3 moved.')).toBeVisible();
  const history = await openTool(app, page, 'history', 'History');
  await expect(
    history.getByRole('row').filter({ hasText: 'keys.contoso.com was seized from DC2.contoso.com' }),
  ).toContainText('DC2 burnt down');
  await console.open('DC1', 'Forward Lookup Zones');
  await page.keyboard.press('F5'); // nothing refreshes by itself
  await expect.poll(() => console.cells('keys.contoso.com')).toContain('DC1.contoso.com');
});
