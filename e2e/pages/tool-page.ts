import { expect } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The identifiers of the Tools menu. */
export type Tool =
  | 'key-master-roles'
  | 'readiness-report'
  | 'history'
  | 'key-rollovers'
  | 'chain-of-trust'
  | 'advice'
  | 'powershell'
  | 'lab'
  | 'undo';

/** Chooses an item of the application menu; the window's own menu is no part of the page. */
export async function chooseTool(app: ElectronApplication, tool: Tool): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, tool);
}

/** The page of a tool that stands in place of the list. */
export async function openTool(
  app: ElectronApplication,
  page: Page,
  tool: Tool,
  title: string,
): Promise<Locator> {
  await chooseTool(app, tool);
  const region = page.getByRole('region', { name: title, exact: true }).first();
  await expect(region).toBeVisible();
  return region;
}

/** The cells of a table's row by its head. */
export async function cellsOf(region: Locator, head: string): Promise<readonly string[]> {
  const row = region.getByRole('row').filter({ has: region.page().getByRole('rowheader', { name: head }) });
  return row.getByRole('cell').allTextContents();
}
