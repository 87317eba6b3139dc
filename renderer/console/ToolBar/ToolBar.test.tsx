// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { viewOf } from '../../stores/console-state';
import { firstCells, status, node, head, tool, selectedNode } from '../../testing/console-queries';
import { aWorld } from '../../testing/fake-api';
import { aZone } from '../testing/builders';
import { renderConsole } from '../../testing/render-console';

afterEach(cleanup);

describe('the tool bar', () => {
  it('goes back and forward through what was looked at', async () => {
    const { user } = await renderConsole();
    expect(tool('Back').matches(':disabled')).toBe(true);
    await user.click(node('DC1'));
    await user.click(tool('Back'));
    expect(selectedNode()).toBe('Forward Lookup Zones');
    expect(tool('Back').matches(':disabled')).toBe(true);
    await user.click(tool('Forward'));
    expect(selectedNode()).toBe('DC1');
  });

  it('is one stop for Tab, and arrow keys pass over what is greyed', async () => {
    const { user } = await renderConsole();
    const stops = within(screen.getByRole('toolbar'))
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0);
    expect(stops.map((button) => button.getAttribute('aria-label'))).toEqual(['Up one level']);
    stops[0]?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(tool('Help'));
  });

  it('hides the tree and shows it again', async () => {
    const { user } = await renderConsole();
    await user.click(tool('Show/Hide console tree'));
    expect(screen.queryByRole('tree')).toBeNull();
    expect(tool('Show/Hide console tree').getAttribute('aria-pressed')).toBe('false');
    await user.click(tool('Show/Hide console tree'));
    expect(screen.queryByRole('tree')).not.toBeNull();
  });

  it('exports the list in the order it is shown', async () => {
    const { user, callsOf } = await renderConsole();
    await user.click(within(head('Name')).getByRole('button'));
    await user.click(tool('Export List'));
    const argument = callsOf('exportList')[0]?.argument;
    expect(argument).toMatchObject({ suggestedName: 'DC1 Forward Lookup Zones.txt' });
    expect(JSON.stringify(argument)).toMatch(/Name\\tType.*secure\.contoso\.com.*adatum\.com/u);
    expect(status().textContent).toContain('The list was exported to /lists/list.txt.');
  });

  it('shows only zones at risk, says so, and remembers it', async () => {
    const outlook = {
      status: 'secure',
      bogusAt: Date.now() + 86_400_000,
      cause: 'key-set-expires-key-master-offline',
      actor: 'you',
      isAtRisk: true,
    } as const;
    const zones = [aZone('risky.com', { outlook }), aZone('safe.com')];
    const { user, console } = await renderConsole(aWorld({ zones: { DC1: zones } }));
    await user.click(tool('Show only zones at risk'));
    expect(firstCells()).toEqual(['risky.com']);
    expect(status().textContent).toContain('1 zone of 2: only those at risk');
    expect(viewOf(console.store.getState()).onlyAtRisk).toBe(true);
    await user.click(tool('Show only zones at risk'));
    expect(firstCells()).toEqual(['risky.com', 'safe.com']);
    await user.click(node('DC1'));
    expect(tool('Show only zones at risk').matches(':disabled')).toBe(true);
  });
});
