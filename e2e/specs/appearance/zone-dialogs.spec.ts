import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

const zone = 'secure.contoso.com';

const digest = 'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D';

/** Opens a dialog by an item of a menu, and waits until it stands. */
async function open(page: Page, target: Locator, items: readonly string[], title: string): Promise<Locator> {
  await consolePage(page).chooseFromMenu(target, ...items);
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Nothing of a dialog lies outside of the window or is cut where it does not scroll. */
async function fits(page: Page): Promise<void> {
  const surface = page.locator('[role="dialog"], [role="alertdialog"]').last();
  const box = await surface.boundingBox();
  const size = page.viewportSize() ?? { width: await page.evaluate(() => innerWidth), height: 700 };
  expect(box).not.toBeNull();
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= size.height).toBe(true);
  expect(await surface.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
}

for (const appearance of ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[]) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the dialogs of records look as they should (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.setTimeout(240_000); // many dialogs and accessibility checks in one run
      const console = consolePage(page);
      const look = async (name: string): Promise<void> => {
        await fits(page);
        const file = `../../../test-results/pictures/zone-dialogs/${name}-${appearance}.png`;
        await page.screenshot({ path: path.resolve(import.meta.dirname, file), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(0);
      };
      await console.row(zone).dblclick();
      const node = console.node(zone);

      const host = await open(page, node, ['New Host (A or AAAA)...'], 'New Host');
      await look('host');
      await host.getByRole('button', { name: 'Add Host' }).click();
      await look('host-error');
      await close();
      await open(page, node, ['New Alias (CNAME)...'], 'New Resource Record: Alias (CNAME)');
      await look('alias');
      await close();
      await open(page, node, ['New Mail Exchanger (MX)...'], 'New Resource Record: Mail Exchanger (MX)');
      await look('mail-exchanger');
      await close();
      await open(page, node, ['New Domain...'], 'New DNS Domain');
      await look('domain');
      await close();

      for (const [type, name] of [
        ['Text (TXT)', 'text'],
        ['Service Location (SRV)', 'service'],
        ['Delegation Signer (DS)', 'ds'],
        ['Pointer (PTR)', 'pointer'],
        ['Certification Authority Authorization (CAA)', 'caa'],
        ['TLS Certificate Association (TLSA)', 'tlsa'],
        ['Naming Authority Pointer (NAPTR)', 'naptr'],
        ['SSH Key Fingerprint (SSHFP)', 'sshfp'],
        ['Domain Alias (DNAME)', 'dname'],
        ['Other record', 'other'],
      ] as const) {
        const chooser = await open(page, node, ['Other New Records...'], 'Resource Record Type');
        if (name === 'text') await look('types');
        await chooser.getByRole('radio', { name: type }).check();
        await chooser.getByRole('button', { name: 'Create Record...' }).click();
        const sheet = page.getByRole('dialog', { name: `New Resource Record: ${type}` });
        await expect(sheet).toBeVisible();
        await look(name);
        if (name === 'ds') {
          await sheet.getByRole('combobox', { name: 'Algorithm:' }).click();
          await expect(sheet.getByRole('option').first()).toBeVisible();
          await look('ds-algorithms');
          await page.keyboard.press('Escape');
          await sheet.getByRole('button', { name: 'OK' }).click();
          await look('ds-errors');
        }
        await close();
      }

      await open(page, console.row('partners'), ['Import DS Set...'], 'Import DS Set');
      await look('ds-set');
      await close();
      await console.list.getByRole('row').filter({ hasText: 'Host (A)' }).first().dblclick();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('edit-host');
      await close();
      await console.list.getByRole('row').filter({ hasText: 'Host (A)' }).first().click();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await look('delete-record');
      await close();
    });

    test(`the dialogs of zones and trust points look as they should (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.setTimeout(240_000); // many dialogs and accessibility checks in one run
      const console = consolePage(page);
      await console.keysAreMade();
      await page.keyboard.press('F5');
      const look = async (name: string): Promise<void> => {
        await fits(page);
        const file = `../../../test-results/pictures/zone-dialogs/${name}-${appearance}.png`;
        await page.screenshot({ path: path.resolve(import.meta.dirname, file), animations: 'disabled' });
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(0);
      };
      const folder = console.node('Forward Lookup Zones');
      await open(page, folder, ['New Zone...'], 'New Zone');
      await look('zone');
      await close();
      await console.chooseFromMenu(console.row(zone), 'Delete');
      await expect(page.getByRole('alertdialog')).toContainText('What will happen');
      await look('delete-zone');
      await close();
      await console.chooseFromMenu(console.row(zone), 'Properties');
      await expect(page.getByRole('dialog')).toContainText('Start of Authority');
      await look('zone-properties');
      await close();
      const card = await open(
        page,
        console.row(zone),
        ['DNSSEC', 'DS Records for the Parent...'],
        `DS records of ${zone}`,
      );
      await expect(card.getByRole('button', { name: 'Copy all records' })).toBeVisible();
      await card.getByText('Other digests of the same keys').click();
      await look('ds-records');
      await close();
      const delegation = await open(page, console.row(zone), ['New Delegation...'], 'New Delegation');
      await look('delegation');
      await delegation.getByLabel('Delegated domain:').fill('lab');
      await delegation.getByLabel(/^Server fully/u).fill('ns1.lab.secure.contoso.com');
      await delegation.getByLabel('DS set').setInputFiles({
        name: 'dsset-lab',
        mimeType: 'text/plain',
        buffer: Buffer.from(`lab.${zone}. 3600 IN DS 20326 8 2 ${digest}\n`),
      });
      await delegation.getByRole('button', { name: 'OK' }).click();
      await look('delegation-errors');
      await close();

      await console.open('DC1', 'Trust Points');
      const points = console.tree.getByRole('treeitem', { name: 'Trust Points' }).first();
      const typed = await open(page, points, ['Add...'], 'Add Trust Anchor (DNSKEY)');
      await look('anchor-dnskey');
      await typed.getByRole('radio', { name: /^DS/u }).check();
      await look('anchor-ds');
      await close();
      await open(page, points, ['Import', 'DS...'], 'Import Trust Anchors (DS)');
      await look('anchor-import');
      await close();
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('search')).toBeVisible();
      await page.keyboard.type('nowhere');
      const file = `../../../test-results/pictures/zone-dialogs/search-${appearance}.png`;
      await page.screenshot({ path: path.resolve(import.meta.dirname, file), animations: 'disabled' });
      expect.soft(await accessibilityViolations(), 'search').toEqual([]);
      await page.keyboard.press('Escape');
      await console.chooseFromMenu(points, 'Trust Anchors by Resolver...');
      await expect(page.getByText('Check list of the redistribution')).toBeVisible();
      const list = `../../../test-results/pictures/zone-dialogs/check-list-${appearance}.png`;
      await page.screenshot({ path: path.resolve(import.meta.dirname, list), animations: 'disabled' });
      expect.soft(await accessibilityViolations(), 'check-list').toEqual([]);
    });
  });
}
