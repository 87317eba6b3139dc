import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { Appearance } from '../../shared/model/appearance';
import type { ConsoleState } from '../stores/console-state';
import { chooseTheme } from '../theme-choice';

/** What the page itself sees to: colours of high contrast, and movement. */
function applyToPage({ theme, motion }: Appearance): void {
  chooseTheme(theme);
  document.documentElement.dataset.motion = motion;
}

/**
 * Lets the page, and the program around it, look as it was set, now and after every change.
 *
 * At the start the main process has seen to its part already: before the window opened.
 */
export function applyOnChange(api: Pick<DesktopApi, 'setAppearance'>, store: StoreApi<ConsoleState>): void {
  applyToPage(store.getState().appearance);
  store.subscribe(({ appearance }, before) => {
    if (appearance === before.appearance) return;
    applyToPage(appearance);
    const { theme, zoom } = appearance;
    if (theme !== before.appearance.theme || zoom !== before.appearance.zoom)
      void api.setAppearance({ theme, zoom });
  });
}
