import { defaultAppearance, themeNames, zoomSteps } from '../shared/model/appearance';
import type { Appearance, ThemeName } from '../shared/model/appearance';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isTheme = (value: unknown): value is ThemeName => themeNames.some((name) => name === value);

const isZoom = (value: unknown): value is number =>
  typeof value === 'number' && value >= Math.min(...zoomSteps) && value <= Math.max(...zoomSteps);

/**
 * Theme and zoom in the text of the view's file; the default for what is not there or not sound.
 *
 * By hand instead of by the view's schema: this is read before the window opens, and the schema library takes long to
 * load. Throws where the text is no JSON.
 */
export function appearanceIn(text: string): Pick<Appearance, 'theme' | 'zoom'> {
  const view: unknown = JSON.parse(text);
  const set = isRecord(view) && isRecord(view.appearance) ? view.appearance : {};
  return {
    theme: isTheme(set.theme) ? set.theme : defaultAppearance.theme,
    zoom: isZoom(set.zoom) ? set.zoom : defaultAppearance.zoom,
  };
}
