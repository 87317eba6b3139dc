import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';

const zone = 'secure.contoso.com';

/** Opens the zone once its keys are there, and answers where its server can be asked. */
async function openZone(page: Page): Promise<string> {
  const console = consolePage(page);
  const port = await portOf(page, 'DC1');
  await console.node(zone).click();
  await console.keysAreMade();
  await page.keyboard.press('F5');
  await expect(console.list.getByRole('row').filter({ hasText: 'DNS KEY (DNSKEY)' })).toHaveCount(4);
  return port;
}

async function choose(page: Page, item: string, title: string): Promise<Locator> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.node(zone), item);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The signatures of a set, as dig sees them. */
const signaturesOf = (lines: readonly string[], type: string): readonly string[] =>
  lines.filter((line) => line.includes(` RRSIG ${type} `));

test('a new host is served with its signature, by keyboard alone', async ({ page }) => {
  const port = await openZone(page);
  const console = consolePage(page);
  await console.node(zone).focus();
  await console.tree.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('N'); // New Host, the first item of that letter
  await expect(page.getByRole('menuitem', { name: 'New Host (A or AAAA)...' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New Host' });
  await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
  await page.keyboard.type('fresh');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('IP address:')).toBeFocused();
  await page.keyboard.type('198.51.100.7');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(`The host record fresh.${zone} was successfully created.`);
  await page.keyboard.press('Escape');
  await expect(console.row('fresh')).toBeVisible();
  await expect
    .poll(async () => {
      const lines = await dig(port, '+dnssec', `fresh.${zone}`, 'A');
      return [lines.some((line) => line.endsWith(' A 198.51.100.7')), signaturesOf(lines, 'A').length];
    })
    .toEqual([true, 1]);
});

test('a record is edited and deleted, and its signature with it', async ({ page }) => {
  const port = await openZone(page);
  const console = consolePage(page);
  const before = signaturesOf(await dig(port, '+dnssec', `www.${zone}`, 'A'), 'A');
  const serial = async () => Number((await dig(port, zone, 'SOA'))[0]?.split(' ')[6]);
  const first = await serial();
  const row = console.row('www').filter({ hasText: 'Host (A)' }).filter({ hasNotText: 'IPv6' });
  await row.dblclick();
  const sheet = page.getByRole('dialog', { name: `www.${zone} Properties` });
  await sheet.getByLabel('IP address:').fill('198.51.100.8');
  await sheet.getByLabel(/^Time to live/u).fill('120');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(row).toContainText('198.51.100.8');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect
    .poll(async () => {
      const lines = await dig(port, '+dnssec', `www.${zone}`, 'A');
      const signature = signaturesOf(lines, 'A');
      return [lines.some((line) => line.endsWith('120 IN A 198.51.100.8')), signature[0] !== before[0]];
    })
    .toEqual([true, true]);
  expect(await serial()).toBe(first + 1);

  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toContainText(`Host (A) record of www.${zone}`);
  await page.keyboard.press('Enter');
  await expect(console.status).toContainText('was deleted.');
  await expect.poll(() => dig(port, `www.${zone}`, 'A')).toEqual([]);
});

test('what cannot be is refused beside the field it is about, and nothing changes', async ({ page }) => {
  const port = await openZone(page);
  const dialog = await choose(page, 'New Alias (CNAME)...', 'New Resource Record: Alias (CNAME)');
  await dialog.getByLabel(/^Alias name/u).fill('www');
  await dialog.getByLabel(/target host/u).fill('mail.contoso.com');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toContainText('An alias stands alone at its name.');
  await expect(dialog.getByLabel(/^Alias name/u)).toBeFocused();
  await dialog.getByLabel(/^Alias name/u).fill('outside.example.org.');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toContainText('DNS name not in zone.');
  await page.keyboard.press('Escape');
  expect(await dig(port, `www.${zone}`, 'CNAME')).toEqual([]);
});

test('texts, services and records of any type come out as they were typed', async ({ page }) => {
  const port = await openZone(page);
  const create = async (type: string, fields: readonly (readonly [string | RegExp, string])[]) => {
    const chooser = await choose(page, 'Other New Records...', 'Resource Record Type');
    await chooser.getByRole('radio', { name: type }).check();
    await chooser.getByRole('button', { name: 'Create Record...' }).click();
    const sheet = page.getByRole('dialog', { name: `New Resource Record: ${type}` });
    for (const [label, text] of fields)
      await sheet.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
    await sheet.getByRole('button', { name: 'OK' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await create('Text (TXT)', [
    [/^Name/u, 'note'],
    ['Text:', 'say "hi"\nsecond \\ line'],
  ]);
  await create('Service Location (SRV)', [
    [/^Name/u, '_sip._udp'],
    ['Port number:', '5060'],
    ['Host offering this service:', 'www.contoso.com'],
  ]);
  await create('Other record', [
    [/^Name/u, 'odd'],
    ['Record type:', 'type65280'],
    ['Data:', '\\# 2 abcd'],
  ]);
  await expect
    .poll(async () => (await dig(port, `note.${zone}`, 'TXT'))[0])
    .toMatch(/TXT "say \\"hi\\"" "second \\\\ line"$/u);
  expect((await dig(port, `_sip._udp.${zone}`, 'SRV'))[0]).toMatch(/ SRV 0 0 5060 www\.contoso\.com\.$/u);
  expect((await dig(port, `odd.${zone}`, 'TYPE65280'))[0]).toMatch(/ TYPE65280 \\# 2 ABCD$/iu);
  const console = consolePage(page);
  await console.row('note').dblclick();
  const sheet = page.getByRole('dialog', { name: `note.${zone} Properties` });
  await expect(sheet.getByLabel('Text:', { exact: true })).toHaveValue('say "hi"\nsecond \\ line');
});

test('a delegation takes its glue and the DS records of a dsset- file', async ({ page }) => {
  const port = await openZone(page);
  const digest = 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D';
  const dialog = await choose(page, 'New Delegation...', 'New Delegation');
  await dialog.getByLabel('Delegated domain:').fill('lab');
  await dialog.getByLabel(/^Server fully/u).fill(`ns1.lab.${zone}`);
  await dialog.getByLabel('IP addresses:').fill('198.51.100.53');
  const dsset = (name: string) => ({
    name: `dsset-${name}.`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${name}.\t3600\tIN\tDS\t20326 8 2 ${digest.slice(0, 40)} ${digest.slice(40)}\n`),
  });
  await dialog.getByLabel(/^DS set/u).setInputFiles(dsset(`other.${zone}`));
  await expect(dialog).toContainText(`DS records of other.${zone}, not of lab.${zone}`);
  await dialog.getByLabel(/^DS set/u).setInputFiles(dsset(`lab.${zone}`));
  await expect(dialog).toContainText('1 DS record was read:');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await expect(consolePage(page).row('lab')).toBeVisible();
  await expect
    .poll(async () => {
      const lines = await dig(port, '+dnssec', `lab.${zone}`, 'DS');
      return [lines.filter((line) => line.includes(' DS 20326 ')).length, signaturesOf(lines, 'DS').length];
    })
    .toEqual([1, 1]);

  // The delegated zone has a new key: its next DS set replaces the record that stands here.
  await consolePage(page).chooseFromMenu(consolePage(page).row('lab'), 'Import DS Set...');
  const sheet = page.getByRole('dialog', { name: 'Import DS Set' });
  await sheet.getByLabel(/^DS set/u).setInputFiles({
    name: `dsset-lab.${zone}.`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`lab.${zone}. IN DS 4711 13 2 ${digest}\n`),
  });
  await expect(sheet).toContainText('1 DS record was read:');
  await sheet.getByRole('button', { name: 'OK' }).click();
  await expect(sheet).toBeHidden();
  await expect
    .poll(async () => (await dig(port, `lab.${zone}`, 'DS')).map((line) => line.split(' ')[4]))
    .toEqual(['4711']);
});
