import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { advanceUntil } from '../../pages/lab-time';
import { openRollovers } from '../../pages/rollovers-page';

const zone = 'secure.contoso.com';

test('a KSK waits for its DS at the parent, is stuck without it, and goes on when it is written', async ({
  app,
  page,
}) => {
  test.slow(); // from event to event through some hours
  const console = consolePage(page);
  await console.keysAreMade();
  const rollovers = await openRollovers(page, zone);
  // The parent knows the present key first: only then does a rollover wait for it.
  await rollovers.writeToParent();
  await expect(rollovers.region.getByText('contoso.com has every record')).toBeVisible();
  await rollovers.start('KSK');
  const lane = rollovers.lane('KSK');
  await advanceUntil(page, async () => (await rollovers.state('KSK')) === 'Waiting for the DS update');
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
