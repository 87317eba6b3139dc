import {
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
  webLightTheme,
} from '@fluentui/react-components';
import { configure } from '@testing-library/react';
import type { ReactNode } from 'react';

// Fluent hides what is behind a modal dialog some time later; what a test means it says by `within`.
configure({ defaultHidden: true });

/** Without a document no style rules are written: jsdom has no layout, and matching them takes most of the time. */
const withoutStyles = createDOMRenderer(undefined);

/** Fluent for component tests. */
export function TestProvider({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={withoutStyles}>
      <FluentProvider theme={webLightTheme}>{children}</FluentProvider>
    </RendererProvider>
  );
}
