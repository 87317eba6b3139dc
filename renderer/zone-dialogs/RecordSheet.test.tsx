// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import { aRecord, aZone } from '../console/testing/builders';
import { list, menuItem, node, row, status } from '../testing/console-queries';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';

afterEach(cleanup);

const zone = 'secure.contoso.com';
const www = aRecord('www', { ttl: 1200 });
const soa = aRecord('', {
  type: 'SOA',
  ttl: 1800,
  data: 'dc1.contoso.com. hostmaster.contoso.com. 1 2 3 4 5',
});
const key = aRecord('', { type: 'DNSKEY', data: '257 3 8 AwEAAQ==' });

async function openZone() {
  const console = await renderConsole(
    aWorld({
      zones: { DC1: [aZone(zone)] },
      records: { [zone]: [www, soa, key, aRecord('host.sub')] },
    }),
  );
  await console.user.click(node(zone));
  await within(list()).findByText('www');
  console.answer('changeRecords', done(null));
  const sent = () => console.callsOf('changeRecords').map(({ argument }) => argument);
  return { ...console, sent };
}

async function choose(console: Awaited<ReturnType<typeof openZone>>, item: string, title: string | RegExp) {
  await console.user.pointer({ keys: '[MouseRight]', target: node(zone) });
  await console.user.click(await screen.findByRole('menuitem', { name: item }));
  const dialog = await screen.findByRole('dialog', { name: title });
  return {
    dialog,
    field: (name: string | RegExp) => within(dialog).getByLabelText(name),
    button: (name: string) => within(dialog).getByRole('button', { name }),
  };
}

describe('a new host', () => {
  it('is added under its whole name with the TTL of the zone, and the sheet stays for the next one', async () => {
    const console = await openZone();
    const { user, sent } = console;
    const { dialog, field, button } = await choose(console, 'New Host (A or AAAA)...', 'New Host');
    expect(document.activeElement).toBe(field(/^Name/u));
    await user.keyboard('new');
    expect(within(dialog).getByDisplayValue(`new.${zone}.`)).toBeTruthy();
    await user.type(field('IP address:'), '192.0.2.7{Enter}');
    expect(sent()).toEqual([
      {
        server: 'DC1',
        zone,
        changes: {
          removed: [],
          added: [{ name: `new.${zone}`, type: 'A', ttl: 1800, data: '192.0.2.7' }],
        },
        reason: null,
      },
    ]);
    expect(
      await within(dialog).findByText(`The host record new.${zone} was successfully created.`),
    ).toBeTruthy();
    expect(document.activeElement).toBe(field(/^Name/u));
    await user.click(button('Done'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('gets its pointer in the closest reverse lookup zone', async () => {
    const console = await openZone();
    console.world.zones = {
      DC1: [
        ...(console.world.zones.DC1 ?? []),
        aZone('192.in-addr.arpa', { direction: 'reverse' }),
        aZone('2.0.192.in-addr.arpa', { direction: 'reverse' }),
      ],
    };
    const { field, dialog } = await choose(console, 'New Host (A or AAAA)...', 'New Host');
    await console.user.type(field(/^Name/u), 'new');
    await console.user.click(field('Create associated pointer (PTR) record'));
    await console.user.type(field('IP address:'), '192.0.2.7{Enter}');
    await within(dialog).findByText(/pointer \(PTR\) record was created, too/u);
    expect(console.sent()[1]).toMatchObject({
      zone: '2.0.192.in-addr.arpa',
      changes: {
        added: [{ name: '7.2.0.192.in-addr.arpa', type: 'PTR', ttl: 1800, data: `new.${zone}.` }],
      },
    });
  });

  it('is not sent with a wrong address: the words stand beside the field, and OK goes there', async () => {
    const console = await openZone();
    const { dialog, field, button } = await choose(console, 'New Host (A or AAAA)...', 'New Host');
    await console.user.type(field('IP address:'), '192.0.2.700');
    expect(dialog.textContent).not.toContain('Type an IPv4 address');
    await console.user.click(button('Add Host'));
    expect(dialog.textContent).toContain('Type an IPv4 address');
    expect(document.activeElement).toBe(field('IP address:'));
    await console.user.type(field('IP address:'), '{Backspace}{Backspace}');
    expect(dialog.textContent).not.toContain('Type an IPv4 address');
    expect(console.sent()).toEqual([]);
  });

  it('that the server refuses says why beside the field it is about, until that is changed', async () => {
    const console = await openZone();
    const { dialog, field } = await choose(console, 'New Host (A or AAAA)...', 'New Host');
    const parameters = { field: 'name', name: 'x', type: 'A', reason: 'the name is wrong' } as const;
    console.answer('changeRecords', refused({ code: 'record-invalid', parameters }));
    await console.user.type(field(/^Name/u), 'x');
    await console.user.type(field('IP address:'), '192.0.2.7{Enter}');
    expect(await within(dialog).findByText('The name is wrong.')).toBeTruthy();
    expect(document.activeElement).toBe(field(/^Name/u));
    await console.user.keyboard('y');
    expect(within(dialog).queryByText('The name is wrong.')).toBeNull();
  });

  it('that there is already is said above the buttons', async () => {
    const console = await openZone();
    const { dialog, field } = await choose(console, 'New Host (A or AAAA)...', 'New Host');
    const parameters = { zone, name: `www.${zone}`, type: 'A' };
    console.answer('changeRecords', refused({ code: 'record-already-exists', parameters }));
    await console.user.type(field('IP address:'), '192.0.2.7{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('DNS record already exists.');
  });
});

describe('the other new records', () => {
  it.each([
    [
      'New Alias (CNAME)...',
      /Alias/u,
      [
        [/^Alias name/u, 'web'],
        [/target host/u, 'www.contoso.com'],
      ],
      'CNAME',
      'www.contoso.com.',
    ],
    [
      'New Mail Exchanger (MX)...',
      /Mail Exchanger/u,
      [[/mail server/u, 'mail.contoso.com']],
      'MX',
      '10 mail.contoso.com.',
    ],
  ] as const)('%s', async (item, title, typed, type, data) => {
    const console = await openZone();
    const { field } = await choose(console, item, title);
    for (const [label, text] of typed) await console.user.type(field(label), text);
    await console.user.keyboard('{Enter}');
    expect(console.sent()[0]).toMatchObject({ changes: { added: [{ type, data }] } });
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are chosen by type first', async () => {
    const console = await openZone();
    const { user } = console;
    const chooser = await choose(console, 'Other New Records...', 'Resource Record Type');
    expect(document.activeElement).toBe(within(chooser.dialog).getByRole('radio', { name: 'Text (TXT)' }));
    await user.click(within(chooser.dialog).getByRole('radio', { name: 'Text (TXT)' }));
    await user.click(chooser.button('Create Record...'));
    const sheet = await screen.findByRole('dialog', { name: 'New Resource Record: Text (TXT)' });
    await user.type(within(sheet).getByLabelText('Text:'), 'one{Enter}two');
    await user.click(within(sheet).getByRole('button', { name: 'OK' }));
    expect(console.sent()[0]).toMatchObject({ changes: { added: [{ name: zone, data: '"one" "two"' }] } });
  });

  it('can be of any type, as text', async () => {
    const console = await openZone();
    const { user } = console;
    const chooser = await choose(console, 'Other New Records...', 'Resource Record Type');
    await user.click(within(chooser.dialog).getByRole('radio', { name: 'Other record' }));
    await user.click(chooser.button('Create Record...'));
    const sheet = await screen.findByRole('dialog', { name: 'New Resource Record: Other record' });
    await user.type(within(sheet).getByLabelText('Record type:'), 'type65280');
    await user.type(within(sheet).getByLabelText('Data:'), '\\# 1 FF');
    await user.click(within(sheet).getByRole('button', { name: 'OK' }));
    expect(console.sent()[0]).toMatchObject({
      changes: { added: [{ type: 'TYPE65280', data: '\\# 1 FF' }] },
    });
  });

  it('make a domain with its first host', async () => {
    const console = await openZone();
    const { dialog, field } = await choose(console, 'New Domain...', 'New DNS Domain');
    await console.user.type(field('Type the new DNS domain name:'), 'lab');
    await console.user.type(field(/^First host/u), 'www');
    expect(within(dialog).getByDisplayValue(`www.lab.${zone}.`)).toBeTruthy();
    await console.user.type(field(/^IP address/u), '2001:db8::1{Enter}');
    expect(console.sent()[0]).toMatchObject({
      changes: { added: [{ name: `www.lab.${zone}`, type: 'AAAA', data: '2001:db8::1' }] },
    });
  });
});

describe('a record that is there', () => {
  it('opens by Enter, keeps its name, and goes and comes in one change', async () => {
    const { user, sent } = await openZone();
    await user.click(row('www'));
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: `www.${zone} Properties` });
    const address = within(dialog).getByLabelText('IP address:');
    expect(document.activeElement).toBe(address);
    await user.clear(address);
    await user.type(address, '192.0.2.99');
    await user.type(within(dialog).getByLabelText(/^Reason/u), 'Moved{Enter}');
    const line = { name: `www.${zone}`, type: 'A', ttl: 1200 };
    expect(sent()).toEqual([
      {
        server: 'DC1',
        zone,
        changes: {
          removed: [{ ...line, data: '192.0.2.1' }],
          added: [{ ...line, data: '192.0.2.99' }],
        },
        reason: 'Moved',
      },
    ]);
  });

  it('sends nothing where nothing was changed', async () => {
    const { user, sent } = await openZone();
    await user.click(row('www'));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await screen.findByRole('dialog', { name: `www.${zone} Properties` });
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('that only signing makes is shown and not edited', async () => {
    const { user } = await openZone();
    const line = within(list()).getByRole('row', { name: /DNS KEY/u });
    await user.dblClick(line);
    const dialog = await screen.findByRole('dialog', { name: `${zone} Properties` });
    expect(dialog.textContent).toContain('257 3 8 AwEAAQ==');
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.keyboard('{Escape}');
    await user.pointer({ keys: '[MouseRight]', target: line });
    await screen.findByRole('menu');
    expect(menuItem('Delete').getAttribute('aria-disabled')).toBe('true');
  });

  it('goes by Delete and Enter', async () => {
    const { user, sent } = await openZone();
    await user.click(row('www'));
    await user.keyboard('{Delete}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain(`Do you want to delete the Host (A) record of www.${zone}?`);
    await user.keyboard('{Enter}');
    expect(sent()[0]).toMatchObject({
      changes: { removed: [{ name: `www.${zone}`, type: 'A', ttl: 1200, data: '192.0.2.1' }], added: [] },
    });
    await vi.waitFor(() => expect(status().textContent).toContain('was deleted.'));
  });
});

describe('a folder of a zone', () => {
  it('goes with all in it, but not by Enter alone', async () => {
    const { user, sent } = await openZone();
    await user.click(row('sub'));
    await user.keyboard('{Delete}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain(`Do you want to delete sub.${zone} with its one record?`);
    await user.keyboard('{Enter}');
    expect(sent()).toEqual([]);
    await user.click(row('sub'));
    await user.keyboard('{Delete}');
    await user.click(await screen.findByRole('button', { name: 'Yes' }));
    expect(sent()[0]).toMatchObject({ changes: { removed: [{ name: `host.sub.${zone}` }] } });
  });
});
