import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { advanceUntil } from '../../pages/lab-time';
import { openRollovers } from '../../pages/rollovers-page';

const zone = 'secure.contoso.com';

/** Without the hold-down of RFC 5011 the parent has no time to hear of the next standby key by itself. */
async function leaveOutHoldDown(page: Page): Promise<void> {
  const changed = await page.evaluate(`window.dnsManager.changeDnssecProperties({
    server: 'DC1', zone: '${zone}', reason: null,
    changes: { settings: { rfc5011KeyRollovers: false }, addedKeys: [], changedKeys: [], removedKeys: [] },
  }).then(({ kind }) => kind)`);
  expect(changed).toBe('done');
}

test('a KSK waits for its DS at the parent, is stuck without it, and goes on when it is written', async ({
  app,
  page,
}) => {
  test.slow(); // from event to event through some hours
  const console = consolePage(page);
  await console.keysAreMade();
  await leaveOutHoldDown(page);
  const rollovers = await openRollovers(page, zone);
  const lane = rollovers.lane('KSK');
  await rollovers.writeToParent();
  await expect(rollovers.region.getByText('contoso.com has every record')).toBeVisible();
  // The parent has the DS of the standby key, too: this rollover waits for nobody.
  await rollovers.start('KSK');
  await advanceUntil(page, async () => (await rollovers.state('KSK')) === 'Waiting for the DS TTL');
  await advanceUntil(page, async () => (await rollovers.state('KSK')) === 'Not rolling');
  // The next one leads to a key that the parent has not heard of: it asks for such keys twice a day.
  await rollovers.start('KSK');
  await expect.poll(() => rollovers.state('KSK'), { timeout: 45_000 }).toBe('Waiting for the DS update');
  await expect(lane).toContainText('Stuck.');
  await expect(lane).toContainText('The parent zone');
  const missing = rollovers.records.getByRole('row').filter({ hasText: 'missing' });
  await expect(missing.first()).toBeVisible();
  const record = await missing.first().locator('code').innerText();
  await missing
    .first()
    .getByRole('button', { name: /^Copy the DS record/u })
    .click();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(record);
  await rollovers.writeToParent();
  await expect(rollovers.region.getByText('contoso.com has every record')).toBeVisible();
  await advanceUntil(page, async () => (await rollovers.state('KSK')) === 'Waiting for the DS TTL');
  await expect(lane).not.toContainText('Stuck.');
});
