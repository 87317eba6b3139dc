import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

const run = promisify(execFile);

/** Asks a lab server with dig; the answer section, one line a record. */
async function dig(port: string, ...question: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run('dig', [
    '@127.0.0.1',
    '-p',
    port,
    '+short',
    '+time=2',
    '+tries=2',
    ...question,
  ]);
  return stdout.trim().split('\n').filter(Boolean);
}

async function portOf(page: Page, server: string): Promise<string> {
  const console = consolePage(page);
  await console.node(server).click();
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog', { name: `${server} Properties` });
  await expect(dialog).toContainText(/127\.0\.0\.1:\d+/u);
  const text = await dialog.textContent();
  await page.keyboard.press('Escape');
  return /127\.0\.0\.1:(\d+)/u.exec(text ?? '')?.[1] ?? '';
}

for (const server of ['DC1', 'DC2']) {
  test(`dig at ${server} says the same as its console`, async ({ page }) => {
    const console = consolePage(page);
    const port = await portOf(page, server);
    await console.open(server, 'Forward Lookup Zones');
    await console.row('secure.contoso.com').dblclick();
    await console.keysAreMade();
    await page.keyboard.press('F5');
    const keys = console.list.getByRole('row').filter({ hasText: 'DNS KEY (DNSKEY)' });
    await expect(keys).toHaveCount(4);
    const shown = (await keys.locator('[role="gridcell"]:nth-child(3)').allTextContents())
      .map(withoutSpaces)
      .sort();
    const answered = (await dig(port, 'secure.contoso.com', 'DNSKEY')).map(withoutSpaces).sort();
    expect(answered).toEqual(shown);
    const soa = console.list.getByRole('row').filter({ hasText: 'Start of Authority (SOA)' });
    expect(await dig(port, 'secure.contoso.com', 'SOA')).toEqual([
      await soa.locator('[role="gridcell"]:nth-child(3)').textContent(),
    ]);
  });
}

test('a server that is stopped no longer answers', async ({ page }) => {
  const console = consolePage(page);
  const port = await portOf(page, 'DC2');
  await console.chooseFromMenu(console.node('DC2'), 'All Tasks', 'Stop');
  await expect
    .poll(
      () =>
        dig(port, 'contoso.com', 'SOA').then(
          () => 'answers',
          () => 'silent',
        ),
      { timeout: 20_000 },
    )
    .toBe('silent');
});

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
