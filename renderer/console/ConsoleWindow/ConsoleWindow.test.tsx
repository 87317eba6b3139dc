// @vitest-environment jsdom
import { act, cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tree, status, node, selectedNode, firstCells } from '../../testing/console-queries';
import { aWorld } from '../../testing/fake-api';
import { renderConsole } from '../../testing/render-console';
import { aRecord, aZone } from '../testing/builders';

afterEach(cleanup);

describe('at the start', () => {
  it('the console opens on the forward lookup zones of the local server, with the keyboard in the tree', async () => {
    await renderConsole();
    expect(selectedNode()).toBe('Forward Lookup Zones');
    expect(firstCells()).toEqual(['adatum.com', 'contoso.com', 'secure.contoso.com']);
    expect(document.activeElement).toBe(tree());
  });

  it('the console opens where it was closed', async () => {
    const first = await renderConsole();
    await first.user.click(node('DC2'));
    await vi.waitFor(() => expect(first.world.view.selectedNode).toContain('DC2'));
    cleanup();
    await renderConsole(aWorld({ view: first.world.view }));
    expect(selectedNode()).toBe('DC2');
  });

  it('a zone that is gone since the last run gives way to its folder', async () => {
    const view = { ...aWorld().view, selectedNode: '["zone","DC1","forward","gone.com"]' };
    await renderConsole(aWorld({ view }));
    expect(selectedNode()).toBe('Forward Lookup Zones');
  });
});

describe('what is out of date', () => {
  it('nothing refreshes by itself: the status bar says so, and F5 reads again', async () => {
    const { user, world, emit, callsOf } = await renderConsole();
    world.zones = { DC1: [aZone('new.com')] };
    act(() => emit('worldChanged', { revision: 2 }));
    expect(firstCells()).toContain('contoso.com');
    expect(within(status()).getByRole('status').textContent).toContain(
      'The view is out of date. Press F5 to refresh.',
    );
    const readBefore = callsOf('listZones').length;
    await user.keyboard('{F5}');
    expect(firstCells()).toEqual(['new.com']);
    expect(callsOf('listZones')).toHaveLength(readBefore + 1);
    expect(within(status()).getByRole('status').textContent).toBe('');
  });

  it('a list that was read before is shown as it was read', async () => {
    const { user, world, callsOf } = await renderConsole();
    await user.click(node('contoso.com'));
    await user.click(node('Forward Lookup Zones'));
    world.records = { 'contoso.com': [aRecord('new')] };
    await user.click(node('contoso.com'));
    expect(callsOf('listRecords')).toHaveLength(1);
  });
});

describe('the application menu', () => {
  it('does the same as the tool bar', async () => {
    const { emit, callsOf } = await renderConsole();
    act(() => emit('menuCommandChosen', { command: 'up-one-level' }));
    expect(selectedNode()).toBe('DC1');
    const readBefore = callsOf('listServers').length;
    act(() => emit('menuCommandChosen', { command: 'refresh' }));
    await vi.waitFor(() => expect(callsOf('listServers')).toHaveLength(readBefore + 1));
  });
});
