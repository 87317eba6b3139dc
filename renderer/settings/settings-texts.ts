import type { MotionName, ThemeName } from '../../shared/model/appearance';

/** Wording of the settings. All of it is ours. */
export const settingsTexts = {
  title: 'Settings',
  close: 'Close',
  theme: 'Color theme',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  } satisfies Record<ThemeName, string>,
  zoom: 'Zoom',
  percent: (zoom: number) => `${zoom} %`,
  zoomHint: 'Ctrl+Plus and Ctrl+Minus change it anywhere, Ctrl+0 takes it back.',
  motion: 'Movement',
  motions: {
    system: 'As the system',
    reduced: 'Always reduced',
  } satisfies Record<MotionName, string>,
  lead: 'Everything takes effect at once and is remembered.',
} as const;
