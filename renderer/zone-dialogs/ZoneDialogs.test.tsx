// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import { aZone, anAnchor } from '../console/testing/builders';
import { aTrustAnchorMatrix } from '../dnssec/testing/report-worlds';
import { firstCells, list, node, row, selectedNode, status } from '../testing/console-queries';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';
import type { RenderedConsole } from '../testing/render-console';
import { aDelegation, aSigner } from '../tools/RolloversPage/testing/rollovers';

afterEach(cleanup);

async function openMenu({ user }: RenderedConsole, target: HTMLElement, ...items: readonly string[]) {
  await user.pointer({ keys: '[MouseRight]', target });
  for (const item of items) await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('a new zone', () => {
  const openSheet = async (folder = 'Forward Lookup Zones') => {
    const console = await renderConsole();
    await openMenu(console, node(folder), 'New Zone...');
    const dialog = await screen.findByRole('dialog', { name: 'New Zone' });
    return { ...console, dialog };
  };

  it('goes into the directory of the domain unless one says otherwise, and opens', async () => {
    const { user, world, answer, callsOf } = await openSheet();
    answer('createZone', done(null));
    world.zones = { DC1: [...(world.zones.DC1 ?? []), aZone('new.test', { signed: false })] };
    await user.keyboard('new.test.{Enter}');
    expect(callsOf('createZone')[0]?.argument).toEqual({
      server: 'DC1',
      zone: 'new.test',
      storage: 'directory-domain',
    });
    await vi.waitFor(() => expect(selectedNode()).toBe('new.test'));
    expect(status().textContent).toContain('The zone new.test was created.');
  });

  it('can be stored in a file', async () => {
    const { user, dialog, answer, callsOf } = await openSheet();
    answer('createZone', done(null));
    await user.keyboard('new.test');
    await user.click(within(dialog).getByRole('radio', { name: /^In a file/u }));
    await user.keyboard('{Enter}');
    expect(callsOf('createZone')[0]?.argument).toMatchObject({ storage: 'file' });
  });

  it('that is there already is refused in words, and the sheet stays', async () => {
    const { user, dialog, answer } = await openSheet();
    answer(
      'createZone',
      refused({ code: 'zone-exists', parameters: { server: 'DC1', zone: 'contoso.com' } }),
    );
    await user.keyboard('contoso.com{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('DNS zone already exists.');
  });

  it('of the reverse folder is named by its network', async () => {
    const { user, dialog, answer, callsOf } = await openSheet('Reverse Lookup Zones');
    answer('createZone', done(null));
    await user.keyboard('192.0.2');
    expect(within(dialog).getByRole('status').textContent).toContain('2.0.192.in-addr.arpa');
    await user.keyboard('{Enter}');
    expect(callsOf('createZone')[0]?.argument).toMatchObject({ zone: '2.0.192.in-addr.arpa' });
  });

  it('from a file is another sheet', async () => {
    const { user, dialog } = await openSheet();
    await user.click(within(dialog).getByRole('button', { name: 'From a File...' }));
    expect(await screen.findByRole('dialog', { name: 'New Zone from File' })).toBeTruthy();
  });
});

describe('deleting a zone', () => {
  it('names who counts on its keys, and Enter keeps it', async () => {
    const console = await renderConsole();
    const { user, answer, callsOf } = console;
    answer('readDelegation', done(aDelegation({ records: [aSigner({ atParent: true })] })));
    answer('readTrustAnchors', done(aTrustAnchorMatrix()));
    await user.click(row('secure.contoso.com'));
    await user.keyboard('{Delete}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('Do you want to delete the zone secure.contoso.com from DC1?');
    await within(box).findByText(/contoso\.com still vouches for its keys/u);
    expect(box.textContent).toContain('These servers trust its keys');
    await user.keyboard('{Enter}');
    expect(callsOf('deleteZone')).toEqual([]);
  });

  it('takes it, with its records, out of the view', async () => {
    const console = await renderConsole();
    const { user, world, answer, callsOf } = console;
    answer('deleteZone', done(null));
    await user.click(node('contoso.com'));
    await openMenu(console, node('contoso.com'), 'Delete');
    const box = await screen.findByRole('alertdialog');
    await user.type(within(box).getByLabelText(/^Reason/u), 'Merged');
    world.zones = { DC1: [aZone('secure.contoso.com')] };
    await user.click(within(box).getByRole('button', { name: 'Yes' }));
    expect(callsOf('deleteZone')[0]?.argument).toEqual({
      server: 'DC1',
      zone: 'contoso.com',
      reason: 'Merged',
    });
    await vi.waitFor(() => expect(selectedNode()).toBe('Forward Lookup Zones'));
    await vi.waitFor(() => expect(firstCells()).toEqual(['secure.contoso.com']));
  });

  it('that is refused says why, and nothing is gone', async () => {
    const console = await renderConsole();
    console.answer(
      'deleteZone',
      refused({ code: 'access-denied', parameters: { server: 'DC1', object: 'z' } }),
    );
    await openMenu(console, row('contoso.com'), 'Delete');
    await console.user.click(await screen.findByRole('button', { name: 'Yes' }));
    await screen.findByText(/Access is denied/u);
    await console.user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(firstCells()).toContain('contoso.com');
  });
});

describe('trust anchors', () => {
  const digest = 'AB'.repeat(32);

  async function openTrustPoints(...labels: readonly string[]) {
    const console = await renderConsole(
      aWorld({ trustAnchors: { DC1: [anAnchor('contoso.com'), anAnchor('contoso.com', { keyTag: 4 })] } }),
    );
    console.answer('changeTrustAnchors', done(null));
    console.console.select({ kind: 'trust-points', server: 'DC1', labels });
    await within(list()).findAllByRole('row');
    const changes = () => console.callsOf('changeTrustAnchors').map(({ argument }) => argument);
    return { ...console, changes };
  }

  it('are typed as a key', async () => {
    const console = await openTrustPoints('com', 'contoso');
    await openMenu(console, node('contoso'), 'Add...');
    const dialog = await screen.findByRole('dialog', { name: 'Add Trust Anchor (DNSKEY)' });
    expect(within(dialog).getByDisplayValue('contoso.com')).toBeTruthy();
    await console.user.type(within(dialog).getByLabelText('Public key (Base64):'), 'AwEA AQ==');
    await console.user.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect(console.changes()).toEqual([
      { server: 'DC1', zone: 'contoso.com', change: { kind: 'add', algorithm: 8, publicKey: 'AwEAAQ==' } },
    ]);
  });

  it('are typed as a digest, which must have its length', async () => {
    const console = await openTrustPoints();
    await openMenu(console, node('Trust Points'), 'Add...');
    const dialog = await screen.findByRole('dialog', { name: /Add Trust Anchor/u });
    await console.user.type(within(dialog).getByLabelText('Trust point name (FQDN):'), 'example.org.');
    await console.user.click(within(dialog).getByRole('radio', { name: /^DS/u }));
    await console.user.type(within(dialog).getByLabelText('Key tag:'), '12345');
    await console.user.type(within(dialog).getByLabelText('Digest (hexadecimal):'), digest.slice(2));
    const ok = within(dialog).getByRole('button', { name: 'OK' });
    await console.user.click(ok);
    expect(dialog.textContent).toContain('A digest of this type has 64 hexadecimal digits.');
    await console.user.type(within(dialog).getByLabelText('Digest (hexadecimal):'), 'AB');
    await console.user.click(ok);
    const change = { kind: 'add-ds', keyTag: 12345, algorithm: 8, digestType: 2, digest };
    expect(console.changes()).toEqual([{ server: 'DC1', zone: 'example.org', change }]);
  });

  it('come from a keyset- file, key signing keys only', async () => {
    const console = await openTrustPoints();
    console.answer(
      'readRecordFile',
      done([
        { name: 'example.org', type: 'DNSKEY', ttl: 1, data: '257 3 13 AAAA' },
        { name: 'example.org', type: 'DNSKEY', ttl: 1, data: '256 3 13 BBBB' },
        { name: 'example.org', type: 'DNSKEY', ttl: 1, data: '257 3 8 CCCC' },
      ]),
    );
    await openMenu(console, node('Trust Points'), 'Import', 'DNSKEY...');
    const dialog = await screen.findByRole('dialog', { name: 'Import Trust Anchors (DNSKEY)' });
    await console.user.upload(
      within(dialog).getByLabelText(/^Key set/u),
      new File(['x'], 'keyset-example.org'),
    );
    await within(dialog).findByText('2 trust anchors were read:');
    await console.user.click(within(dialog).getByRole('button', { name: 'OK' }));
    await vi.waitFor(() =>
      expect(console.changes()).toMatchObject([
        { change: { kind: 'add', algorithm: 13, publicKey: 'AAAA' } },
        { change: { kind: 'add', algorithm: 8, publicKey: 'CCCC' } },
      ]),
    );
    await vi.waitFor(() =>
      expect(status().textContent).toContain('2 trust anchors of example.org were added.'),
    );
  });

  it('of several zones in one file are refused', async () => {
    const console = await openTrustPoints();
    const data = `1 8 2 ${digest}`;
    console.answer(
      'readRecordFile',
      done(['a.org', 'b.org'].map((name) => ({ name, type: 'DS', ttl: 1, data }))),
    );
    await openMenu(console, node('Trust Points'), 'Import', 'DS...');
    const dialog = await screen.findByRole('dialog', { name: 'Import Trust Anchors (DS)' });
    await console.user.upload(within(dialog).getByLabelText(/^DS set/u), new File(['x'], 'dsset-x'));
    await within(dialog).findByText(/records of several names: a\.org, b\.org/u);
    await console.user.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect(console.changes()).toEqual([]);
  });

  it('go by Delete, one by its key tag', async () => {
    const console = await openTrustPoints('com', 'contoso');
    await console.user.click(within(list()).getAllByRole('row')[1] ?? list());
    await console.user.keyboard('{Delete}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('validate contoso.com no longer');
    await console.user.keyboard('{Enter}');
    expect(console.changes()).toEqual([
      { server: 'DC1', zone: 'contoso.com', change: { kind: 'remove', keyTag: 20326 } },
    ]);
  });

  it('go all together with their trust point', async () => {
    const console = await openTrustPoints('com', 'contoso');
    await openMenu(console, node('contoso'), 'Delete');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('the trust point contoso.com with all of its 2 trust anchors');
    await console.user.click(within(box).getByRole('button', { name: 'Yes' }));
    expect(console.changes()).toEqual([
      { server: 'DC1', zone: 'contoso.com', change: { kind: 'remove', keyTag: null } },
    ]);
  });
});

describe('the DS records of a zone', () => {
  it('stand in a card with a look at the parent', async () => {
    const console = await renderConsole();
    console.answer('readDelegation', done(aDelegation()));
    await openMenu(console, row('secure.contoso.com'), 'DNSSEC', 'DS Records for the Parent...');
    const dialog = await screen.findByRole('dialog', { name: 'DS records of secure.contoso.com' });
    expect(await within(dialog).findByText('secure.contoso.com. 3600 IN DS 20326 8 2 E06D44B8')).toBeTruthy();
    await console.user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
