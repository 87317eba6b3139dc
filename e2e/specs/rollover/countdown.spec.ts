import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import { advanceBy } from '../../pages/lab-time';
import { openTool } from '../../pages/tool-page';

const zone = 'secure.contoso.com';
const day = 86_400_000;

test('a zone counts down to bogus when its Key Master is switched off, and Undo brings the time back', async ({
  app,
  page,
}) => {
  test.slow(); // the lab signs for more than a week
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.keysAreMade();
  await console.chooseFromMenu(console.node('DC1'), 'All Tasks', 'Stop');
  await console.open('DC2', 'Forward Lookup Zones');
  await expect(console.row(zone)).toContainText('At risk, bogus in');
  await page.getByRole('button', { name: 'Show only zones at risk' }).click();
  await expect(console.row('keys.contoso.com')).toBeHidden(); // DC2 is its Key Master
  await console.openDnssecProperties(zone);
  await sheet.acceptLocalCopy();
  await expect(sheet.dialog).toContainText(/Validation fails in \d+ days?.*DNSKEY set run out/u);
  await sheet.button('Cancel').click();
  await advanceBy(page, 8 * day);
  await expect(console.status).toContainText('Lab time');
  await page.keyboard.press('F5');
  await expect(console.row(zone)).toContainText('Bogus');
  const lab = await openTool(app, page, 'lab', 'Lab');
  await lab.getByRole('button', { name: 'Undo the latest act' }).click();
  await expect(console.status).not.toContainText('Lab time');
});

test('the lab page moves the time to the next event and by a span, and says how far ahead it is', async ({
  app,
  page,
}) => {
  const console = consolePage(page);
  await console.keysAreMade();
  const lab = await openTool(app, page, 'lab', 'Lab');
  await lab.getByRole('button', { name: 'Advance by the span' }).click();
  await expect(lab.getByText(/^The lab is (1 hour|59 minutes)/u)).toBeVisible();
  await expect(console.status).toContainText('Lab time');
  await lab.getByRole('button', { name: 'To the next event' }).click();
  await expect(lab.getByText(/^The time in the lab is/u)).toBeVisible();
});
