import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { consolePage } from './console-page';
import { dnssecSheet } from './dnssec-sheet';

const run = promisify(execFile);

/** What stands for who is Key Master, read where an administrator would read it. */
export interface Directory {
  /** The program's view "Who believes what", opened on one server. */
  readonly beliefs: (server: string, zone: string) => Promise<Beliefs>;
  /** The port on which a lab server answers DNS. */
  readonly port: (server: string) => Promise<string>;
  /** The DNSKEY records a server answers, sorted; `[]` where it answers none. */
  readonly keys: (port: string, zone: string) => Promise<readonly string[]>;
  /**
   * The directory, the console of a server and the server's DNS answers say the same: one Key Master, and the keys
   * that its console shows.
   */
  readonly agree: (server: string, zone: string, keyMaster: string) => Promise<void>;
}

/** What the view says. */
export interface Beliefs {
  readonly summary: string;
  /** What each server believes, by FQDN. */
  readonly servers: Readonly<Record<string, string>>;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

async function dig(port: string, zone: string): Promise<readonly string[]> {
  const question = ['@127.0.0.1', '-p', port, '+short', '+time=2', '+tries=2', zone, 'DNSKEY'];
  const { stdout } = await run('dig', question);
  return stdout.trim().split('\n').filter(Boolean).map(withoutSpaces).sort();
}

async function readBeliefs(page: Page, server: string, zone: string): Promise<Beliefs> {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.open(server, 'Forward Lookup Zones');
  await console.openDnssecProperties(zone);
  await expect(sheet.box.or(sheet.keepRadio)).toBeVisible();
  if (await sheet.box.isVisible()) await sheet.answer('OK');
  await sheet.button('Who believes what...').click();
  const view = page.getByRole('dialog', { name: `Who believes what about ${zone}` });
  const rows = view.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toBeVisible();
  const summary = (await view.textContent()) ?? '';
  const entries = await rows.evaluateAll((elements) =>
    elements.map((row): [string, string] => [
      row.querySelector('th')?.textContent ?? '',
      row.querySelector('td')?.textContent ?? '',
    ]),
  );
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  return { summary, servers: Object.fromEntries(entries) };
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

/** The DNSKEY records as a server's console shows them. */
async function shownKeys(page: Page, server: string, zone: string): Promise<readonly string[]> {
  const console = consolePage(page);
  await console.open(server, 'Forward Lookup Zones');
  await console.row(zone).dblclick();
  await page.keyboard.press('F5');
  const rows = console.list.getByRole('row').filter({ hasText: 'DNS KEY (DNSKEY)' });
  await expect(rows.first()).toBeVisible();
  const texts = await rows.locator('[role="gridcell"]:nth-child(3)').allTextContents();
  return texts.map(withoutSpaces).sort();
}

/** Reads the truth about a zone from a page. */
export function directory(page: Page): Directory {
  const console = consolePage(page);
  return {
    beliefs: (server, zone) => readBeliefs(page, server, zone),
    port: (server) => portOf(page, server),
    keys: dig,
    agree: async (server, zone, keyMaster) => {
      const { summary, servers } = await readBeliefs(page, server, zone);
      expect(summary).toContain(`The directory names ${keyMaster}.`);
      expect(servers[keyMaster]).toBe('itself');
      await console.open(server, 'Forward Lookup Zones');
      await page.keyboard.press('F5');
      await expect.poll(async () => (await console.cells(zone))[4]).toBe(keyMaster);
      const answered = await dig(await portOf(page, server), zone);
      expect(answered).toEqual(await shownKeys(page, server, zone));
      expect(answered).not.toEqual([]);
    },
  };
}
