// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { done, refused } from '../../../shared/contract/outcome';
import type { ChainLink, ChainOfTrust, ZoneVerification } from '../../../shared/model/validation';
import { aZone } from '../../console/testing/builders';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { aWorld, fakeApi } from '../../testing/fake-api';
import { ChainPage } from './ChainPage';

afterEach(cleanup);

const at = Date.UTC(2026, 10, 24, 15);

const aLink = (changes: Partial<ChainLink> = {}): ChainLink => ({
  zone: 'contoso.com',
  kind: 'dnskey',
  status: 'secure',
  records: ['contoso.com. DNSKEY 257 3 8 AwEAAc'],
  keyTags: [20326],
  reason: null,
  expires: Date.now() + 5 * 86_400_000 + 30_000,
  ...changes,
});

const aChain = (changes: Partial<ChainOfTrust> = {}): ChainOfTrust => ({
  server: 'DC1',
  name: 'www.secure.contoso.com',
  type: 'A',
  status: 'secure',
  links: [
    aLink({ kind: 'trust-anchor' }),
    aLink(),
    aLink({ zone: 'secure.contoso.com', kind: 'ds', keyTags: [111, 222] }),
    aLink({ zone: 'secure.contoso.com', kind: 'answer', keyTags: [] }),
  ],
  at,
  ...changes,
});

function show(name = '', chain = aChain(), prepare: (api: DesktopApi) => void = () => undefined) {
  addConsoleShims();
  const fake = fakeApi(aWorld({ zones: { DC1: [aZone('secure.contoso.com')] } }));
  prepare(fake.api);
  fake.answer('readChainOfTrust', done(chain));
  render(
    <TestProvider>
      <ChainPage
        api={fake.api}
        initial={{ server: 'DC1', zone: 'secure.contoso.com' }}
        question={{ name, type: 'SOA' }}
        timeShift={0}
        onClose={vi.fn()}
      />
    </TestProvider>,
  );
  return { ...fake, user: userEvent.setup({ delay: null }) };
}

const picture = () => screen.findByRole('list', { name: 'Links of the chain, from the trust anchor down' });

describe('the walk', () => {
  it('waits for a name, and takes it with or without its trailing dot', async () => {
    const { user, callsOf } = show();
    await user.click(screen.getByRole('button', { name: 'Walk' }));
    expect(screen.getByText('Type a name first.')).toBeTruthy();
    expect(callsOf('readChainOfTrust')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' www.secure.contoso.com.{Enter}');
    expect(callsOf('readChainOfTrust').at(-1)?.argument).toEqual({
      server: 'DC1',
      name: 'www.secure.contoso.com',
      type: 'SOA',
    });
  });

  it('begins at once where the page was opened for a name', async () => {
    const { callsOf } = show('secure.contoso.com');
    await picture();
    expect(callsOf('readChainOfTrust')[0]?.argument).toMatchObject({ name: 'secure.contoso.com' });
  });

  it('shows a box for each zone, with its links, key tags and the end of the signatures', async () => {
    show('www.secure.contoso.com');
    const list = await picture();
    expect(
      within(list)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['contoso.com', 'secure.contoso.com']);
    expect(list.textContent).toContain('Trust anchor');
    expect(list.textContent).toContain('key tags 111, 222');
    expect(list.textContent).toMatch(/signatures run out on .*, in 5 days/u);
    expect(screen.getByText('Every link from the trust anchor down to the answer holds.')).toBeTruthy();
  });

  it('shows the exact reason and the record where a link does not hold', async () => {
    const record = 'secure.contoso.com. RRSIG DNSKEY 8 3 3600 20261120000000';
    const broken = aLink({
      zone: 'secure.contoso.com',
      status: 'bogus',
      reason: 'expired',
      records: [record],
      expires: Date.now() - 86_400_000,
    });
    show('secure.contoso.com', aChain({ status: 'bogus', links: [aLink({ kind: 'trust-anchor' }), broken] }));
    const list = await picture();
    expect(within(list).getByText('The signature has run out.')).toBeTruthy();
    expect(within(list).getByText(/^signatures ran out on|; signatures ran out on/u)).toBeTruthy();
    expect(within(list).getByText(record).closest('details')?.open).toBe(true);
    expect(screen.getAllByText('Bogus').length).toBeGreaterThan(1);
  });

  it('says so where no trust anchor leads to the name', async () => {
    show('example.org', aChain({ status: 'indeterminate', links: [] }));
    expect(await screen.findByText(/^No trust anchor leads to the name/u)).toBeTruthy();
  });
});

describe('the verification of a zone', () => {
  const verification: ZoneVerification = {
    server: 'DC1',
    zone: 'secure.contoso.com',
    status: 'bogus',
    at,
    bogusAt: at,
    findings: [
      { severity: 'fault', kind: 'expired', owner: 'www.secure.contoso.com', type: 'A', record: 'RRSIG A 8' },
      { severity: 'defect', kind: 'brand-new-code', owner: 'secure.contoso.com', type: 'NSEC', record: null },
    ],
    counts: { sets: 14, signatures: 16 },
  };

  it('lists every finding with the record to blame, also one that has no words yet', async () => {
    const { user, answer, callsOf } = show();
    answer('verifyZone', done(verification));
    const verify = await screen.findByRole('button', { name: 'Verify' });
    await vi.waitFor(() => expect(verify.getAttribute('aria-disabled')).not.toBe('true'));
    expect(callsOf('verifyZone')).toEqual([]);
    await user.click(verify);
    expect(callsOf('verifyZone')[0]?.argument).toMatchObject({
      server: 'DC1',
      zone: 'secure.contoso.com',
    });
    const table = await screen.findByRole('table', { name: 'Findings' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'www.secure.contoso.comAfaultThe signature has run out.RRSIG A 8',
      'secure.contoso.comNSECdefectbrand new code.missing',
    ]);
    expect(screen.getByText(/^14 record sets, 16 signatures\./u)).toBeTruthy();
  });

  it('shows how far it is, and when it is cancelled leaves the page as it was', async () => {
    let stop: () => void = () => undefined;
    const verifyZone = vi.fn<DesktopApi['verifyZone']>().mockReturnValue(
      new Promise((resolve) => {
        stop = () => resolve(refused({ code: 'cancelled', parameters: {} }));
      }),
    );
    const { user, emit, callsOf } = show('', aChain(), (api) => {
      vi.spyOn(api, 'verifyZone').mockImplementation(verifyZone);
    });
    const verify = await screen.findByRole('button', { name: 'Verify' });
    await vi.waitFor(() => expect(verify.getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(verify);
    const work = verifyZone.mock.calls[0]?.[0].work ?? '';
    act(() => emit('workProgressed', { work, done: 3, total: 4 }));
    await screen.findByText('75 %');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(callsOf('cancelWork').map(({ argument }) => argument)).toEqual([{ work }]);
    stop();
    await vi.waitFor(() => expect(screen.queryByText('75 %')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says when a zone without faults would be refused', async () => {
    const { user, answer } = show();
    answer('verifyZone', done({ ...verification, status: 'secure', bogusAt: at + 86_400_000, findings: [] }));
    const verify = await screen.findByRole('button', { name: 'Verify' });
    await vi.waitFor(() => expect(verify.getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(verify);
    expect(
      await screen.findByText(/Nothing is wrong\. Without new signatures it would be refused/u),
    ).toBeTruthy();
  });
});
