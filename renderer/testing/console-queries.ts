import { screen, within } from '@testing-library/react';

/*
 * Where things are on the console, by roles and names.
 */

/** The console tree. */
export const tree = (): HTMLElement => screen.getByRole('tree', { name: 'Console tree' });

/** The list view. */
export const list = (): HTMLElement => screen.getByRole('grid', { name: 'Items' });

/** The status bar. */
export const status = (): HTMLElement => screen.getByRole('contentinfo', { name: 'Status' });

/** A line of the tree. */
export const node = (name: string): HTMLElement => within(tree()).getByRole('treeitem', { name });

/** The head of a column. */
export const head = (name: string): HTMLElement => within(list()).getByRole('columnheader', { name });

/** The row whose first cell begins so. */
export const row = (name: string): HTMLElement =>
  within(list()).getByRole('row', { name: new RegExp(`^${name}`, 'u') });

/** A tool of the tool bar. */
export const tool = (name: string): HTMLElement =>
  within(screen.getByRole('toolbar')).getByRole('button', { name });

/** An item of the open menu. */
export const menuItem = (name: string): HTMLElement => screen.getByRole('menuitem', { name });

/** The label of the node that is selected in the tree. */
export const selectedNode = (): string | null =>
  within(tree()).getByRole('treeitem', { selected: true }).textContent;

/** The text of the row that is selected in the list. */
export const selectedRow = (): string | null | undefined =>
  within(list()).queryByRole('row', { selected: true })?.textContent;

/** The first cells of all rows, top down. */
export function firstCells(): readonly string[] {
  const rows = within(list()).getAllByRole('row');
  return rows.flatMap((line) => within(line).queryAllByRole('gridcell')[0]?.textContent ?? []);
}
