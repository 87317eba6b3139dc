import { expect } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseTool } from './tool-page';

/** The PowerShell pane, by roles and names. */
export interface PowerShellPane {
  readonly log: Locator;
  readonly line: Locator;
  /** Types a command and waits until it has come to its end, or asks. */
  readonly run: (command: string) => Promise<void>;
  /** The lines of the transcript, top down. */
  readonly lines: () => Promise<readonly string[]>;
}

/** Opens the pane by the Tools menu. */
export async function openPowerShell(app: ElectronApplication, page: Page): Promise<PowerShellPane> {
  await chooseTool(app, 'powershell');
  const log = page.getByRole('log', { name: 'Transcript' });
  const line = page.getByRole('textbox', { name: /^(Command line|Answer)$/u });
  const state = page
    .getByRole('region', { name: /^Windows PowerShell on/u })
    .getByRole('status')
    .first();
  await expect(line).toBeFocused();
  const settled = async (): Promise<void> => expect(state).not.toContainText('Running');
  return {
    log,
    line,
    run: async (command) => {
      await line.pressSequentially(command);
      await line.press('Enter');
      await expect(log).toContainText(command.slice(0, 40));
      await settled();
    },
    lines: () => log.locator('> *').allTextContents(),
  };
}
