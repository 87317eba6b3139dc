import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { consolePage } from './console-page';

/** A wizard that signs a zone or takes its signatures away, by roles and names. */
export interface WizardWindow {
  readonly dialog: Locator;
  readonly button: (name: string) => Locator;
  readonly radio: (name: string) => Locator;
  /** The message box that is open over the wizard. */
  readonly box: Locator;
  /** The page of that title is in front. */
  readonly shows: (title: string) => Promise<void>;
  /** Presses Next on the page of each title, in their order. */
  readonly passPages: (...titles: readonly string[]) => Promise<void>;
  /** Adds a key of the kind whose page is in front, as the editor proposes it. */
  readonly addKey: (kind: 'Key Signing Key (KSK)' | 'Zone Signing Key (ZSK)') => Promise<void>;
  /** Waits until the zone is signed, and presses Finish. */
  readonly finishSigning: () => Promise<void>;
}

/** Finds a wizard in a page. */
export function wizardWindow(page: Page, title = 'Zone Signing Wizard'): WizardWindow {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  const button = (name: string): Locator => dialog.getByRole('button', { name, exact: true });
  const shows = (heading: string): Promise<void> =>
    expect(dialog.getByRole('heading', { level: 3, name: heading, exact: true })).toBeVisible();
  return {
    dialog,
    button,
    radio: (name) => dialog.getByRole('radio', { name, exact: true }),
    box: page.getByRole('alertdialog'),
    shows,
    passPages: async (...titles) => {
      for (const heading of titles) {
        await shows(heading);
        await button('Next >').click();
      }
    },
    addKey: async (kind) => {
      await button('Add').click();
      const editor = page.getByRole('dialog', { name: `New ${kind}` });
      await editor.getByRole('button', { name: 'OK', exact: true }).click();
      await expect(editor).toBeHidden();
    },
    finishSigning: async () => {
      await expect(dialog).toContainText('The zone has been successfully signed.', { timeout: 45_000 });
      await button('Finish').click();
      await expect(dialog).toBeHidden();
    },
  };
}

/** Opens the Zone Signing Wizard of a zone in the list from its context menu. */
export async function openSigningWizard(page: Page, zone: string): Promise<WizardWindow> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Sign the Zone');
  const wizard = wizardWindow(page);
  await expect(wizard.dialog).toBeVisible();
  return wizard;
}

/** Opens `Unsign zone` of a zone in the list. */
export async function openUnsignWizard(page: Page, zone: string): Promise<WizardWindow> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Unsign the Zone');
  const wizard = wizardWindow(page, 'Unsign zone');
  await expect(wizard.dialog).toBeVisible();
  return wizard;
}
