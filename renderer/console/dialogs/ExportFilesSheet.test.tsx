// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { CustodyMatrix } from '../../../shared/model/custody';
import { aCustodyMatrix } from '../../dnssec/testing/report-worlds';
import { list, row, status } from '../../testing/console-queries';
import { renderConsole } from '../../testing/render-console';

afterEach(cleanup);

const zone = 'secure.contoso.com';

async function openSheet(matrix: CustodyMatrix = aCustodyMatrix({ zone })) {
  const console = await renderConsole();
  console.answer('readCustody', done(matrix));
  await console.user.pointer({ keys: '[MouseRight]', target: row(zone) });
  await console.user.click(await screen.findByRole('menuitem', { name: 'DNSSEC' }));
  await console.user.click(await screen.findByRole('menuitem', { name: 'Export DNSSEC Files...' }));
  const dialog = await screen.findByRole('dialog', { name: `Export DNSSEC Files of ${zone}` });
  return {
    ...console,
    dialog,
    radio: (name: string) => within(dialog).getByRole('radio', { name }),
    button: (name: string) => within(dialog).getByRole('button', { name }),
  };
}

describe('the export of DNSSEC files', () => {
  it('begins with the signed zone, and Enter exports it', async () => {
    const { user, dialog, radio, callsOf } = await openSheet();
    expect(document.activeElement).toBe(radio('Signed zone file'));
    expect(dialog.textContent).toContain('Suggested name: secure.contoso.com.dns');
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('/lists/zone.dns', { exact: false })).toBeTruthy();
    expect(callsOf('exportZone').map(({ argument }) => argument)).toMatchObject([
      { server: 'DC1', zone, what: { kind: 'zone' } },
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(list());
  });

  it('shows how far a big file is, and when it is cancelled stays as it was, without complaint', async () => {
    const { api, user, emit, dialog, button, callsOf } = await openSheet();
    let stop: () => void = () => undefined;
    const exportZone = vi.spyOn(api, 'exportZone').mockReturnValue(
      new Promise((resolve) => {
        stop = () => resolve(refused({ code: 'cancelled', parameters: {} }));
      }),
    );
    await user.keyboard('{Enter}');
    const work = exportZone.mock.calls[0]?.[0].work ?? '';
    act(() => emit('workProgressed', { work, done: 500, total: 2000 }));
    const share = await within(dialog).findByText('25 %');
    const cancel = share.parentElement === null ? null : within(share.parentElement).getByRole('button');
    if (cancel !== null) await user.click(cancel);
    expect(callsOf('cancelWork').map(({ argument }) => argument)).toEqual([{ work }]);
    stop();
    await vi.waitFor(() => expect(within(dialog).queryByText('25 %')).toBeNull());
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await vi.waitFor(() => expect(button('Export...').getAttribute('aria-disabled')).not.toBe('true'));
  });

  it.each([
    ['DS set for the parent (dsset-)', 'dsset'],
    ['DS records with every digest (ds-)', 'ds'],
    ['Key set (keyset-)', 'keyset'],
    ['DNSKEY records (dnskey-)', 'dnskey'],
  ] as const)('exports %s under the name that other programs know', async (name, kind) => {
    const { user, dialog, radio, button, callsOf } = await openSheet();
    await user.click(radio(name));
    expect(dialog.textContent).toContain(`Suggested name: ${kind}-${zone}`);
    await user.click(button('Export...'));
    expect(callsOf('exportZone')[0]?.argument).toMatchObject({ server: 'DC1', zone, what: { kind } });
  });

  it('exports a private key that the server can use, with a warning, and says why not the others', async () => {
    const { user, dialog, radio, button, callsOf } = await openSheet();
    await vi.waitFor(() => expect(radio('Private key (.private)').matches(':disabled')).toBe(false));
    expect(dialog.textContent).not.toContain('This file is a secret.');
    await user.click(radio('Private key (.private)'));
    expect(dialog.textContent).toContain('This file is a secret.');
    expect(dialog.textContent).toContain('ZSK (being made), active: Not yet: the key is being made');
    expect(dialog.textContent).toContain(`K${zone}.+algorithm+12345.private`);
    await user.click(button('Export...'));
    expect(callsOf('exportZone')[0]?.argument).toMatchObject({ what: { kind: 'private-key', keyId: 'k' } });
  });

  it('greys private keys with the reason where the server can use none', async () => {
    const there = { server: 'DC1', fqdn: 'DC1.contoso.com', isKeyMaster: false, running: true } as const;
    const { dialog, radio } = await openSheet(
      aCustodyMatrix({
        rows: [
          {
            ...there,
            access: [
              { kind: 'not-usable', reason: 'in-another-certificate-store' },
              { kind: 'not-usable', reason: 'being-made' },
            ],
            verdict: 'must-be-re-signed',
          },
        ],
      }),
    );
    await vi.waitFor(() =>
      expect(dialog.textContent).toContain(
        'KSK 12345, active: No: in the certificate store of another server',
      ),
    );
    expect(radio('Private key (.private)').matches(':disabled')).toBe(true);
    expect(radio('Public key (.key)').matches(':disabled')).toBe(false);
  });

  it('says nothing where the save dialog was left, and stays', async () => {
    const { dialog, answer, button, user } = await openSheet();
    answer('exportZone', done(null));
    await user.click(button('Export...'));
    await vi.waitFor(() => expect(within(dialog).getByRole('status').textContent).toBe(''));
    expect(within(dialog).queryByRole('alert')).toBeNull();
  });

  it('says in words why a file could not be written', async () => {
    const { dialog, answer, button, user } = await openSheet();
    answer(
      'exportZone',
      refused({ code: 'file-not-written', parameters: { path: '/x', reason: 'no space' } }),
    );
    await user.click(button('Export...'));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Writing /x failed: no space.');
  });

  it('tells in the status bar what was written after the dialog was closed', async () => {
    const { api, user, button } = await openSheet();
    let write: () => void = () => undefined;
    vi.spyOn(api, 'exportZone').mockReturnValue(
      new Promise((resolve) => {
        write = () => resolve(done({ path: '/lists/late.dns' }));
      }),
    );
    await user.click(button('Export...'));
    await user.click(button('Cancel'));
    write();
    await vi.waitFor(() => expect(status().textContent).toContain('/lists/late.dns'));
  });
});
