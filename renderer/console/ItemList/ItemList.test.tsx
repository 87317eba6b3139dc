// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { list, node, head, row, selectedNode, selectedRow, firstCells } from '../../testing/console-queries';
import { aWorld } from '../../testing/fake-api';
import { renderConsole } from '../../testing/render-console';
import { aRecord } from '../testing/builders';

afterEach(cleanup);

describe('the list by keyboard', () => {
  it('F6 goes to the list, letters select, Enter opens, Backspace goes up again', async () => {
    const { user } = await renderConsole(
      aWorld({ records: { 'secure.contoso.com': [aRecord('www'), aRecord('', { type: 'SOA' })] } }),
    );
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(list());
    await user.keyboard('sec');
    expect(selectedRow()).toContain('secure.contoso.com');
    await user.keyboard('{Enter}');
    expect(firstCells()).toEqual(['(same as parent folder)', 'www']);
    await user.keyboard('{Backspace}');
    expect(selectedNode()).toBe('Forward Lookup Zones');
    expect(selectedRow()).toContain('secure.contoso.com');
  });

  it('Home and End select the first and the last row', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{F6}{End}');
    expect(selectedRow()).toContain('secure.contoso.com');
    await user.keyboard('{Home}');
    expect(selectedRow()).toContain('adatum.com');
  });

  it('a column head is sorted by Enter and made wider by Ctrl+Right', async () => {
    const { user, console } = await renderConsole();
    within(head('Name')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(head('Name').getAttribute('aria-sort')).toBe('descending');
    expect(firstCells()).toEqual(['secure.contoso.com', 'contoso.com', 'adatum.com']);
    await user.keyboard('{ArrowRight}{Control>}{ArrowRight}{/Control}');
    expect(document.activeElement).toBe(within(head('Type')).getByRole('button'));
    expect(console.store.getState().columnWidths).toEqual({ 'zones/Type': 122 });
  });
});

describe('the list by mouse', () => {
  it('a click on a head sorts ascending, the next one descending', async () => {
    const { user } = await renderConsole();
    await user.click(within(head('DNSSEC Status')).getByRole('button'));
    expect(firstCells()).toEqual(['adatum.com', 'contoso.com', 'secure.contoso.com']);
    expect(head('DNSSEC Status').getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head('DNSSEC Status')).getByRole('button'));
    expect(firstCells()[0]).toBe('secure.contoso.com');
  });

  it('a double click opens a zone', async () => {
    const { user } = await renderConsole();
    await user.dblClick(row('contoso.com'));
    expect(selectedNode()).toBe('contoso.com');
  });
});

describe('what cannot be read', () => {
  it('is said in words, and Retry reads again', async () => {
    const { user, world } = await renderConsole();
    await user.click(node('DC2'));
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(screen.getByRole('alert').textContent).toContain('DC2');
    world.servers = world.servers.map((server) => ({ ...server, running: true }));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(screen.queryByRole('alert')).toBeNull();
    screen.getByText('There are no zones to show in this view.');
  });
});
