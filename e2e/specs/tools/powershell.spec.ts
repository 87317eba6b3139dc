import path from 'node:path';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { openPowerShell } from '../../pages/powershell-pane';
import { openTool } from '../../pages/tool-page';

const ask = 'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer';
const move =
  'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com -force';

const answerOf = (keyMaster: string): readonly string[] => [
  `PS C:\\> ${ask}`,
  '',
  'KeyMasterServer',
  '---------------',
  keyMaster,
];

const withoutEmptyEnds = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1).map((line) => line.trimEnd());

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/${name}-${appearance}.png`);
}

test('the commands of the guide, typed into PowerShell, answer what the guide prints', async ({
  app,
  page,
}) => {
  await consolePage(page).keysAreMade();
  const shell = await openPowerShell(app, page);
  await shell.run(ask);
  expect(withoutEmptyEnds(await shell.lines())).toEqual(answerOf('DC1.contoso.com'));
  await shell.line.press('Control+l');
  await shell.run(move);
  expect(withoutEmptyEnds(await shell.lines())).toEqual([`PS C:\\> ${move}`]);
  await shell.line.press('Control+l');
  await shell.line.press('ArrowUp');
  await shell.line.press('ArrowUp');
  await expect(shell.line).toHaveValue(ask);
  await shell.line.press('Enter');
  await expect(shell.log).toContainText('DC2.contoso.com');
  expect(withoutEmptyEnds(await shell.lines())).toEqual(answerOf('DC2.contoso.com'));
});

test('a session copied from the guide runs command by command', async ({ app, page }) => {
  await consolePage(page).keysAreMade();
  const shell = await openPowerShell(app, page);
  await shell.line.fill(`PS C:\\> ${move}`);
  await shell.line.press('Control+a');
  await shell.line.press('Control+x');
  await page.evaluate(
    ([first, second]) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        `PS C:\\\\> ${first}\n\nPS C:\\\\> ${second}\n\nKeyMasterServer\n---------------\n`,
      );
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [move, ask],
  );
  await expect(shell.log).toContainText('DC2.contoso.com');
  expect(withoutEmptyEnds(await shell.lines())).toEqual([`PS C:\\> ${move}`, ...answerOf('DC2.contoso.com')]);
});

test('without -Force the cmdlet asks, and moves nothing when the answer is no', async ({ app, page }) => {
  await consolePage(page).keysAreMade();
  const shell = await openPowerShell(app, page);
  await shell.run(move.replace(' -force', ''));
  await expect(page.getByRole('button', { name: 'No (N)' })).toBeVisible();
  await shell.run('n');
  await expect(page.getByRole('button', { name: 'No (N)' })).toHaveCount(0);
  await shell.run(ask);
  await expect(shell.log).toContainText('DC1.contoso.com');
});

test('Tab completes cmdlets, parameters and zones', async ({ app, page }) => {
  await consolePage(page).keysAreMade();
  const shell = await openPowerShell(app, page);
  await shell.line.pressSequentially('Get-DnsServerDnsSec');
  await shell.line.press('Tab');
  await expect(shell.line).toHaveValue('Get-DnsServerDnsSecZoneSetting');
  await shell.line.pressSequentially(' -Zone');
  await shell.line.press('Tab');
  await expect(shell.line).toHaveValue('Get-DnsServerDnsSecZoneSetting -ZoneName');
  await shell.line.pressSequentially(' sec');
  await shell.line.press('Tab');
  await expect(shell.line).toHaveValue('Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com');
});

test('the whole transcript is copied, and a part of it by Ctrl+C', async ({ app, page }) => {
  const shell = await openPowerShell(app, page);
  await shell.run("'one'");
  await shell.run("'two'");
  const clipboard = (): Promise<string> => app.evaluate((electron) => electron.clipboard.readText());
  await page.getByRole('button', { name: 'Copy all' }).click();
  await expect.poll(clipboard).toBe("PS C:\\> 'one'\none\nPS C:\\> 'two'\ntwo\n");
  await expect(shell.line).toBeFocused();
  await shell.log.getByText('one', { exact: true }).dblclick({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe('one');
  await page.keyboard.type('x');
  await expect(shell.line).toHaveValue('x');
});

test('F6 leaves the line for the next part of the window, and comes back', async ({ app, page }) => {
  const shell = await openPowerShell(app, page);
  await page.keyboard.press('F6');
  await expect(consolePage(page).tree).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(shell.line).toBeFocused();
});

for (const appearance of ['light', 'dark', 'high-contrast'] as const) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`PowerShell and the lab are accessible (${appearance})`, async ({
      app,
      page,
      accessibilityViolations,
    }) => {
      test.slow(); // five accessibility checks in one run
      await consolePage(page).keysAreMade();
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        expect(await accessibilityViolations(), name).toEqual([]);
      };
      const lab = await openTool(app, page, 'lab', 'Lab');
      await lab.getByRole('switch', { name: 'Headquarters and Branch' }).click();
      await expect(lab.getByText(/^Cut\. These do not reach each other/u)).toBeVisible();
      await lab.getByRole('textbox', { name: 'Name of the checkpoint' }).fill('Link cut');
      await page.keyboard.press('Enter');
      await expect(lab.getByRole('rowheader', { name: 'Link cut' })).toBeVisible();
      await lab.getByRole('switch', { name: 'Power of DC3' }).click();
      await expect(lab.getByText('DC3 is off.')).toBeVisible();
      await look('lab');
      await lab.getByRole('table', { name: 'Undo' }).scrollIntoViewIfNeeded();
      await look('lab-ways-back');
      await lab.getByRole('button', { name: 'Reset lab...' }).click();
      await look('lab-reset');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(lab).toHaveCount(0);
      const shell = await openPowerShell(app, page);
      await look('powershell-hint');
      await shell.run('Get-DnsServerZone');
      await shell.run('Get-DnsServerZone -Name nowhere.example');
      await shell.run(move.replace(' -force', ' -WhatIf'));
      await shell.line.pressSequentially('Get-DnsServer');
      await shell.line.press('Control+Space');
      await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
      await look('powershell-completion');
      await shell.line.press('Escape');
      await shell.line.press('Escape');
      await shell.run(move.replace(' -force', ''));
      await look('powershell-question');
    });
  });
}
