// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { HistoryEntry } from '../../../shared/model/history';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { addBrowserShims } from '../../dnssec/testing/browser-shims';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { fakeApi } from '../../testing/fake-api';
import { HistoryPage } from './HistoryPage';

afterEach(cleanup);

const at = Date.UTC(2026, 10, 24, 15);
const entries: readonly HistoryEntry[] = [
  {
    sequence: 3,
    at,
    server: 'DC2',
    zone: 'secure.contoso.com',
    fact: { kind: 'event', event: { kind: 'became-key-master' } },
  },
  {
    sequence: 2,
    at,
    server: 'DC2',
    zone: 'secure.contoso.com',
    fact: {
      kind: 'act',
      act: {
        kind: 'move-key-master',
        verb: 'seize',
        mode: 'seize',
        from: 'DC1.contoso.com',
        to: 'DC2.contoso.com',
      },
      by: 'CONTOSO\\Administrator',
      source: 'dialog',
      reason: 'DC1\tburnt',
      problem: null,
    },
  },
  {
    sequence: 1,
    at,
    server: 'DC1',
    zone: null,
    fact: {
      kind: 'act',
      act: { kind: 'set-server-running', running: false },
      by: 'CONTOSO\\Administrator',
      source: 'lab',
      reason: null,
      problem: null,
    },
  },
];

const signed: HistoryEntry = {
  sequence: 4,
  at,
  server: 'DC1',
  zone: 'secure.contoso.com',
  fact: {
    kind: 'event',
    event: {
      kind: 'zone-signed',
      properties: {
        settings: { ...defaultSigningSettings, nsec3Iterations: 77 },
        isKeyMasterServer: true,
        keyMasterServer: 'DC1.contoso.com',
      },
    },
  },
};

function show(outcome = done(entries)) {
  addBrowserShims();
  const fake = fakeApi();
  fake.answer('readHistory', outcome);
  render(
    <TestProvider>
      <HistoryPage api={fake.api} onClose={() => undefined} />
    </TestProvider>,
  );
  return fake;
}

async function shown(): Promise<readonly (readonly (string | null)[])[]> {
  const rows = await screen.findAllByRole('row');
  return rows.slice(1).map((row) => [...row.children].slice(1).map((cell) => cell.textContent));
}

describe('the history', () => {
  it('joins acts with who and why, and events with their number', async () => {
    show();
    expect(await shown()).toEqual([
      [
        'DC2',
        'secure.contoso.com',
        '7649: The DNS server is now the key master for the zone secure.contoso.com.',
        '',
        '',
      ],
      [
        'DC2',
        'secure.contoso.com',
        'The Key Master role of the zone secure.contoso.com was seized from DC1.contoso.com by DC2.contoso.com.',
        'CONTOSO\\Administrator (dialog)',
        'DC1\tburnt',
      ],
      ['DC1', '', 'DC1 was switched off.', 'CONTOSO\\Administrator (lab)', ''],
    ]);
  });

  it('shows one zone, or acts only', async () => {
    show();
    await userEvent.click(await screen.findByRole('combobox', { name: 'Zone' }));
    await userEvent.click(await screen.findByRole('option', { name: 'secure.contoso.com' }));
    expect(await shown()).toHaveLength(2);
    await userEvent.click(screen.getByRole('combobox', { name: 'Show' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Acts only' }));
    expect(await shown()).toHaveLength(1);
  });

  it('is exported as it is shown, one entry a line', async () => {
    const fake = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Export...' }));
    const [call] = fake.callsOf('exportList');
    const { text } = call?.argument as { readonly text: string };
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain('\tDC1 burnt\r\n');
    expect(await screen.findByText('The history was exported to /lists/list.txt.')).toBeTruthy();
  });

  it('opens an event to the properties it lists, and exports them all', async () => {
    const fake = show(done([signed]));
    const line = await screen.findByText(
      '525: The zone secure.contoso.com was signed with following properties:',
    );
    const details = line.closest('details');
    expect(details?.open).toBe(false);
    await userEvent.click(line);
    expect(details?.open).toBe(true);
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items).toHaveLength(17);
    expect(items.map(({ textContent }) => textContent)).toContain('NSec3Iterations=77');
    await userEvent.click(screen.getByRole('button', { name: 'Export...' }));
    const [call] = fake.callsOf('exportList');
    expect((call?.argument as { readonly text: string }).text).toContain(
      'NSec3Iterations=77; NSec3OptOut=False;',
    );
  });

  it('says that nothing has happened yet, or why it can not be read', async () => {
    show(done([]));
    expect(await screen.findByText('Nothing has happened yet.')).toBeTruthy();
    cleanup();
    show(refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }));
    expect((await screen.findByRole('alert')).textContent).toContain('The DNS server DC1 cannot be reached.');
  });
});
