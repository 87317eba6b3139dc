// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aServer, aZone } from '../console/testing/builders';
import { firstCells, selectedNode } from '../testing/console-queries';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';
import type { RenderedConsole } from '../testing/render-console';

afterEach(cleanup);

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'What to do, or where to go' });
const options = (): readonly HTMLElement[] => screen.queryAllByRole('option');
const active = (): string | null | undefined =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

async function opened(world = aWorld()): Promise<RenderedConsole> {
  const rendered = await renderConsole(world);
  await rendered.user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'What to do, or where to go' });
  return rendered;
}

describe('the command palette', () => {
  it('opens by Ctrl+K and by Ctrl+Shift+P with the keyboard in its field, and closes by Esc', async () => {
    const { user } = await opened();
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}');
    expect(await screen.findByRole('combobox')).toBe(document.activeElement);
  });

  it('has the commands that make sense now, with their keys, and no others', async () => {
    const { user } = await opened();
    await user.keyboard('refresh');
    expect(options()[0]?.textContent).toBe('RefreshF5');
    await user.clear(field());
    await user.keyboard('start dns service'); // a folder of zones is selected, and no server
    expect(options().map(({ textContent }) => textContent)).not.toContain('Start DNS Service');
  });

  it('runs the chosen command', async () => {
    const { user, callsOf } = await opened();
    const before = callsOf('listServers').length;
    await user.keyboard('refr{Enter}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(callsOf('listServers').length).toBe(before + 1);
  });

  it('goes to a zone, also on a server nobody has opened yet', async () => {
    const world = aWorld({
      servers: [aServer('DC1'), aServer('DC3')],
      zones: { DC1: [aZone('secure.contoso.com')], DC3: [aZone('branch.contoso.com')] },
    });
    const { user } = await opened(world);
    await user.keyboard('branch');
    await vi.waitFor(() => expect(active()).toBe('branch.contoso.comZone on DC3'));
    await user.keyboard('{Enter}');
    expect(selectedNode()).toBe('branch.contoso.com');
  });

  it('goes through the choices by arrows, and says which one Enter takes', async () => {
    const { user } = await opened();
    await user.keyboard('zoom');
    const first = active();
    await user.keyboard('{ArrowDown}');
    expect(active()).not.toBe(first);
    expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(first);
  });

  it('has what was chosen before in front, also in the next run', async () => {
    const { user, world } = await opened();
    await user.keyboard('zoom in{Enter}');
    await vi.waitFor(() => expect(world.view.recentChoices).toEqual(['command zoom-in']));
    cleanup();
    await opened(aWorld({ view: world.view }));
    const list = screen.getByRole('listbox', { name: 'Choices' });
    expect(within(list).getByText('Chosen before')).toBeTruthy();
    expect(active()).toBe('Zoom InCtrl+Plus or Ctrl+=');
  });

  it('says so when nothing fits, and Enter does nothing then', async () => {
    const { user } = await opened();
    await user.keyboard('qqqq{Enter}');
    expect(screen.getAllByText('Nothing fits "qqqq".').length).toBeGreaterThan(0);
    expect(field()).toBeTruthy();
  });

  it('is chosen from by mouse', async () => {
    const { user } = await opened();
    await user.keyboard('keyboard shortcuts');
    await user.click(options()[0] ?? field());
    expect(await screen.findByRole('dialog', { name: 'Keyboard Shortcuts' })).toBeTruthy();
  });

  it('opens while one searches in a list, and not over a dialog', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{Control>}f{/Control}');
    await screen.findByRole('search');
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('combobox')).toBeTruthy();
    await user.keyboard('{Escape}{Control>},{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeTruthy();
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('combobox', { name: 'What to do, or where to go' })).toBeNull();
    expect(firstCells()).toHaveLength(3);
  });
});
