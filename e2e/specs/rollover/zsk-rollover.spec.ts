import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dnssecSheet } from '../../pages/dnssec-sheet';
import { advanceUntil } from '../../pages/lab-time';
import { openRollovers } from '../../pages/rollovers-page';

const zone = 'secure.contoso.com';

test('a ZSK goes through every documented state while the time of the lab is moved ahead', async ({
  page,
  pageErrors,
}) => {
  test.slow(); // from event to event through some hours
  const console = consolePage(page);
  await console.keysAreMade();
  const rollovers = await openRollovers(page, zone);
  const names = rollovers.lane('ZSK');
  const before = await names.getByText(/^active \d+/u).innerText();
  const seen = [await rollovers.state('ZSK')];
  await rollovers.start('ZSK');
  await advanceUntil(page, async () => {
    const state = await rollovers.state('ZSK');
    if (state !== seen.at(-1)) seen.push(state);
    return seen.length > 2 && state === 'Not rolling';
  });
  expect(seen.filter((state) => state !== 'Queued' && state !== 'Started')).toEqual([
    'Not rolling',
    'Waiting for the DNSKEY TTL',
    'Waiting for the largest TTL',
    'Not rolling',
  ]);
  await expect(names.getByText(/^active \d+/u)).not.toHaveText(before);
  expect(pageErrors).toEqual([]);
});

test('a rollover that the ZSK tab starts is refused a second time, and the sheet follows it', async ({
  page,
}) => {
  const console = consolePage(page);
  const sheet = dnssecSheet(page, zone);
  await console.keysAreMade();
  await console.openDnssecProperties(zone);
  await sheet.tab('ZSK').click();
  await expect(sheet.dialog).toContainText('No rollover is running.');
  await sheet.button('Rollover').click();
  await expect(sheet.box).toContainText('Do you want to initiate a rollover of the selected key?');
  await sheet.box.getByRole('textbox').fill('Key compromised');
  await sheet.answer('Yes');
  await expect(sheet.dialog).toContainText('Waiting for the TTL of the DNSKEY records to pass.');
  await expect(sheet.button('Rollover')).toBeDisabled();
  await advanceUntil(page, async () =>
    ((await sheet.dialog.textContent()) ?? '').includes('Waiting for the longest TTL of the zone'),
  );
});
