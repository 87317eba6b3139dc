import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { openTool } from '../../pages/tool-page';

const zone = 'secure.contoso.com';

test('the chain of trust leads from the trust anchor to the zone, and every signature of it is right', async ({
  page,
}) => {
  const console = consolePage(page);
  await console.keysAreMade();
  await console.chooseFromMenu(console.row(zone), 'DNSSEC', 'Chain of Trust...');
  const picture = page.getByRole('list', { name: /^Links of the chain/u });
  await expect(picture).toContainText('Trust anchor');
  await expect(picture).toContainText(zone);
  await expect(page.getByText('Every link from the trust anchor down to the answer holds.')).toBeVisible();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText(/record sets, \d+ signatures\. Nothing is wrong\./u)).toBeVisible();
});

test('a name that no trust anchor leads to is not called secure', async ({ app, page }) => {
  await consolePage(page).keysAreMade();
  const chain = await openTool(app, page, 'chain-of-trust', 'Chain of Trust');
  await chain.getByRole('textbox', { name: 'Name' }).fill('www.example.org');
  await chain.getByRole('button', { name: 'Walk' }).click();
  await expect(chain.getByText('No trust anchor of this server leads to the name.')).toBeVisible();
  await expect(chain.getByText('Secure', { exact: true })).toBeHidden();
});
