// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import { aTrustAnchorMatrix } from '../../dnssec/testing/report-worlds';
import { row } from '../../testing/console-queries';
import { renderConsole } from '../../testing/render-console';

afterEach(cleanup);

describe('the page of trust anchors', () => {
  it('opens from the menu of a zone, and from the Tools menu on the first signed zone', async () => {
    const { user, emit, answer } = await renderConsole();
    answer('readTrustAnchors', done(aTrustAnchorMatrix()));
    await user.pointer({ keys: '[MouseRight]', target: row('secure.contoso.com') });
    await user.click(await screen.findByRole('menuitem', { name: 'DNSSEC' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Trust Anchors by Resolver...' }));
    const page = await screen.findByRole('region', { name: 'Trust Anchors' });
    expect(await within(page).findByText('Check list of the redistribution')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Trust Anchors' })).toBeNull();
    act(() => emit('menuCommandChosen', { command: 'trust-anchors' }));
    expect(await screen.findByRole('region', { name: 'Trust Anchors' })).toBeTruthy();
  });

  it('ticks what a server has learnt as soon as it has', async () => {
    const { emit, answer } = await renderConsole();
    answer('readTrustAnchors', done(aTrustAnchorMatrix()));
    act(() => emit('menuCommandChosen', { command: 'trust-anchors' }));
    const page = await screen.findByRole('region', { name: 'Trust Anchors' });
    const list = await within(page).findByRole('group', { name: 'Check list of the redistribution' });
    expect(list.textContent).toContain('to do:');
    const { servers, ...matrix } = aTrustAnchorMatrix();
    const learnt = servers.map(
      (server) => ({ ...server, state: 'valid', trusted: matrix.expected }) as const,
    );
    answer('readTrustAnchors', done({ ...matrix, servers: learnt }));
    act(() => emit('worldChanged', { revision: 9 }));
    await vi.waitFor(() => expect(list.textContent).not.toContain('to do:'));
  });
});
