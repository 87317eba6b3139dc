import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The DNSSEC properties of a zone, by roles and names. */
export interface DnssecSheet {
  readonly dialog: Locator;
  readonly tab: (name: string) => Locator;
  readonly keepRadio: Locator;
  readonly changeRadio: Locator;
  readonly servers: Locator;
  readonly option: (fqdn: string) => Locator;
  readonly button: (name: string) => Locator;
  /** The message box that is open over the sheet. */
  readonly box: Locator;
  /** Presses a button of the message box. */
  readonly answer: (button: string) => Promise<void>;
  /** Goes by mouse until the list of servers is open. */
  readonly buildList: () => Promise<void>;
  /** Goes by mouse until the confirmation stands (M4). */
  readonly chooseAndPress: (fqdn: string, button: 'OK' | 'Apply') => Promise<void>;
}

/** Finds the sheet in a page. */
export function dnssecSheet(page: Page, zone: string): DnssecSheet {
  const dialog = page.getByRole('dialog', { name: `DNSSEC Properties for ${zone}` });
  const changeRadio = dialog.getByRole('radio', { name: 'Use the following DNS server as the Key Master' });
  const servers = dialog.getByRole('combobox', { name: 'DNS servers that can be the Key Master' });
  const option = (fqdn: string): Locator => page.getByRole('option').filter({ hasText: fqdn });
  const button = (name: string): Locator => dialog.getByRole('button', { name, exact: true });
  const box = page.getByRole('alertdialog');
  const answer = (name: string): Promise<void> => box.getByRole('button', { name, exact: true }).click();
  const buildList = async (): Promise<void> => {
    await changeRadio.click();
    await servers.click();
    await answer('OK');
    await expect(page.getByRole('listbox')).toBeVisible();
  };
  return {
    dialog,
    tab: (name) => dialog.getByRole('tab', { name, exact: true }),
    keepRadio: dialog.getByRole('radio', { name: /^The DNS server/u }),
    changeRadio,
    servers,
    option,
    button,
    box,
    answer,
    buildList,
    chooseAndPress: async (fqdn, name) => {
      await buildList();
      await option(fqdn).click();
      await button(name).click();
      await expect(box).toContainText('will be changed from');
    },
  };
}
