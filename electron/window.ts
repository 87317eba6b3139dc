import { BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { appPage } from './app-origin';
import { colourProgram, rememberedAppearance } from './appearance';
import { loadPage } from './load-page';
import { rememberPlacement, rememberedPlacement } from './window-memory';
import { minimumSize } from './window-state';

/** The console's canvas before its style sheet has arrived; the same values as in renderer/shell.css. */
function backgroundColor(): string {
  if (nativeTheme.inForcedColorsMode) return nativeTheme.shouldUseDarkColors ? '#000000' : '#ffffff';
  return nativeTheme.shouldUseDarkColors ? '#141414' : '#f5f5f5';
}

/**
 * Opens the program's one window.
 *
 * It is shown at once in the colour of the theme, instead of when the page is ready: the user sees the program start.
 */
export function openWindow(): BrowserWindow {
  const { bounds, maximized } = rememberedPlacement();
  const { theme, zoom } = rememberedAppearance();
  colourProgram(theme);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'DNS Manager',
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      zoomFactor: zoom / 100,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  if (maximized) window.maximize();
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColor());
  });
  rememberPlacement(window);
  void loadPage(window.webContents, appPage);
  return window;
}
