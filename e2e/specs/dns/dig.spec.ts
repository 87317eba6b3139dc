import { expect, test } from '../../fixtures';
import { consolePage } from '../../pages/console-page';
import { dig, portOf } from '../../pages/dig';

for (const server of ['DC1', 'DC2']) {
  test(`dig at ${server} says the same as its console`, async ({ page }) => {
    const console = consolePage(page);
    const port = await portOf(page, server);
    await console.open(server, 'Forward Lookup Zones');
    await console.row('secure.contoso.com').dblclick();
    await console.keysAreMade();
    await page.keyboard.press('F5');
    const keys = console.list.getByRole('row').filter({ hasText: 'DNS KEY (DNSKEY)' });
    await expect(keys).toHaveCount(4);
    const shown = (await keys.locator('[role="gridcell"]:nth-child(3)').allTextContents())
      .map(withoutSpaces)
      .sort();
    const answered = (await dig(port, '+short', 'secure.contoso.com', 'DNSKEY')).map(withoutSpaces).sort();
    expect(answered).toEqual(shown);
    const soa = console.list.getByRole('row').filter({ hasText: 'Start of Authority (SOA)' });
    expect(await dig(port, '+short', 'secure.contoso.com', 'SOA')).toEqual([
      await soa.locator('[role="gridcell"]:nth-child(3)').textContent(),
    ]);
  });
}

test('a server that is stopped no longer answers', async ({ page }) => {
  const console = consolePage(page);
  const port = await portOf(page, 'DC2');
  await console.chooseFromMenu(console.node('DC2'), 'All Tasks', 'Stop');
  await expect
    .poll(
      () =>
        dig(port, '+short', 'contoso.com', 'SOA').then(
          () => 'answers',
          () => 'silent',
        ),
      { timeout: 20_000 },
    )
    .toBe('silent');
});

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
