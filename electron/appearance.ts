import { app, nativeTheme } from 'electron';
import type { WebContents } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultAppearance } from '../shared/model/appearance';
import type { Appearance } from '../shared/model/appearance';
import { appearanceIn } from './appearance-file';

/** What of the appearance the main process sees to. */
export type WindowAppearance = Pick<Appearance, 'theme' | 'zoom'>;

/** The file of the console's view, which its settings are a part of. */
export const viewFile = (): string => path.join(app.getPath('userData'), 'view.json');

/**
 * What was set when the program ran last.
 *
 * Read before the window opens, so that it does not open in other colours or another size than it is used in.
 */
export function rememberedAppearance(): WindowAppearance {
  try {
    return appearanceIn(readFileSync(viewFile(), 'utf8'));
  } catch {
    return defaultAppearance; // nobody has used the program yet
  }
}

/**
 * Colours the whole program: what the page is told about the system's colours follows, and so do menus and boxes.
 *
 * There is no way to tell Chromium of a contrast that the system does not have: the page colours itself, on dark.
 */
export function colourProgram(theme: WindowAppearance['theme']): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'dark' : theme;
}

/** Colours the program and zooms its pages. */
export function applyAppearance({ theme, zoom }: WindowAppearance, pages: readonly WebContents[]): void {
  colourProgram(theme);
  for (const page of pages) page.setZoomFactor(zoom / 100);
}
