// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { MovePlan, VerbGate } from '../../../shared/model/key-master';
import type { ReadinessReport, ZoneReadiness } from '../../../shared/model/readiness';
import { addBrowserShims } from '../../dnssec/testing/browser-shims';
import { aPlan } from '../../dnssec/testing/builders';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { fakeApi } from '../../testing/fake-api';
import { RolesPage } from './RolesPage';

afterEach(cleanup);

const zoneOf = (zone: string): ZoneReadiness => ({
  zone,
  signed: true,
  storage: 'directory',
  verdict: 'safe',
  candidates: [{ server: 'DC2', fqdn: 'DC2.contoso.com', verdict: 'keys-accessible' }],
  keysLost: [],
  trustAnchorServers: [],
  bogusAt: null,
  bogusCause: null,
});

const report: ReadinessReport = {
  at: 0,
  forest: 'contoso.com',
  server: 'DC2',
  servers: [
    {
      server: 'DC1',
      fqdn: 'DC1.contoso.com',
      running: false,
      zones: ['a.example', 'b.example', 'c.example'].map(zoneOf),
    },
    { server: 'DC2', fqdn: 'DC2.contoso.com', running: true, zones: [] },
  ],
};

const gates: readonly VerbGate[] = [
  { verb: 'transfer', obstacle: 'key-master-offline' },
  { verb: 'seize', obstacle: null },
];

function planOf(zone: string, mode: MovePlan['mode']) {
  return done(aPlan({ zone, mode, verb: 'seize' }));
}

/** a keeps its keys, b loses them, c is refused. */
function deadServer() {
  const fake = fakeApi();
  fake.answer('readReadiness', done(report));
  const probe = {
    keyMaster: 'DC1.contoso.com',
    answersDns: false,
    confirmsRole: null,
    durationMs: 900,
    at: 0,
  };
  const api = {
    ...fake.api,
    probeKeyMaster: ({ zone }: { readonly zone: string }) =>
      Promise.resolve(done({ ...probe, zone, verbs: gates })),
    planMove: ({ zone, mode }: Parameters<typeof fake.api.planMove>[0]) => {
      const lost = zone === 'b.example' && mode === 'seize';
      const denied = zone === 'c.example';
      if (denied) {
        return Promise.resolve(
          refused({ code: 'access-denied', parameters: { server: 'DC2', object: zone } } as const),
        );
      }
      return Promise.resolve(
        lost
          ? refused({
              code: 'signing-key-not-accessible',
              parameters: { zone, server: 'DC2', keys: [] },
            } as const)
          : planOf(zone, mode),
      );
    },
  };
  addBrowserShims();
  render(
    <TestProvider>
      <RolesPage api={api} server="DC2" onClose={() => undefined} />
    </TestProvider>,
  );
  return fake;
}

async function chooseTarget(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Move roles of DC1...' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'New Key Master' }));
  await userEvent.click(await screen.findByRole('option', { name: 'DC2' }));
}

const tick = (zone: string): HTMLInputElement => screen.getByRole('checkbox', { name: `Move ${zone}` });

describe('all roles of one server', () => {
  it('lists every Key Master with its zones, and whether it is on line', async () => {
    deadServer();
    const row = (await screen.findByRole('rowheader', { name: 'DC1.contoso.com' })).closest('tr');
    expect(row?.textContent).toContain('switched off');
    expect(row?.textContent).toContain('3 zones: a.example, b.example, c.example');
    expect(screen.queryByRole('rowheader', { name: 'DC2.contoso.com' })).toBeNull();
  });

  it('are planned one by one, and only those that lose nothing are ticked', async () => {
    deadServer();
    await chooseTarget();
    expect(await screen.findByText('Seize: all keys stay, no re-sign')).toBeTruthy();
    expect(screen.getByText(/^Seize: the keys are not accessible/u)).toBeTruthy();
    expect(screen.getByText('You have no access to c.example on the DNS server DC2.')).toBeTruthy();
    expect([tick('a.example'), tick('b.example'), tick('c.example')].map(({ checked }) => checked)).toEqual([
      true,
      false,
      false,
    ]);
    expect(tick('c.example').disabled).toBe(true);
  });

  it('move with one reason, each with its own mode and its own outcome', async () => {
    const fake = deadServer();
    const result = { ...aPlan(), changed: true };
    fake.answer('moveKeyMaster', done(result));
    await chooseTarget();
    await userEvent.click(tick('b.example'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason (kept in the history)' }), 'DC1 burnt');
    await userEvent.click(screen.getByRole('button', { name: 'Move 2 roles to DC2' }));
    expect(await screen.findByText('2 moved.')).toBeTruthy();
    expect(fake.callsOf('moveKeyMaster').map(({ argument }) => argument)).toEqual([
      { server: 'DC2', zone: 'a.example', target: 'DC2', mode: 'seize', reason: 'DC1 burnt' },
      {
        server: 'DC2',
        zone: 'b.example',
        target: 'DC2',
        mode: 'seize-without-key-checks',
        reason: 'DC1 burnt',
      },
    ]);
    const table = screen.getByRole('table');
    expect(within(table).getAllByText('moved')).toHaveLength(2);
  });
});
