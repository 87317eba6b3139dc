// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { list, node, selectedNode } from '../../testing/console-queries';
import { renderConsole } from '../../testing/render-console';
import { aServer, aZone } from '../testing/builders';

afterEach(cleanup);

const zoneProperties = {
  zone: 'secure.contoso.com',
  server: 'DC1',
  type: 'ad-integrated-primary',
  status: 'running',
  storage: 'directory-domain',
  fileName: null,
  partition: 'DC=DomainDnsZones,DC=contoso,DC=com',
  transfersFrom: null,
  soa: {
    primaryServer: 'dc1.contoso.com',
    responsiblePerson: 'hostmaster.contoso.com',
    serial: 42,
    refresh: 900,
    retry: 600,
    expire: 86_400,
    minimumTtl: 3600,
  },
  nameServers: ['dc1.contoso.com', 'dc2.contoso.com'],
  recordCount: 1204,
  signed: true,
  keyMaster: 'DC1.contoso.com',
} as const;

const serverProperties = {
  ...aServer('DC1'),
  site: 'Headquarters',
  domain: 'contoso.com',
  zoneCount: 3,
  keyMasterZones: ['secure.contoso.com'],
  keyStorageProviders: ['Microsoft Software Key Storage Provider'],
  trustAnchorCount: 3,
};

describe('properties', () => {
  it('Alt+Enter opens those of the selected row while the list is in use', async () => {
    const { user, answer } = await renderConsole();
    answer('readZoneProperties', done(zoneProperties));
    await user.keyboard('{F6}sec{Alt>}{Enter}{/Alt}');
    const dialog = await screen.findByRole('dialog', { name: 'secure.contoso.com Properties' });
    expect(dialog.textContent).toContain('Key MasterDC1.contoso.com');
    await within(dialog).findByText('Start of Authority (SOA)');
    for (const fact of [
      'Number of records1,204',
      'in this domain',
      'DC=DomainDnsZones,DC=contoso,DC=com',
      'Serial number42',
      'Refresh interval15 minutes (900 seconds)',
      'dc2.contoso.com',
    ]) {
      expect(dialog.textContent).toContain(fact);
    }
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(list());
  });

  it('those of a server say where it answers', async () => {
    const { user, answer } = await renderConsole();
    answer('readServerProperties', done(serverProperties));
    await user.click(node('DC1'));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const dialog = await screen.findByRole('dialog', { name: 'DC1 Properties' });
    expect(dialog.textContent).toContain('127.0.0.1:5300');
    expect(dialog.textContent).toContain('dig @127.0.0.1 -p 5300 contoso.com SOA');
    await within(dialog).findByText('Microsoft Software Key Storage Provider');
    expect(dialog.textContent).toContain('Key Master ofsecure.contoso.com');
    expect(dialog.textContent).toContain('Trust anchors3');
  });

  it('say what is known, and why the rest cannot be read', async () => {
    const { user, answer } = await renderConsole();
    answer('readZoneProperties', refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }));
    await user.keyboard('{F6}sec{Alt>}{Enter}{/Alt}');
    const dialog = await screen.findByRole('dialog', { name: 'secure.contoso.com Properties' });
    await within(dialog).findByText('The DNS server DC1 cannot be reached.');
    expect(dialog.textContent).toContain('Key MasterDC1.contoso.com');
  });
});

describe('a zone from a file', () => {
  const openSheet = async () => {
    const console = await renderConsole();
    await console.user.pointer({ keys: '[MouseRight]', target: node('Forward Lookup Zones') });
    await console.user.click(await screen.findByRole('menuitem', { name: 'New Zone from File...' }));
    return { ...console, dialog: await screen.findByRole('dialog', { name: 'New Zone from File' }) };
  };
  const zoneFile = new File(['$ORIGIN example.test.\n@ IN SOA'], 'db.example', { type: 'text/plain' });

  it('opens when it is made', async () => {
    const { user, dialog, callsOf } = await openSheet();
    expect(within(dialog).getByRole('button', { name: 'OK' }).matches(':disabled')).toBe(true);
    await user.upload(within(dialog).getByLabelText(/^Zone file/u), zoneFile);
    await within(dialog).findByDisplayValue('example.test');
    await user.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect(callsOf('importZone')[0]?.argument).toMatchObject({
      server: 'DC1',
      zone: 'example.test',
      storage: 'directory-domain',
    });
    await vi.waitFor(() => expect(selectedNode()).toBe('example.test'));
  });

  it('says what of an earlier signing was left out before it opens', async () => {
    const { user, dialog, answer } = await openSheet();
    const made = { ...aZone('example.test', { signed: false, keyMaster: null }), signingRecordsLeftOut: 23 };
    answer('importZone', done(made));
    await user.upload(within(dialog).getByLabelText(/^Zone file/u), zoneFile);
    await within(dialog).findByDisplayValue('example.test');
    await user.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect((await within(dialog).findByText(/23 records of it were left out/u)).textContent).toContain(
      'not signed',
    );
    expect(within(dialog).queryByRole('button', { name: 'Cancel' })).toBeNull();
    await user.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is not even read when it is too large', async () => {
    const { user, dialog } = await openSheet();
    const huge = new File([], 'huge.dns');
    Object.defineProperty(huge, 'size', { value: 17 * 1024 * 1024 });
    await user.upload(within(dialog).getByLabelText(/^Zone file/u), huge);
    await within(dialog).findByText('The file is larger than 16 MB and cannot be imported.');
    expect(within(dialog).getByRole('button', { name: 'OK' }).matches(':disabled')).toBe(true);
  });

  it('is refused with file, line, reason and the line itself, and the sheet stays', async () => {
    const { user, dialog, answer } = await openSheet();
    const parameters = { file: 'db.example', line: 2, reason: 'The SOA record has no data' };
    answer('importZone', refused({ code: 'zone-file-invalid', parameters }));
    await user.upload(within(dialog).getByLabelText(/^Zone file/u), zoneFile);
    await within(dialog).findByDisplayValue('example.test');
    await user.click(within(dialog).getByRole('button', { name: 'OK' }));
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('db.example');
    expect(alert.textContent).toContain('Line 2: The SOA record has no data');
    expect(within(alert).getByText('@ IN SOA').tagName).toBe('CODE');
  });
});
