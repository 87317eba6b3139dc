// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { list, node, row, menuItem, selectedRow } from '../../testing/console-queries';
import { renderConsole } from '../../testing/render-console';

afterEach(cleanup);

describe('the context menu', () => {
  it('opens at the selected row by Shift+F10, and gives the focus back', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{F6}sec{Shift>}{F10}{/Shift}');
    const item = await screen.findByRole('menuitem', { name: 'DNSSEC' });
    act(() => item.focus());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(list());
  });

  it('greys the DNSSEC properties of an unsigned zone and what this version cannot do', async () => {
    const { user } = await renderConsole();
    await user.pointer({ keys: '[MouseRight]', target: row('contoso.com') });
    await user.click(await screen.findByRole('menuitem', { name: 'DNSSEC' }));
    for (const name of ['Update Server Data File', 'Reload']) {
      expect(menuItem(name).getAttribute('aria-disabled')).toBe('true');
    }
    const dnssec = menuItem('Unsign the Zone').closest<HTMLElement>('[role="menu"]');
    const properties = dnssec && within(dnssec).getByRole('menuitem', { name: 'Properties' });
    expect(properties?.getAttribute('aria-disabled')).toBe('true');
    expect(selectedRow()).toContain('contoso.com');
  });

  it('does not open the DNSSEC sub-menu of a secondary zone', async () => {
    const { user } = await renderConsole();
    await user.pointer({ keys: '[MouseRight]', target: row('adatum.com') });
    expect((await screen.findByRole('menuitem', { name: 'DNSSEC' })).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('starts a stopped server, and the tree shows it at once', async () => {
    const { user, callsOf } = await renderConsole();
    await user.pointer({ keys: '[MouseRight]', target: node('DC2') });
    await user.click(await screen.findByRole('menuitem', { name: 'All Tasks' }));
    await user.click(menuItem('Start'));
    await vi.waitFor(() =>
      expect(callsOf('setServerRunning').map(({ argument }) => argument)).toEqual([
        { server: 'DC2', running: true },
      ]),
    );
    expect(callsOf('listServers').length).toBeGreaterThan(1);
  });
});
