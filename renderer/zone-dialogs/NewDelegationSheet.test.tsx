// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import { aRecord, aZone } from '../console/testing/builders';
import { node, row } from '../testing/console-queries';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';

afterEach(cleanup);

const zone = 'contoso.com';
const digest = 'E06D44B8'.repeat(8);
const signer = (name: string) => ({ name, type: 'DS', ttl: 300, data: `20326 8 2 ${digest}` });
const dsset = new File(['DS'], 'dsset-lab.contoso.com.', { type: 'text/plain' });

async function openSheet() {
  const console = await renderConsole(aWorld({ zones: { DC1: [aZone(zone)] }, records: { [zone]: [] } }));
  await console.user.pointer({ keys: '[MouseRight]', target: node(zone) });
  await console.user.click(await screen.findByRole('menuitem', { name: 'New Delegation...' }));
  const dialog = await screen.findByRole('dialog', { name: 'New Delegation' });
  console.answer('changeRecords', done(null));
  const field = (name: string | RegExp) => within(dialog).getByLabelText(name);
  await console.user.type(field('Delegated domain:'), 'lab');
  return {
    ...console,
    dialog,
    field,
    ok: () => console.user.click(within(dialog).getByRole('button', { name: 'OK' })),
    added: () => {
      const [made] = console.callsOf('changeRecords');
      return made === undefined ? null : made.argument;
    },
  };
}

describe('the DS set of a delegation that is there', () => {
  it('replaces the DS records that the file does not have, and leaves those it has', async () => {
    const other = 'AB'.repeat(32);
    const console = await renderConsole(
      aWorld({
        zones: { DC1: [aZone(zone)] },
        records: {
          [zone]: [
            aRecord('lab', { type: 'NS', data: 'ns.example.net.' }),
            aRecord('lab', { type: 'DS', ttl: 300, data: `20326 8 2 ${digest}` }),
            aRecord('lab', { type: 'DS', ttl: 300, data: `1 8 2 ${other}` }),
          ],
        },
      }),
    );
    const { user, answer, callsOf } = console;
    await user.click(node(zone));
    answer('changeRecords', done(null));
    const again = { ...signer('lab.contoso.com'), data: `20326 8 2 ${digest.toLowerCase()}` };
    const fresh = { ...signer('lab.contoso.com'), data: `2 8 2 ${digest}` };
    answer('readRecordFile', done([again, fresh]));
    await user.pointer({ keys: '[MouseRight]', target: row('lab') });
    await user.click(await screen.findByRole('menuitem', { name: 'Import DS Set...' }));
    const dialog = await screen.findByRole('dialog', { name: 'Import DS Set' });
    await user.upload(within(dialog).getByLabelText(/^DS set/u), dsset);
    await within(dialog).findByText('2 DS records were read:');
    await user.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect(callsOf('changeRecords')[0]?.argument).toMatchObject({
      changes: {
        removed: [{ name: 'lab.contoso.com', type: 'DS', ttl: 300, data: `1 8 2 ${other}` }],
        added: [fresh],
      },
    });
  });
});

describe('a new delegation', () => {
  it('wants the address of a server below the cut, and adds it as glue', async () => {
    const { user, dialog, field, ok, added } = await openSheet();
    await user.type(field(/^Server fully/u), 'ns1.lab.contoso.com');
    await ok();
    expect(dialog.textContent).toContain('without its address nobody finds it');
    expect(added()).toBeNull();
    await user.type(field('IP addresses:'), '192.0.2.53, 2001:db8::53');
    await ok();
    expect(added()).toMatchObject({
      zone,
      changes: {
        added: [
          { name: 'lab.contoso.com', type: 'NS', data: 'ns1.lab.contoso.com.' },
          { name: 'ns1.lab.contoso.com', type: 'A', data: '192.0.2.53' },
          { name: 'ns1.lab.contoso.com', type: 'AAAA', data: '2001:db8::53' },
        ],
      },
    });
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes no address of a server elsewhere', async () => {
    const { user, dialog, field, ok, added } = await openSheet();
    await user.type(field(/^Server fully/u), 'ns.example.net');
    await user.type(field('IP addresses:'), '192.0.2.53');
    await ok();
    expect(dialog.textContent).toContain('its address belongs to another zone');
    expect(added()).toBeNull();
  });

  it('adds the DS records of a dsset- file, which it shows', async () => {
    const { user, dialog, field, ok, added, answer, callsOf } = await openSheet();
    answer('readRecordFile', done([signer('lab.contoso.com')]));
    await user.type(field(/^Server fully/u), 'ns.example.net');
    await user.upload(field(/^DS set/u), dsset);
    expect((await within(dialog).findByRole('list')).textContent).toContain(`IN DS 20326 8 2 ${digest}`);
    expect(callsOf('readRecordFile')[0]?.argument).toEqual({
      origin: zone,
      fileName: 'dsset-lab.contoso.com.',
      text: 'DS',
    });
    await ok();
    expect(added()).toMatchObject({ changes: { added: [{ type: 'NS' }, signer('lab.contoso.com')] } });
  });

  it('refuses DS records of another name', async () => {
    const { user, dialog, field, ok, added, answer } = await openSheet();
    answer('readRecordFile', done([signer('lab.contoso.com'), signer('other.contoso.com')]));
    await user.type(field(/^Server fully/u), 'ns.example.net');
    await user.upload(field(/^DS set/u), dsset);
    await within(dialog).findByText(/DS records of other\.contoso\.com, not of lab\.contoso\.com/u);
    await ok();
    expect(added()).toBeNull();
  });

  it('says with line and reason why a file is none', async () => {
    const { user, dialog, field, answer } = await openSheet();
    const parameters = { file: 'dsset-lab', line: 3, reason: 'the digest is missing' };
    answer('readRecordFile', refused({ code: 'zone-file-invalid', parameters }));
    await user.upload(field(/^DS set/u), dsset);
    await within(dialog).findByText(/Line 3: the digest is missing/u);
  });

  it('can have several servers', async () => {
    const { user, dialog, ok, added } = await openSheet();
    await user.click(within(dialog).getByRole('button', { name: 'Add another server' }));
    const [first, second] = within(dialog).getAllByLabelText(/^Server fully/u);
    await user.type(first ?? dialog, 'a.example.net');
    await user.type(second ?? dialog, 'b.example.net');
    await ok();
    expect(added()).toMatchObject({
      changes: { added: [{ data: 'a.example.net.' }, { data: 'b.example.net.' }] },
    });
  });
});
