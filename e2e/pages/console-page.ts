import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** DNS Manager's window, by roles and names. */
export interface ConsolePage {
  readonly tree: Locator;
  readonly list: Locator;
  readonly status: Locator;
  /** A line of the tree by its label; labels of servers and zones occur once on one unfolded branch. */
  readonly node: (label: string) => Locator;
  /** A row of the list by the text of its first cell. */
  readonly row: (name: string) => Locator;
  /** The texts of a row's cells. */
  readonly cells: (name: string) => Promise<readonly string[]>;
  /** Opens a folder of a server. */
  readonly open: (server: string, folder: string) => Promise<void>;
  /** Opens a row's context menu by the right mouse button and chooses an item, through its sub-menus. */
  readonly chooseFromMenu: (row: Locator, ...items: readonly string[]) => Promise<void>;
  /** Waits until the lab has made all key pairs, a few seconds after its first start. */
  readonly keysAreMade: () => Promise<void>;
  /** The same by keyboard alone: F6 into the list, the zone's first letters, Shift+F10, D, P. */
  readonly openDnssecPropertiesByKeyboard: (zone: string) => Promise<void>;
  /** Opens the DNSSEC properties of a zone in the list. */
  readonly openDnssecProperties: (zone: string) => Promise<void>;
}

/** The first line with this label below another one; folders are called the same at every server. */
function below(line: Locator, label: string): Locator {
  return line.locator(`xpath=following-sibling::*[@role="treeitem"][normalize-space()="${label}"][1]`);
}

async function openByKeyboard(page: Page, list: Locator, zone: string): Promise<void> {
  await page.keyboard.press('F6');
  await expect(list).toBeFocused();
  await page.keyboard.type(zone.slice(0, 6));
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('d'); // DNSSEC, by its first letter
  await expect(page.getByRole('menuitem', { name: 'DNSSEC' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'Sign the Zone', exact: true })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('p'); // the sub-menu takes the focus a moment after it is seen
    const properties = page.getByRole('menuitem', { name: 'Properties', exact: true }).last();
    await expect(properties).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
}

/** Finds the console in a page. */
export function consolePage(page: Page): ConsolePage {
  const tree = page.getByRole('tree', { name: 'Console tree' });
  const list = page.getByRole('grid', { name: 'Items' });
  const node = (label: string): Locator => tree.getByRole('treeitem', { name: label, exact: true });
  const row = (name: string): Locator =>
    list.getByRole('row').filter({ has: page.getByRole('gridcell', { name, exact: true }).first() });
  const status = page.getByRole('contentinfo', { name: 'Status' });
  const chooseFromMenu = async (target: Locator, ...items: readonly string[]): Promise<void> => {
    await target.click({ button: 'right' });
    for (const item of items) await page.getByRole('menuitem', { name: item, exact: true }).last().click();
  };
  return {
    tree,
    list,
    status,
    node,
    row,
    cells: (name) => row(name).getByRole('gridcell').allTextContents(),
    open: async (server, folder) => {
      await node(server).click();
      await page.keyboard.press('ArrowRight');
      await below(node(server), folder).click();
    },
    chooseFromMenu,
    keysAreMade: () => expect(status).not.toContainText('Generating signing keys', { timeout: 45_000 }),
    openDnssecPropertiesByKeyboard: (zone) => openByKeyboard(page, list, zone),
    openDnssecProperties: (zone) => chooseFromMenu(row(zone), 'DNSSEC', 'Properties'),
  };
}
