// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewOf } from '../../stores/console-state';
import { firstCells, list, node, status } from '../../testing/console-queries';
import { aWorld } from '../../testing/fake-api';
import { renderConsole } from '../../testing/render-console';
import { aRecord, aZone } from '../testing/builders';

afterEach(cleanup);

const field = () => screen.findByRole('textbox', { name: 'Search in this list' });

describe('the search in a list', () => {
  it('opens by Ctrl+F, leaves what contains every word, and Esc shows all again', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{Control>}f{/Control}');
    const input = await field();
    expect(document.activeElement).toBe(input);
    await user.keyboard('CONTOSO not');
    expect(firstCells()).toEqual(['contoso.com']);
    expect(status().textContent).toContain('1 of 3: only what was searched for');
    await user.keyboard('{Escape}');
    expect(firstCells()).toHaveLength(3);
    expect(screen.queryByRole('search')).toBeNull();
    expect(document.activeElement).toBe(list());
  });

  it('says that nothing was found', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{Control>}f{/Control}');
    await field();
    await user.keyboard('nowhere');
    expect(within(list().parentElement ?? list()).getByText(/“nowhere”/u)).toBeTruthy();
  });

  it('goes to the rows by Down', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{Control>}f{/Control}');
    await field();
    await user.keyboard('secure{ArrowDown}');
    expect(document.activeElement).toBe(list());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('treeitem', { selected: true }).textContent).toBe('secure.contoso.com');
  });

  it('is remembered for each kind of list, and over the next start', async () => {
    const records = { 'contoso.com': [aRecord('www'), aRecord('mail')] };
    const first = await renderConsole(aWorld({ records }));
    await first.user.keyboard('{Control>}f{/Control}');
    await field();
    await first.user.keyboard('con');
    await first.user.click(node('contoso.com'));
    expect(firstCells()).toEqual(['mail', 'www']);
    await vi.waitFor(() => expect(first.world.view.searches).toEqual({ zones: 'con' }));
    cleanup();
    const view = { ...viewOf(first.console.store.getState()), selectedNode: null };
    await renderConsole(
      aWorld({ view, zones: { DC1: [aZone('contoso.com'), aZone('other.test', { keyMaster: null })] } }),
    );
    expect(firstCells()).toEqual(['contoso.com']);
    expect((await field()).getAttribute('value')).toBe('con');
  });
});
