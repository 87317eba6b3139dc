import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { isHighContrastChosen, subscribeToChoice } from './theme-choice';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const forced = window.matchMedia('(forced-colors: active)');

function subscribe(onChange: () => void): () => void {
  for (const query of [dark, forced]) query.addEventListener('change', onChange);
  const stop = subscribeToChoice(onChange);
  return () => {
    for (const query of [dark, forced]) query.removeEventListener('change', onChange);
    stop();
  };
}

/** In the typeface of the other themes, so that nothing changes its size with the contrast. */
const highContrastTheme: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase: webLightTheme.fontFamilyBase,
  fontFamilyMonospace: webLightTheme.fontFamilyMonospace,
};

function presentTheme(): Theme {
  if (forced.matches || isHighContrastChosen()) return highContrastTheme;
  return dark.matches ? webDarkTheme : webLightTheme;
}

/** The theme that was chosen, or that the system asks for: light, dark or high contrast; it changes while the program runs. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, presentTheme);
}
