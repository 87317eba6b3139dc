// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { LabState } from '../../../shared/model/lab';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { fakeApi } from '../../testing/fake-api';
import { LabPage } from './LabPage';
import { aLab } from './testing/a-lab';

afterEach(cleanup);

async function show(changes: Partial<LabState> = {}) {
  addConsoleShims();
  const fake = fakeApi();
  fake.answer('readLab', done(aLab(changes)));
  const onClose = vi.fn();
  render(
    <TestProvider>
      <LabPage api={fake.api} onClose={onClose} />
    </TestProvider>,
  );
  await screen.findByRole('heading', { name: 'Servers' });
  return { ...fake, onClose, user: userEvent.setup({ delay: null }) };
}

/** A section; the table in it may have the same name and comes after it. */
const part = (name: string) => within(screen.getAllByRole('group', { name })[0] ?? document.body);
const argumentsOf = (calls: readonly { readonly argument: unknown }[]) =>
  calls.map(({ argument }) => argument);

describe('the page', () => {
  it('has the keyboard, closes by Esc, and reads again by F5 and when the world has changed', async () => {
    const { user, onClose, emit, answer, callsOf } = await show();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Lab' }));
    await user.keyboard('{F5}');
    expect(callsOf('readLab')).toHaveLength(2);
    answer('readLab', done(aLab({ armedFaults: ['move-stops-between-writes'] })));
    act(() => emit('worldChanged', { revision: 2 }));
    await vi.waitFor(() =>
      expect(screen.getByRole('switch', { name: /^The next move stops/u })).toHaveProperty('checked', true),
    );
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps the keys of the console to itself', async () => {
    const { user } = await show();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await user.keyboard('{Backspace}{Delete}{F5}');
    window.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('says why it can not be read, and tries again', async () => {
    addConsoleShims();
    const fake = fakeApi();
    fake.answer('readLab', refused({ code: 'unexpected', parameters: { reference: 'R1' } }));
    render(
      <TestProvider>
        <LabPage api={fake.api} onClose={vi.fn()} />
      </TestProvider>,
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('R1');
    fake.answer('readLab', done(aLab()));
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Servers' })).toBeTruthy();
  });
});

describe('switches', () => {
  it('of servers turn power and replication over', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('switch', { name: 'Power of DC2' }));
    await user.click(screen.getByRole('switch', { name: 'Hold replication to DC3' }));
    expect(argumentsOf(callsOf('setServerRunning'))).toEqual([{ server: 'DC2', running: false }]);
    expect(argumentsOf(callsOf('holdReplication'))).toEqual([{ server: 'DC3', held: true }]);
  });

  it('hold no replication of a server that the directory does not replicate to', async () => {
    await show();
    expect(screen.getByRole('switch', { name: 'Power of NS1' })).toBeTruthy();
    expect(screen.queryByRole('switch', { name: 'Hold replication to NS1' })).toBeNull();
  });

  it('of links and devices say by name what they connect', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('switch', { name: 'Headquarters and Branch' }));
    await user.click(screen.getByRole('switch', { name: 'DC2 connected with HSM1' }));
    expect(argumentsOf(callsOf('setSiteLink'))).toEqual([
      { sites: ['Headquarters', 'Branch'], connected: false },
    ]);
    expect(argumentsOf(callsOf('connectDevice'))).toEqual([
      { device: 'HSM1', server: 'DC2', connected: true },
    ]);
  });

  it('tell in place what they did, or why they did not', async () => {
    const { user, answer } = await show();
    answer('setServerRunning', done(null));
    await user.click(screen.getByRole('switch', { name: 'Power of DC2' }));
    expect(await part('Servers').findByText('DC2 is off.')).toBeTruthy();
    answer('setServerRunning', refused({ code: 'state-not-saved', parameters: { reason: 'disk full' } }));
    await user.click(screen.getByRole('switch', { name: 'Power of DC2' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('disk full');
    await user.click(within(alert).getByRole('button', { name: 'Dismiss this message' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be reached and pressed by keyboard', async () => {
    const { user, callsOf } = await show();
    act(() => screen.getByRole('switch', { name: 'Power of DC1' }).focus());
    await user.keyboard(' ');
    expect(argumentsOf(callsOf('setServerRunning'))).toEqual([{ server: 'DC1', running: false }]);
  });
});

describe('replication', () => {
  it('is started for one server or for all', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('button', { name: 'Replicate now to DC2' }));
    await user.click(screen.getByRole('button', { name: 'Replicate everywhere now' }));
    expect(argumentsOf(callsOf('replicateNow'))).toEqual([{ server: 'DC2' }, { server: null }]);
  });

  it('shows what is on its way', async () => {
    const [first, ...others] = aLab().servers;
    await show({ servers: [...(first === undefined ? [] : [{ ...first, pendingChanges: 1 }]), ...others] });
    expect(part('Servers').getByText('1 change on the way')).toBeTruthy();
  });
});

describe('time', () => {
  const hour = 3_600_000;
  const destination = (call: { readonly argument: unknown } | undefined): number => {
    const { to } = call?.argument as { readonly to: number };
    return to;
  };

  it('moves ahead to the next event, which is named', async () => {
    const nextEventAt = Date.now() + 5 * hour + 30_000;
    const { user, callsOf, answer } = await show({ nextEventAt });
    answer('advanceTime', done(null));
    expect(screen.getByText(/^Something happens by itself next on .*, in 5 hours/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'To the next event' }));
    expect(argumentsOf(callsOf('advanceTime'))).toMatchObject([{ to: nextEventAt }]);
    expect(await screen.findByText(/^The time in the lab is /u)).toBeTruthy();
  });

  it('moves ahead by a span, counted from the time in the lab', async () => {
    const { user, callsOf } = await show({ timeShift: 48 * hour });
    expect(screen.getByText('The lab is 2 days ahead of the clock of this computer.')).toBeTruthy();
    const before = Date.now();
    await user.click(screen.getByRole('button', { name: 'Advance by the span' }));
    const ahead = destination(callsOf('advanceTime')[0]) - before - 48 * hour;
    expect(ahead).toBeGreaterThan(hour - 5_000);
    expect(ahead).toBeLessThan(hour + 60_000);
  });

  it('takes a typed span, and says what is none', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('combobox', { name: 'By a span' }));
    await user.click(await screen.findByRole('option', { name: 'Another span' }));
    const amount = screen.getByRole('textbox', { name: 'How many' });
    await user.clear(amount);
    await user.click(screen.getByRole('button', { name: 'Advance by the span' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose a number from 1 to 9999.');
    await user.type(amount, '3');
    await user.click(screen.getByRole('button', { name: 'Advance by the span' }));
    expect(callsOf('advanceTime')).toHaveLength(1);
    expect(screen.queryByText('Choose a number from 1 to 9999.')).toBeNull();
  });

  it('shows how far a long jump is, stops it, and says that it was stopped', async () => {
    const { api, user, emit, callsOf } = await show();
    let arrive: () => void = () => undefined;
    const advanceTime = vi.spyOn(api, 'advanceTime').mockReturnValue(
      new Promise((resolve) => {
        arrive = () => resolve(refused({ code: 'cancelled', parameters: {} }));
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Advance by the span' }));
    const work = advanceTime.mock.calls[0]?.[0].work ?? '';
    act(() => emit('workProgressed', { work, done: 1, total: 4 }));
    expect(screen.queryByText('25 %')).toBeNull();
    await screen.findByText('25 %');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(argumentsOf(callsOf('cancelWork'))).toEqual([{ work }]);
    arrive();
    expect(await screen.findByText('The jump was cancelled. Nothing has changed.')).toBeTruthy();
    expect(screen.queryByText('25 %')).toBeNull();
  });

  it('has no next event where nothing is due', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('button', { name: 'To the next event' }));
    expect(callsOf('advanceTime')).toEqual([]);
  });
});

describe('undo', () => {
  const act = { act: 'move-key-master', zone: 'secure.contoso.com', server: 'DC2', at: 0 };

  it('takes back the latest act', async () => {
    const { user, callsOf, answer } = await show({ undoable: [act] });
    answer('undoAct', done(null));
    await user.click(screen.getByRole('button', { name: 'Undo the latest act' }));
    expect(callsOf('undoAct')).toHaveLength(1);
    expect(
      await screen.findByText('Undone: Moving the Key Master role of the zone secure.contoso.com'),
    ).toBeTruthy();
  });

  it('does nothing where there is nothing', async () => {
    const { user, callsOf } = await show();
    await user.click(screen.getByRole('button', { name: 'Undo the latest act' }));
    expect(callsOf('undoAct')).toEqual([]);
    expect(screen.getByText('There is nothing to undo.')).toBeTruthy();
  });
});

describe('checkpoints', () => {
  const checkpoints = [{ name: 'before', savedAt: Date.UTC(2026, 10, 24) }];

  it('are saved under a name that is fit and free', async () => {
    const { user, callsOf, answer } = await show({ checkpoints });
    answer('saveCheckpoint', done(null));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the checkpoint' });
    await user.click(screen.getByRole('button', { name: 'Save checkpoint' }));
    expect(screen.getByText('Give the checkpoint a name.')).toBeTruthy();
    await user.type(name, 'Before{Enter}');
    expect(screen.getByText(/^There is a checkpoint of that name/u)).toBeTruthy();
    expect(callsOf('saveCheckpoint')).toEqual([]);
    await user.type(name, ' the fire{Enter}');
    expect(argumentsOf(callsOf('saveCheckpoint'))).toEqual([{ name: 'Before the fire' }]);
    await vi.waitFor(() => expect(name.value).toBe(''));
  });

  it('are restored at once, and deleted after a question that Enter answers with Cancel', async () => {
    const { user, callsOf } = await show({ checkpoints });
    await user.click(screen.getByRole('button', { name: "Restore the checkpoint 'before'" }));
    expect(argumentsOf(callsOf('restoreCheckpoint'))).toEqual([{ name: 'before' }]);
    await user.click(screen.getByRole('button', { name: "Delete the checkpoint 'before'" }));
    await screen.findByRole('alertdialog');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(callsOf('deleteCheckpoint')).toEqual([]);
    await user.click(screen.getByRole('button', { name: "Delete the checkpoint 'before'" }));
    await user.click(await screen.findByRole('button', { name: 'Delete the checkpoint' }));
    expect(argumentsOf(callsOf('deleteCheckpoint'))).toEqual([{ name: 'before' }]);
  });
});

describe('reset', () => {
  it('says what is lost and what is kept, and Esc leaves both box and page as they were', async () => {
    const { user, callsOf, onClose } = await show();
    await user.click(screen.getByRole('button', { name: 'Reset lab...' }));
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('Checkpoints stay.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Reset lab...' }));
    await user.click(await screen.findByRole('button', { name: 'Reset and lose the present state' }));
    expect(callsOf('resetLab')).toHaveLength(1);
  });
});
