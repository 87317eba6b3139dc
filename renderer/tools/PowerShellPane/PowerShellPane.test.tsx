// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callSchemas } from '../../../shared/contract/calls';
import { done } from '../../../shared/contract/outcome';
import type { PowerShellReply } from '../../../shared/model/powershell';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { fakeApi } from '../../testing/fake-api';
import type { FakeApi } from '../../testing/fake-api';
import { PowerShellPane } from './PowerShellPane';

afterEach(cleanup);

const nothing: PowerShellReply = { lines: [], prompt: null, cleared: false };
const zoneCmdlets = ['Get-DnsServerZone', 'Get-DnsServerZoneAging', 'Get-DnsServerZoneScope'];

function show() {
  addConsoleShims();
  const fake = fakeApi();
  fake.answer('runPowerShell', done(nothing));
  fake.answer('completePowerShell', done({ replaceFrom: 0, replaceTo: 3, candidates: zoneCmdlets }));
  const onClose = vi.fn();
  render(
    <TestProvider>
      <PowerShellPane api={fake.api} server="DC1" onClose={onClose} />
    </TestProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return { ...fake, user, onClose };
}

const line = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const log = () => screen.getByRole('log', { name: 'Transcript' });
const commands = ({ callsOf }: FakeApi) =>
  callsOf('runPowerShell').map(({ argument }) => callSchemas.runPowerShell.parse(argument));
const texts = (fake: FakeApi) => commands(fake).map(({ text }) => text);

describe('the pane', () => {
  it('says which server it sits on, and has the keyboard on its line', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Windows PowerShell on DC1' })).toBeTruthy();
    expect(document.activeElement).toBe(line());
  });

  it('puts an example on the line and does not run it', async () => {
    const { user, callsOf } = show();
    await user.click(screen.getByRole('button', { name: /^Reset-DnsServerZoneKeyMasterRole/u }));
    expect(line().value).toBe(
      'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com -force',
    );
    expect(document.activeElement).toBe(line());
    expect(callsOf('runPowerShell')).toEqual([]);
  });

  it('runs what was entered and shows each stream', async () => {
    const { user, answer, callsOf } = show();
    answer('runPowerShell', done({ ...nothing, lines: [{ stream: 'warning', text: 'WARNING: careful' }] }));
    await user.keyboard('Get-Thing{Enter}');
    expect(await within(log()).findByText('WARNING: careful')).toBeTruthy();
    expect(within(log()).getByText('PS C:\\> Get-Thing')).toBeTruthy();
    expect(line().value).toBe('');
    expect(callsOf('runPowerShell')[0]?.argument).toMatchObject({ server: 'DC1', text: 'Get-Thing' });
  });

  it('keeps one session for as long as it is open', async () => {
    const pane = show();
    await pane.user.keyboard('one{Enter}two{Enter}');
    const sessions = commands(pane).map(({ session }) => session);
    expect(sessions).toHaveLength(2);
    expect(new Set(sessions).size).toBe(1);
  });

  it('closes by its button, and clears by its button', async () => {
    const { user, onClose } = show();
    await user.keyboard('one{Enter}');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(log().textContent).toBe('');
    expect(document.activeElement).toBe(line());
    await user.click(screen.getByRole('button', { name: 'Close PowerShell' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('the line', () => {
  it('brings back earlier commands by Up and Down', async () => {
    const { user } = show();
    await user.keyboard('one{Enter}two{Enter}dra{ArrowUp}');
    expect(line().value).toBe('two');
    await user.keyboard('{ArrowUp}');
    expect(line().value).toBe('one');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(line().value).toBe('dra');
  });

  it('is cleared by Esc, and by Ctrl+C with a trace', async () => {
    const { user, callsOf } = show();
    await user.keyboard('abc{Escape}');
    expect(line().value).toBe('');
    await user.keyboard('abc{Control>}c{/Control}');
    expect(line().value).toBe('');
    expect(log().textContent).toBe('PS C:\\> abc^C');
    expect(callsOf('runPowerShell')).toEqual([]);
  });

  it('leaves a selection to Ctrl+C', async () => {
    const { user } = show();
    await user.keyboard('abc{Control>}a{/Control}');
    line().setSelectionRange(0, 3);
    expect(fireEvent.keyDown(line(), { key: 'c', ctrlKey: true })).toBe(true);
    expect(line().value).toBe('abc');
  });

  it('goes on below when a command is not finished', async () => {
    const pane = show();
    await pane.user.keyboard('Get-DnsServerZone |{Enter}Select ZoneName{Enter}');
    expect(texts(pane)).toEqual(['Get-DnsServerZone |\nSelect ZoneName']);
    expect(log().textContent).toBe('PS C:\\> Get-DnsServerZone |\n>> Select ZoneName');
  });

  it('runs a paste of several lines line by line, and keeps the last one', async () => {
    const pane = show();
    await pane.user.paste('one\ntwo\nthree');
    await vi.waitFor(() => expect(pane.callsOf('runPowerShell')).toHaveLength(2));
    expect(texts(pane)).toEqual(['one', 'two']);
    expect(line().value).toBe('three');
  });

  it('clears the screen by Ctrl+L and keeps what is written', async () => {
    const { user } = show();
    await user.keyboard('one{Enter}abc{Control>}l{/Control}');
    expect(log().textContent).toBe('');
    expect(line().value).toBe('abc');
  });
});

describe('completion', () => {
  it('goes from candidate to candidate by Tab, and back by Shift+Tab', async () => {
    const { user, callsOf } = show();
    await user.keyboard('get -Name x');
    line().setSelectionRange(3, 3);
    await user.keyboard('{Tab}');
    expect(callsOf('completePowerShell')[0]?.argument).toMatchObject({ text: 'get -Name x', cursor: 3 });
    await vi.waitFor(() => expect(line().value).toBe('Get-DnsServerZone -Name x'));
    expect(line().selectionStart).toBe('Get-DnsServerZone'.length);
    await user.keyboard('{Tab}');
    expect(line().value).toBe('Get-DnsServerZoneAging -Name x');
    await user.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    expect(line().value).toBe('Get-DnsServerZoneScope -Name x');
    expect(callsOf('completePowerShell')).toHaveLength(1);
  });

  it('is asked anew after something was written', async () => {
    const { user, callsOf } = show();
    await user.keyboard('get{Tab}');
    await vi.waitFor(() => expect(line().value).toBe('Get-DnsServerZone'));
    await user.keyboard('x{Tab}');
    expect(callsOf('completePowerShell')).toHaveLength(2);
  });

  it('lists by Ctrl+Space; the arrows choose, Enter takes and does not run', async () => {
    const { user, callsOf } = show();
    await user.keyboard('get{Control>} {/Control}');
    const candidates = within(await screen.findByRole('listbox', { name: 'Completions' }));
    await user.keyboard('{ArrowDown}');
    const chosen = candidates.getByRole('option', { selected: true });
    expect(chosen.textContent).toBe('Get-DnsServerZoneAging');
    expect(line().getAttribute('aria-activedescendant')).toBe(chosen.id);
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(line().value).toBe('Get-DnsServerZoneAging');
    expect(callsOf('runPowerShell')).toEqual([]);
  });

  it('gives the line back by Esc', async () => {
    const { user } = show();
    await user.keyboard('get{Control>} {/Control}');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(line().value).toBe('get');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is picked from the list by mouse', async () => {
    const { user } = show();
    await user.keyboard('get{Control>} {/Control}');
    await user.click(await screen.findByRole('option', { name: 'Get-DnsServerZoneScope' }));
    expect(line().value).toBe('Get-DnsServerZoneScope');
    expect(document.activeElement).toBe(line());
  });

  it('does not hold the keyboard: Tab leaves an empty line', () => {
    const { callsOf } = show();
    expect(fireEvent.keyDown(line(), { key: 'Tab' })).toBe(true);
    expect(callsOf('completePowerShell')).toEqual([]);
  });
});

describe('a question', () => {
  async function asked() {
    const pane = show();
    const choices = [
      { key: 'Y', label: 'Yes' },
      { key: 'N', label: 'No' },
    ];
    const prompt = { caption: 'Confirm', message: 'Move the role?', choices, defaultKey: 'Y' };
    pane.answer('runPowerShell', done({ ...nothing, prompt }));
    pane.answer('answerPowerShell', done(nothing));
    await pane.user.keyboard('Reset{Enter}');
    await screen.findByRole('group', { name: 'Confirm' });
    return pane;
  }

  it('takes a key and Enter', async () => {
    const { user, callsOf } = await asked();
    expect(screen.getByRole('textbox', { name: 'Answer' })).toBe(document.activeElement);
    await user.keyboard('n{Enter}');
    expect(callsOf('answerPowerShell')[0]?.argument).toMatchObject({ key: 'n' });
    await vi.waitFor(() => expect(screen.queryByRole('group')).toBeNull());
  });

  it('takes a button', async () => {
    const { user, callsOf } = await asked();
    await user.click(screen.getByRole('button', { name: 'No (N)' }));
    expect(callsOf('answerPowerShell')[0]?.argument).toMatchObject({ key: 'N' });
    expect(document.activeElement).toBe(line());
  });
});
