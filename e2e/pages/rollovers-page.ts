import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { consolePage } from './console-page';

/** The page of key rollovers of one zone, by roles and names. */
export interface RolloversPage {
  readonly region: Locator;
  /** The lane of the first key of a kind. */
  readonly lane: (keyType: 'KSK' | 'ZSK') => Locator;
  /** The state that a lane shows as the present one. */
  readonly state: (keyType: 'KSK' | 'ZSK') => Promise<string>;
  /** Starts the rollover of a key and answers M10 with Yes. */
  readonly start: (keyType: 'KSK' | 'ZSK') => Promise<void>;
  /** The DS records for the parent zone. */
  readonly records: Locator;
  /** Writes the DS records to the parent zone, through its box. */
  readonly writeToParent: () => Promise<void>;
}

/** Opens the page from the zone's context menu. */
export async function openRollovers(page: Page, zone: string): Promise<RolloversPage> {
  const console = consolePage(page);
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Key Rollovers...');
  const region = page.getByRole('region', { name: 'Key Rollovers', exact: true });
  await expect(region.getByRole('heading', { name: 'Signing keys' })).toBeVisible();
  const lane = (keyType: string): Locator =>
    region.getByRole('group', { name: new RegExp(`^${keyType} .* bits$`, 'u') }).first();
  const button = (name: string | RegExp): Locator => region.getByRole('button', { name });
  return {
    region,
    lane,
    state: async (keyType) => {
      const step = lane(keyType).locator('[aria-current="step"]');
      return ((await step.innerText()).split('\n').at(-1) ?? '').trim();
    },
    start: async (keyType) => {
      await lane(keyType)
        .getByRole('button', { name: /^Start rollover/u })
        .click();
      const box = page.getByRole('alertdialog');
      await expect(box).toContainText('Do you want to initiate a rollover of the selected key?');
      await expect(box).toContainText('Invoke-DnsServerSigningKeyRollover');
      await box.getByRole('button', { name: 'Yes' }).click();
      await expect(region.getByText('The rollover was started.')).toBeVisible();
    },
    records: region.getByRole('table', { name: 'DS records for the parent zone' }),
    writeToParent: async () => {
      await button('Write to the parent zone...').click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Write the records' }).click();
      await expect(region.getByText('The DS records were written to the parent zone.')).toBeVisible();
    },
  };
}
