// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import { fakeApi } from '../../testing/fake-api';
import { aTrustAnchorMatrix } from '../testing/report-worlds';
import { TrustAnchorMatrix } from './TrustAnchorMatrix';

afterEach(cleanup);

const update = { name: 'Update trust anchors' };

describe('trust anchors by server', () => {
  it('say where answers do not validate any more, and bring them up to date', async () => {
    const fake = fakeApi();
    fake.answer('readTrustAnchors', done(aTrustAnchorMatrix()));
    fake.answer('changeTrustAnchors', done(null));
    render(<TrustAnchorMatrix api={fake.api} server="DC1" zone="secure.contoso.com" />);
    expect(await screen.findByText('out of date: answers of the zone do not validate there')).toBeTruthy();
    expect(screen.getByText('Add-DnsServerTrustAnchor').closest('code')?.textContent).toContain(
      'Remove-DnsServerTrustAnchor -Name secure.contoso.com -ComputerName DC2.contoso.com',
    );
    await userEvent.click(screen.getByRole('button', update));
    expect(fake.callsOf('changeTrustAnchors')[0]?.argument).toEqual({
      server: 'DC1',
      zone: 'secure.contoso.com',
      change: { kind: 'redistribute' },
    });
    expect(await screen.findByText(/^The trust anchors have been updated/u)).toBeTruthy();
  });

  it('offer no update where nothing is amiss', async () => {
    const fake = fakeApi();
    fake.answer('readTrustAnchors', done(aTrustAnchorMatrix({ servers: [] })));
    render(<TrustAnchorMatrix api={fake.api} server="DC1" zone="secure.contoso.com" />);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', update)).toBeNull();
  });
});
