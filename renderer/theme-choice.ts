import type { ThemeName } from '../shared/model/appearance';

/*
 * Apart from the themes themselves: the console needs to know the choice before it needs Fluent.
 *
 * Light and dark are the main process's: the page is told of them as if the system had them. Of a contrast that the
 * system does not have nobody can tell the page, so it colours itself (shell.css).
 */

const listeners = new Set<() => void>();

/** Colours the page by a choice. */
export function chooseTheme(theme: ThemeName): void {
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** Were the colours of high contrast chosen here, whatever the system has? */
export function isHighContrastChosen(): boolean {
  return document.documentElement.dataset.theme === 'high-contrast';
}

/** Says when another theme is chosen. Answers how to stop. */
export function subscribeToChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
