// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';
import type { RenderedConsole } from '../testing/render-console';

afterEach(cleanup);

async function opened(): Promise<RenderedConsole> {
  const rendered = await renderConsole();
  await rendered.user.keyboard('{Control>},{/Control}');
  await screen.findByRole('dialog', { name: 'Settings' });
  return rendered;
}

const isChosen = (name: string): boolean => screen.getByRole<HTMLInputElement>('radio', { name }).checked;
const root = document.documentElement;

describe('the settings', () => {
  it('open by Ctrl+, with what is set', async () => {
    await opened();
    expect(isChosen('Light')).toBe(false);
    expect(
      screen.getAllByRole<HTMLInputElement>('radio', { name: 'As the system' }).map((it) => it.checked),
    ).toEqual([true, true]);
    expect(screen.getByRole('combobox', { name: 'Zoom' }).textContent).toContain('100 %');
  });

  it('colour the program at once, and remember it', async () => {
    const { user, world, callsOf } = await opened();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(callsOf('setAppearance').at(-1)?.argument).toEqual({ theme: 'dark', zoom: 100 });
    await user.click(screen.getByRole('radio', { name: 'High contrast' }));
    expect(root.dataset.theme).toBe('high-contrast');
    await vi.waitFor(() =>
      expect(world.view.appearance).toEqual({ theme: 'high-contrast', zoom: 100, motion: 'system' }),
    );
  });

  it('zoom the program', async () => {
    const { user, callsOf } = await opened();
    await user.click(screen.getByRole('combobox', { name: 'Zoom' }));
    await user.click(screen.getByRole('option', { name: '150 %' }));
    expect(callsOf('setAppearance').at(-1)?.argument).toEqual({ theme: 'system', zoom: 150 });
  });

  it('leave movement out, which is the page’s own matter', async () => {
    const { user, callsOf } = await opened();
    await user.click(screen.getByRole('radio', { name: 'Always reduced' }));
    expect(root.dataset.motion).toBe('reduced');
    expect(callsOf('setAppearance')).toEqual([]);
  });

  it('are those of the last run', async () => {
    const view = { ...emptyViewState, appearance: { theme: 'dark', zoom: 125, motion: 'reduced' } } as const;
    const { callsOf } = await renderConsole(aWorld({ view }));
    expect([root.dataset.theme, root.dataset.motion]).toEqual(['dark', 'reduced']);
    expect(callsOf('setAppearance')).toEqual([]); // the main process knew before the window opened
  });
});

describe('zooming by keys', () => {
  it('goes by steps up to 200 and down to 80 per cent, and back to the actual size', async () => {
    const { user, console } = await renderConsole();
    const zoom = (): number => console.store.getState().appearance.zoom;
    await user.keyboard('{Control>}++{/Control}');
    expect(zoom()).toBe(125);
    await user.keyboard('{Control>}+++++++{/Control}');
    expect(zoom()).toBe(200);
    await user.keyboard('{Control>}0{/Control}');
    expect(zoom()).toBe(100);
    await user.keyboard('{Control>}-----{/Control}');
    expect(zoom()).toBe(80);
  });

  it('works over an open dialog', async () => {
    const { user, console } = await opened();
    await user.keyboard('{Control>}={/Control}');
    expect(console.store.getState().appearance.zoom).toBe(110);
  });
});
