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
  /** What stands while a zone was seized without its keys. */
  readonly banner: Locator;
  /** Answers M1: the local server's settings will do. */
  readonly acceptLocalCopy: () => Promise<void>;
  /** Goes by mouse until M4 stands for a seizure. */
  readonly seizeFor: (fqdn: string) => Promise<void>;
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
    banner: dialog.getByRole('group').filter({ hasText: 'Seized, not re-signed.' }).first(),
    acceptLocalCopy: async () => {
      await expect(box).toContainText('could not be loaded from the Key Master');
      await answer('OK');
      await expect(changeRadio).toBeVisible();
    },
    seizeFor: async (fqdn) => {
      await buildList();
      await option(fqdn).click();
      await expect(dialog).toContainText('OK will seize the role.');
      await button('OK').click();
      await expect(box).toContainText('will be seized by');
    },
    chooseAndPress: async (fqdn, name) => {
      await buildList();
      await option(fqdn).click();
      await button(name).click();
      await expect(box).toContainText('will be changed from');
    },
  };
}
