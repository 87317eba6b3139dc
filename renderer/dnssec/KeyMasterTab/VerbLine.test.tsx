// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { aDeadProbe, aProbe, aSeizure, offlineVerbs } from '../testing/builders';
import { renderLoaded } from '../testing/render-dialog';

afterEach(cleanup);

const use = 'Use the following DNS server as the Key Master';

function radio(name: string): HTMLInputElement {
  return screen.getByRole('radio', { name });
}

function tabText(): string {
  return screen.getByRole('tabpanel').textContent;
}

describe('the line of the verb', () => {
  it('says nothing before the second radio is chosen', async () => {
    await renderLoaded();
    expect(tabText()).not.toMatch(/OK will|available/u);
  });

  it('asks the Key Master and can be stopped, and asks again on demand', async () => {
    const { user, calls } = await renderLoaded();
    await user.click(radio(use));
    expect(tabText()).toContain('Asking DC1.contoso.com whether it answers...');
    await user.click(screen.getByRole('button', { name: 'Stop asking' }));
    expect(tabText()).toContain('You stopped asking the Key Master.');
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(calls.probeKeyMaster).toHaveLength(2);
  });

  it('names the transfer while the Key Master answers, and why there is nothing to seize', async () => {
    const { user, answer } = await renderLoaded();
    await user.click(radio(use));
    await answer('probeKeyMaster', done(aProbe()));
    expect(tabText()).toContain('OK will transfer the role.');
    expect(tabText()).toContain('Seize is not available: DC1.contoso.com answers (3 ms).');
  });

  it('names the seizure while it does not, and why there is nothing to transfer', async () => {
    const { user, answer } = await renderLoaded();
    await user.click(radio(use));
    await answer('probeKeyMaster', done(aDeadProbe()));
    expect(tabText()).toContain('OK will seize the role.');
    expect(tabText()).toContain('Transfer is not available: DC1.contoso.com does not answer.');
  });

  it('tells a master that answers and does not confirm from one that is silent', async () => {
    const { user, answer } = await renderLoaded();
    await user.click(radio(use));
    await answer('probeKeyMaster', done(aProbe({ confirmsRole: false, verbs: offlineVerbs })));
    expect(tabText()).toContain('DC1.contoso.com answers and does not confirm that it holds the role.');
  });

  it('names the assignment of a zone that nobody holds', async () => {
    const verbs = [
      { verb: 'assign', obstacle: null },
      { verb: 'transfer', obstacle: 'no-key-master' },
      { verb: 'seize', obstacle: 'no-key-master' },
    ] as const;
    const { user, answer } = await renderLoaded({ keyMaster: null, holders: [], verbs });
    expect(screen.getByRole('radio', { name: 'The zone has no Key Master.' })).toBeTruthy();
    await user.click(radio(use));
    await answer('probeKeyMaster', done(aProbe({ keyMaster: null, verbs })));
    expect(tabText()).toContain('OK will assign the role.');
    expect(tabText()).not.toContain('not available');
  });

  it('says why the question could not be put', async () => {
    const { user, answer } = await renderLoaded();
    await user.click(radio(use));
    await answer('probeKeyMaster', refused({ code: 'server-unavailable', parameters: { server: 'DC2' } }));
    expect(tabText()).toContain('The Key Master could not be asked.');
    expect(tabText()).toContain('Error code 1722.');
  });
});

describe('two Key Masters', () => {
  it('are called by their names, and each of them can be kept', async () => {
    const { user, answer, calls } = await renderLoaded({
      holders: ['DC1.contoso.com', 'DC2.contoso.com'],
    });
    expect(tabText()).toContain('The directory names DC1.contoso.com and DC2.contoso.com');
    expect(
      screen.getByRole('radio', { name: 'The DNS servers DC1 and DC2 are both named as the Key Master.' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Keep DC2 as Key Master' }));
    expect(calls.planMove.at(-1)?.argument).toMatchObject({ target: 'DC2', mode: 'seize' });
    await answer('planMove', done(aSeizure()));
    const warning = await screen.findByRole('alertdialog');
    expect(warning.textContent).toContain('DC2.contoso.com stays the only Key Master.');
    expect(warning.textContent).toContain('The role is taken from DC1.contoso.com.');
  });
});

describe('the views', () => {
  it.each([
    ['Who has the keys...', 'Who has the keys of secure.contoso.com'],
    ['Who believes what...', 'Who believes what about secure.contoso.com'],
    ['Trust anchors...', 'Trust anchors of secure.contoso.com'],
    ['DS records...', 'DS records of secure.contoso.com'],
  ])('open by %s over the sheet and give the focus back', async (button, title) => {
    const { user } = await renderLoaded();
    await user.click(screen.getByRole('button', { name: button }));
    const view = await screen.findByRole('dialog', { name: title });
    await user.click(within(view).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: title })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: button }));
  });
});
