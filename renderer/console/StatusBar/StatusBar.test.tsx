// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { status } from '../../testing/console-queries';
import { aWorld } from '../../testing/fake-api';
import { renderConsole } from '../../testing/render-console';
import { aStatus } from '../testing/builders';

afterEach(cleanup);

describe('the status bar', () => {
  it('shows how many keys are made, until all are', async () => {
    const { emit } = await renderConsole(
      aWorld({ status: aStatus({ keyGeneration: { done: 14, total: 30 } }) }),
    );
    expect(status().textContent).toContain('Generating signing keys: 14 of 30');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('14');
    act(() => emit('keyGenerationProgressed', { done: 30, total: 30 }));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('shows how many copies of zones are signed, until all are', async () => {
    const { emit, world } = await renderConsole(
      aWorld({ status: aStatus({ signing: { done: 3, total: 32 } }) }),
    );
    expect(status().textContent).toContain('Signing zones: 3 of 32');
    expect(screen.getByRole('progressbar', { name: 'Signing zones' }).getAttribute('aria-valuemax')).toBe(
      '32',
    );
    world.status = aStatus();
    act(() => emit('worldChanged', { revision: 1 }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('says when private keys are not encrypted, and why', async () => {
    const { user } = await renderConsole(
      aWorld({ status: aStatus({ keyProtection: { kind: 'none', reason: 'There is no keyring.' } }) }),
    );
    await user.click(screen.getByRole('button', { name: 'Private keys are not encrypted' }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('There is no keyring.');
  });

  it('shows the time of the lab while it is ahead, also when it was moved just now, and leads to the lab', async () => {
    const { user, emit, world, console } = await renderConsole();
    expect(status().textContent).not.toContain('Lab time');
    world.status = aStatus({ timeShift: 3 * 86_400_000, revision: 2 });
    act(() => emit('worldChanged', { revision: 2 }));
    await user.click(await screen.findByRole('button', { name: /^Lab time: /u }));
    expect(console.store.getState().tool).toBe('lab');
  });
});
