import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { consolePage } from './console-page';

const run = promisify(execFile);

/** Asks a lab server with dig: the answer, one line a record, `name ttl IN type data`; with `+short` the data only. */
export async function dig(port: string, ...question: readonly string[]): Promise<readonly string[]> {
  const options = ['+noall', '+answer', '+norecurse', '+nosplit', '+time=2', '+tries=2'];
  const { stdout } = await run('dig', ['@127.0.0.1', '-p', port, ...options, ...question]);
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replaceAll(/\s+/gu, ' '));
}

/** The port on which a lab server answers, as its properties say. */
export async function portOf(page: Page, server: string): Promise<string> {
  const console = consolePage(page);
  await console.node(server).click();
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog', { name: `${server} Properties` });
  await expect(dialog).toContainText(/127\.0\.0\.1:\d+/u);
  const text = await dialog.textContent();
  await page.keyboard.press('Escape');
  return /127\.0\.0\.1:(\d+)/u.exec(text ?? '')?.[1] ?? '';
}
