// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { BeliefReport as Report } from '../../../shared/model/beliefs';
import { fakeApi } from '../../testing/fake-api';
import { aBeliefReport } from '../testing/report-worlds';
import { BeliefReport } from './BeliefReport';

afterEach(cleanup);

function show(changes: Partial<Report> = {}) {
  const fake = fakeApi();
  fake.answer('readBeliefs', done(aBeliefReport(changes)));
  render(<BeliefReport api={fake.api} server="DC1" zone="secure.contoso.com" />);
  return fake;
}

describe('who believes what', () => {
  it('names the state, the holder by the directory and what leads out of it', async () => {
    show();
    const state = await screen.findByText('One Key Master, and not every server has noticed yet.');
    expect(state.parentElement?.textContent).toBe(
      'One Key Master, and not every server has noticed yet. The directory names DC2.contoso.com. Nothing to do: replication and the next poll tell DC3.contoso.com.',
    );
  });

  it('calls two holders by their name and says that one has to choose', async () => {
    const servers = ['DC1.contoso.com', 'DC2.contoso.com'];
    show({
      state: 'two-holders',
      holders: servers,
      remedy: { kind: 'keep-one-holder', actor: 'you', servers },
    });
    const state = await screen.findByText('Two Key Masters: the directory names more than one.');
    expect(state.parentElement?.textContent).toContain(
      'choose which of DC1.contoso.com and DC2.contoso.com stays the Key Master',
    );
  });

  it('shows the age of a replica, and has a server read the directory on demand', async () => {
    const fake = show();
    fake.answer('pollKeyMaster', refused({ code: 'server-unavailable', parameters: { server: 'DC3' } }));
    expect(await screen.findByText('2 hours ago')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Have DC3.contoso.com read the directory now' }),
    );
    expect(fake.callsOf('pollKeyMaster')).toEqual([{ name: 'pollKeyMaster', argument: { server: 'DC3' } }]);
    expect(await screen.findByText('The DNS server DC3 cannot be reached.')).toBeTruthy();
  });
});
