import { close, launch } from '../../app';
import { expect, test, waitUntilReady } from '../../fixtures';
import { consolePage } from '../../pages/console-page';

test('the console opens on the forward lookup zones of the local server', async ({ page }) => {
  const console = consolePage(page);
  await expect(console.node('Forward Lookup Zones')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader')).toHaveText([
    'Name',
    'Type',
    'Status',
    'DNSSEC Status',
    'Key Master',
    'Validation',
  ]);
  expect((await console.cells('secure.contoso.com')).slice(0, 5)).toEqual([
    'secure.contoso.com',
    'Active Directory-Integrated Primary',
    'Running',
    'Signed',
    'DC1.contoso.com',
  ]);
  expect((await console.cells('legacy.contoso.com')).slice(3)).toEqual(['Not Signed', 'DC3.contoso.com', '']);
  expect((await console.cells('intranet.contoso.com')).slice(3)).toEqual(['Not Signed', '', '']);
});

test('a click on a column head sorts, the second click turns the order around', async ({ page }) => {
  const console = consolePage(page);
  const names = () =>
    console.list.getByRole('row').locator('[role="gridcell"]:first-child').allTextContents();
  const head = page.getByRole('columnheader', { name: 'Name' });
  const ascending = await names();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await names()).toEqual(ascending.toReversed());
});

test('a zone opens by Enter, shows its records, and Backspace goes up again', async ({ page }) => {
  const console = consolePage(page);
  await console.row('secure.contoso.com').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader')).toHaveText(['Name', 'Type', 'Data', 'Timestamp']);
  await expect(console.list.getByRole('gridcell', { name: 'Start of Authority (SOA)' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(console.row('secure.contoso.com')).toBeVisible();
});

test('the DNSSEC menu follows the state of the zone', async ({ page }) => {
  const console = consolePage(page);
  await console.chooseFromMenu(console.row('intranet.contoso.com'), 'DNSSEC');
  await expect(page.getByRole('menuitem', { name: 'Properties' }).last()).toBeDisabled();
});

test('the server shows where its DNS service answers', async ({ page }) => {
  const console = consolePage(page);
  await console.node('DC1').click();
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog', { name: 'DC1 Properties' });
  await expect(dialog).toContainText(/127\.0\.0\.1:\d+/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(console.tree).toBeFocused();
});

test('selection and column widths are there again at the next start', async ({ page, app, userData }) => {
  const console = consolePage(page);
  await console.open('DC2', 'Reverse Lookup Zones');
  const head = page.getByRole('columnheader', { name: 'Name' });
  await head.getByRole('button').focus();
  const before = (await head.boundingBox())?.width ?? 0;
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(async () => (await head.boundingBox())?.width).toBe(before + 16);
  await page.waitForTimeout(800); // the view is saved a moment after its last change
  await close(app);

  const again = await launch({ userData });
  try {
    const window = await again.firstWindow();
    await waitUntilReady(window);
    const reopened = consolePage(window);
    await expect(reopened.tree.locator('[aria-selected="true"]')).toHaveText('Reverse Lookup Zones');
    const width = (await window.getByRole('columnheader', { name: 'Name' }).boundingBox())?.width;
    expect(width).toBe(before + 16);
  } finally {
    await close(again);
  }
});
