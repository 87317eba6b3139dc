// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { aCandidate, aRejected, theLocalCopy } from '../testing/builders';
import { aCustodyMatrix } from '../testing/report-worlds';
import { acceptLocalCopy, focusDropdown, openListByMouse, renderLoaded } from '../testing/render-dialog';

afterEach(cleanup);

const keep = 'The DNS server DC1 is the Key Master.';
const use = 'Use the following DNS server as the Key Master';
const candidates = [
  aRejected('RODC1', 'read-only-domain-controller'),
  aCandidate('DC2', { site: 'Branch' }),
  aCandidate('DC1', { isKeyMaster: true }),
];

function radio(name: string): HTMLInputElement {
  return screen.getByRole('radio', { name });
}

function dropdown(): HTMLElement {
  return screen.getByRole('combobox', { name: 'DNS servers that can be the Key Master' });
}

describe('the drop-down', () => {
  it('is disabled until the second radio is chosen', async () => {
    const { user } = await renderLoaded();
    expect(dropdown().matches(':disabled')).toBe(true);
    await user.click(radio(use));
    expect(dropdown().matches(':disabled')).toBe(false);
    await user.click(radio(keep));
    expect(dropdown().matches(':disabled')).toBe(true);
  });

  it('shows the question instead of a list when it is clicked the first time', async () => {
    const { user, calls } = await renderLoaded();
    await user.click(radio(use));
    await user.click(dropdown());
    const question = await screen.findByRole('alertdialog', { name: 'DNS' });
    expect(question.textContent).toContain(
      'All authoritative DNS servers capable of DNSSEC online signing will be loaded for the zone secure.contoso.com.',
    );
    expect(within(question).getByRole('img', { name: 'Question' })).toBeTruthy();
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'OK' }));
    expect(calls.findCandidates).toHaveLength(0);
  });

  it.each(['{Alt>}{ArrowDown}{/Alt}', '{F4}', ' ', '{Enter}', '{ArrowDown}', '{ArrowUp}'])(
    'shows the question when %s opens it',
    async (keys) => {
      const { user } = await renderLoaded();
      await user.keyboard('{Alt>}u{/Alt}');
      focusDropdown();
      await user.keyboard(keys);
      expect(await screen.findByRole('alertdialog')).toBeTruthy();
    },
  );

  it('stays empty when the question is cancelled by Esc, has the focus again, and asks again', async () => {
    const { user, calls } = await renderLoaded();
    await user.click(radio(use));
    await user.click(dropdown());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(dropdown());
    expect(calls.findCandidates).toHaveLength(0);
    await user.keyboard('{F4}');
    expect(await screen.findByRole('alertdialog')).toBeTruthy();
  });

  it('lists the servers that qualify with their site, then the others greyed with their reason', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, done(candidates));
    const [qualified, others] = screen
      .getAllByRole('group')
      .filter((group) => group.closest('[role="listbox"]'));
    if (!qualified || !others) throw new Error('The list has two groups');
    const names = within(qualified)
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(names).toEqual([
      'DC1.contoso.com Site: Default-First-Site-Name · current Key Master',
      'DC2.contoso.com Site: Branch',
    ]);
    const other = within(others).getByRole('option');
    expect(other.textContent).toContain('Is a read-only domain controller and gets no private keys.');
    expect(other.getAttribute('aria-disabled')).toBe('true');
  });

  it('does not take a server that does not qualify', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, done(candidates));
    await dialog.user.click(screen.getByRole('option', { name: /RODC1/u }));
    expect(screen.getByRole('button', { name: 'Apply' }).matches(':disabled')).toBe(true);
    await dialog.user.click(screen.getByRole('option', { name: /DC2/u }));
    expect(dropdown().textContent).toContain('DC2.contoso.com');
    expect(screen.getByRole('button', { name: 'Apply' }).matches(':disabled')).toBe(false);
  });

  it('says what is missing when OK is pressed without a server', async () => {
    const { user, closings } = await renderLoaded();
    await user.click(radio(use));
    await user.click(screen.getByRole('button', { name: 'OK' }));
    expect(screen.getByRole('tabpanel').textContent).toContain('Select a DNS server from the list');
    expect(closings).toEqual([]);
  });
});

describe('the search', () => {
  it('shows how many have answered, and who, until it is complete', async () => {
    const { user, emitCandidate, calls } = await renderLoaded();
    await user.click(radio(use));
    await user.click(dropdown());
    await user.keyboard('{Enter}');
    const search = calls.findCandidates[0]?.argument.search ?? '';
    emitCandidate({
      search,
      candidate: aRejected('OLD1', 'release-too-old'),
      progress: { asked: 7, answered: 3, total: 7 },
    });
    expect(screen.getByText(/Building the list of DNS servers/u).textContent).toContain('3 of 7 answered');
    expect(screen.getByRole('progressbar', { name: /Building/u })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Servers that have answered' }).textContent).toContain(
      'Windows Server 2012 or later is needed.',
    );
  });

  it('can be cancelled and repeated', async () => {
    const { user, calls } = await renderLoaded();
    await user.click(radio(use));
    await user.click(dropdown());
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Cancel search' }));
    expect(calls.cancelSearch).toHaveLength(1);
    expect(screen.getByRole('tabpanel').textContent).toContain('You stopped the search.');
    await user.click(screen.getByRole('button', { name: 'Search again' }));
    expect(calls.findCandidates).toHaveLength(2);
  });

  it('says so when no other server qualifies', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(
      dialog,
      done([aCandidate('DC1', { isKeyMaster: true }), aRejected('DC2', 'no-rights')]),
    );
    expect(screen.getByRole('tabpanel').textContent).toContain('No other DNS server qualifies');
  });

  it('says why it failed', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, refused({ code: 'directory-unavailable', parameters: { server: 'DC1' } }));
    expect(screen.getByRole('alert').textContent).toContain(
      'The directory service is unavailable. Error code 9717.',
    );
  });

  it('shows every check of every server with its duration', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, done(candidates));
    await dialog.user.keyboard('{Escape}');
    await dialog.user.click(screen.getByRole('button', { name: 'Details...' }));
    const details = await screen.findByRole('dialog', { name: 'DNS servers asked about secure.contoso.com' });
    expect(
      within(details).getByRole('row', {
        name: /^DC2\.contoso\.com passed ?3 ms .* passed ?11 ms Qualified$/u,
      }),
    ).toBeTruthy();
    expect(
      within(details).getByRole('row', { name: /^RODC1\.contoso\.com failed ?2000 ms not asked/u }),
    ).toBeTruthy();
    await dialog.user.click(within(details).getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Details...' }));
  });
});

function tabText(): string {
  return screen.getByRole('tabpanel').textContent;
}

const fileBacked = (['assign', 'transfer', 'seize'] as const).map((verb) => ({
  verb,
  obstacle: 'zone-file-backed' as const,
}));

describe('what the keys say', () => {
  it('stands beside each server that qualifies', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, done(candidates));
    await dialog.answer('readCustody', done(aCustodyMatrix()));
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names[0]).toContain('keys accessible');
    expect(names[1]).toContain('zone must be re-signed');
    expect(names[2]).not.toContain('keys accessible');
  });

  it('is left out where it cannot be read', async () => {
    const dialog = await renderLoaded();
    await openListByMouse(dialog, done(candidates));
    await dialog.answer(
      'readCustody',
      refused({ code: 'directory-unavailable', parameters: { server: 'DC1' } }),
    );
    expect(screen.getAllByRole('option')[0]?.textContent).not.toContain('keys accessible');
  });
});

describe('what stands in the way', () => {
  it('greys the second radio of a file-backed zone and says why', async () => {
    await renderLoaded({ zone: 'file.contoso.com', zoneType: 'standard-primary', verbs: fileBacked });
    expect(radio(use).matches(':disabled')).toBe(true);
    expect(screen.getByRole('radiogroup').textContent).toContain(
      'The Key Master role cannot be transferred because the zone file.contoso.com is file-backed.',
    );
  });

  it('greys it for an unsigned zone whose Key Master answers, and says what to do instead', async () => {
    await renderLoaded({
      signed: false,
      verbs: [
        { verb: 'assign', obstacle: 'has-key-master' },
        { verb: 'transfer', obstacle: 'zone-not-signed' },
        { verb: 'seize', obstacle: 'key-master-online' },
      ],
    });
    expect(radio(use).matches(':disabled')).toBe(true);
    const reason = screen.getByRole('radiogroup').textContent;
    expect(reason).toContain('a transfer needs a signed zone');
    expect(reason).toContain('sign the zone first, or seize the role by PowerShell');
  });

  it('greys it while the directory names two Key Masters, and leaves the way out: keeping one', async () => {
    const { user, calls } = await renderLoaded({
      holders: ['DC1.contoso.com', 'DC2.contoso.com'],
      verbs: [
        { verb: 'assign', obstacle: 'has-key-master' },
        { verb: 'transfer', obstacle: 'two-holders' },
        { verb: 'seize', obstacle: 'two-holders' },
      ],
    });
    expect(radio(use).matches(':disabled')).toBe(true);
    expect(screen.getByRole('radiogroup').textContent).toContain('You act next: keep one of them first.');
    await user.click(screen.getByRole('button', { name: 'Keep DC2 as Key Master' }));
    expect(calls.planMove.at(-1)?.argument).toMatchObject({ target: 'DC2', mode: 'seize' });
  });

  it('leaves the second radio to who wants to seize, and names the Key Master that is off line', async () => {
    await acceptLocalCopy(await renderLoaded(theLocalCopy()));
    expect(radio(use).matches(':disabled')).toBe(false);
    expect(tabText()).toContain('The Key Master DC1.contoso.com is off line.');
    expect(tabText()).toContain('those of the DNS server DC2');
  });

  it('asks for additional precautions when the Key Master is no domain controller', async () => {
    await renderLoaded({ keyMasterIsDomainController: false });
    expect(screen.getByRole('tabpanel').textContent).toContain('is not a domain controller.');
  });

  it('gives no notices where there is nothing to say', async () => {
    await renderLoaded();
    expect(screen.getByRole('tabpanel').textContent).not.toMatch(/off line|domain controller/u);
  });
});
