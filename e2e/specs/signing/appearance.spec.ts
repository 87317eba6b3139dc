import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import type { Appearance } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { openSigningWizard, openUnsignWizard } from '../../pages/signing-wizard';

const zone = 'intranet.contoso.com';
const intro = 'DNS Security Extensions (DNSSEC)';
const ksk = 'Key Signing Key (KSK)';
const zsk = 'Zone Signing Key (ZSK)';

function pictureFile(name: string, appearance: Appearance): string {
  return path.resolve(import.meta.dirname, `../../../test-results/pictures/wizard-${name}-${appearance}.png`);
}

/** The topmost window lies inside of the program's, and nothing of it is wider than itself. */
async function fits(page: Page, surface: Locator, name: string): Promise<void> {
  const box = await surface.boundingBox();
  const height = await page.evaluate(() => window.innerHeight);
  expect(box, name).not.toBeNull();
  expect.soft((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height, `${name} fits`).toBe(true);
  expect
    .soft(await surface.evaluate((it) => it.scrollWidth <= it.clientWidth), `${name} is not cut`)
    .toBe(true);
}

for (const appearance of ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[]) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the pages of the wizards are accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      test.setTimeout(240_000); // many pages and accessibility checks in one run
      const console = consolePage(page);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        await fits(page, page.locator('[role="dialog"], [role="alertdialog"]').last(), name);
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await console.keysAreMade();
      const wizard = await openSigningWizard(page, zone);
      const lookAt = async (title: string, name: string): Promise<void> => {
        await wizard.shows(title);
        await look(name);
      };
      await wizard.shows(intro);
      await look('01-welcome');
      await wizard.button('Learn more about DNSSEC').click();
      await look('01-welcome-more');
      await wizard.passPages(intro);
      await lookAt('Signing Options', '02-options');
      await wizard.radio('Sign the zone with parameters of an existing zone.').click();
      await wizard.button('Next >').click();
      await look('02-options-fault');
      await wizard.radio('Customize zone signing parameters.').click();
      await wizard.passPages('Signing Options');
      await lookAt('Key Master', '03-key-master');
      await wizard.radio('Select another primary server as the Key Master:').click();
      await wizard.dialog.getByRole('combobox', { name: 'Primary servers' }).press('F4');
      await look('03-key-master-m2');
      await wizard.box.getByRole('button', { name: 'OK', exact: true }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await look('03-key-master-list');
      await page.keyboard.press('Escape');
      await wizard.dialog.getByRole('combobox', { name: 'Primary servers' }).fill('RODC1');
      await wizard.button('Next >').click();
      await look('03-key-master-m3');
      await wizard.box.getByRole('button', { name: 'Yes', exact: true }).click();
      await expect(wizard.dialog).toContainText('read-only domain controller');
      await look('03-key-master-fault');
      await wizard.radio('The DNS server DC1 is the Key Master.').click();
      await wizard.passPages('Key Master');
      await lookAt(ksk, '04-ksk-intro');
      await wizard.passPages(ksk);
      await lookAt(ksk, '05-ksk-empty');
      await wizard.button('Add').click();
      await look('06-ksk-editor');
      await page.keyboard.press('Enter');
      for (let count = 0; count < 3; count += 1) await wizard.addKey(ksk);
      await look('05-ksk-too-many');
      await wizard.button('Remove').click();
      await look('05-ksk');
      await wizard.passPages(ksk);
      await lookAt(zsk, '07-zsk-intro');
      await wizard.passPages(zsk);
      await wizard.button('Add').click();
      await look('09-zsk-editor');
      await page.getByRole('dialog').last().getByRole('button', { name: 'OK', exact: true }).click();
      await lookAt(zsk, '08-zsk');
      await wizard.passPages(zsk);
      await lookAt('Next Secure (NSEC)', '10-nsec');
      await wizard.dialog.getByRole('spinbutton', { name: 'Iterations:' }).fill('9999');
      await wizard.button('Next >').click();
      await look('10-nsec-fault');
      await wizard.dialog.getByRole('spinbutton', { name: 'Iterations:' }).fill('0');
      await wizard.passPages('Next Secure (NSEC)');
      await lookAt('Trust Anchors (TAs)', '11-trust-anchors');
      await wizard.passPages('Trust Anchors (TAs)');
      await lookAt('Signing and Polling Parameters', '12-parameters');
      await wizard.passPages('Signing and Polling Parameters');
      await expect(wizard.dialog).toContainText('You have successfully configured');
      await look('13-summary');
      await wizard.dialog.getByText('The same in PowerShell').click();
      await look('13-summary-commands');
      await wizard.button('Next >').click();
      await expect(wizard.dialog).toContainText('The zone has been successfully signed.', {
        timeout: 45_000,
      });
      await look('14-signed');
      await wizard.button('Finish').click();
      const unsign = await openUnsignWizard(page, 'secure.contoso.com');
      await expect(unsign.dialog).toContainText('What will happen');
      await look('unsign');
      await unsign.button('Next >').click();
      await expect(unsign.dialog).toContainText('The zone has been successfully unsigned');
      await look('unsigned');
    });

    test(`what the wizards refuse is accessible (${appearance})`, async ({
      page,
      accessibilityViolations,
    }) => {
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: pictureFile(name, appearance), animations: 'disabled' });
        await fits(page, page.locator('[role="dialog"]').last(), name);
        expect.soft(await accessibilityViolations(), name).toEqual([]);
      };
      await consolePage(page).keysAreMade();
      const wizard = await openSigningWizard(page, zone);
      await wizard.passPages(intro);
      await wizard.radio('Use default settings to sign the zone.').click();
      await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: false })`);
      await wizard.button('Next >').click();
      await expect(wizard.dialog).toContainText('The zone cannot be signed with these parameters.');
      await look('13-refused');
      await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: true })`);
      await wizard.button('< Back').click();
      await wizard.passPages('Signing Options');
      await expect(wizard.dialog).toContainText('You have successfully configured');
      await page.evaluate(`window.dnsManager.setServerRunning({ server: 'DC1', running: false })`);
      await wizard.button('Next >').click();
      await expect(wizard.dialog).toContainText(`The zone ${zone} could not be signed.`);
      await look('14-failed');
    });
  });
}
