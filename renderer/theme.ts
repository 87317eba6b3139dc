import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const forced = window.matchMedia('(forced-colors: active)');

function subscribe(onChange: () => void): () => void {
  for (const query of [dark, forced]) query.addEventListener('change', onChange);
  return () => {
    for (const query of [dark, forced]) query.removeEventListener('change', onChange);
  };
}

/** In the typeface of the other themes, so that nothing changes its size with the contrast. */
const highContrastTheme: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase: webLightTheme.fontFamilyBase,
  fontFamilyMonospace: webLightTheme.fontFamilyMonospace,
};

function systemTheme(): Theme {
  if (forced.matches) return highContrastTheme;
  return dark.matches ? webDarkTheme : webLightTheme;
}

/** The theme the system asks for: light, dark or high contrast; it changes while the program runs. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, systemTheme);
}
