import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from './theme';

/**
 * Fluent's theme around a menu or a dialog.
 *
 * Not around the window: the console takes its colours from shell.css, so that it can be used before Fluent is read.
 */
export function FluentSurface({ children }: { readonly children: ReactNode }) {
  return <FluentProvider theme={useTheme()}>{children}</FluentProvider>;
}
