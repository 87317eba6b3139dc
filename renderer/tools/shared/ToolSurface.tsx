import { FluentProvider } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { useTheme } from '../../theme';

/** As an attribute: Fluent gives the provider's classes to every portal, which would then cover the window. */
const filling: CSSProperties = {
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  height: '100%',
  minWidth: 0,
  minHeight: 0,
};

/**
 * Fluent's theme around a tool page or a docked pane, which fills what contains it.
 *
 * Like `FluentSurface` around dialogs, and with a size: dialogs float, tools are part of the window.
 */
export function ToolSurface({ children }: { readonly children: ReactNode }) {
  return (
    <FluentProvider theme={useTheme()} style={filling}>
      {children}
    </FluentProvider>
  );
}
