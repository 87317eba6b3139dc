import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { createConsoleStore } from '../stores/console-store';
import type { ConsoleStore } from '../stores/console-store';
import { addConsoleShims } from './browser-shims';
import { fakeApi } from './fake-api';
import type { FakeApi, FakeWorld } from './fake-api';

// Fluent hides what is behind a modal dialog some time later; what a test means it says by `within`.
configure({ defaultHidden: true, asyncUtilTimeout: 4000 }); // a busy machine needs longer to load a lazy part

/** Without a document no style rules are written: jsdom has no layout, and matching them takes most of the time. */
const withoutStyles = createDOMRenderer(undefined);

/** The console on the screen, who clicks and types, and the world behind it. */
export interface RenderedConsole extends FakeApi {
  readonly user: UserEvent;
  readonly console: ConsoleStore;
}

/** Shows the console with its first list. */
export async function renderConsole(world?: FakeWorld): Promise<RenderedConsole> {
  addConsoleShims();
  const fake = fakeApi(world);
  // The window's api is read once, when its module is loaded; the console itself gets its own.
  Object.defineProperty(window, 'dnsManager', { configurable: true, value: fake.api });
  const { App } = await import('../App');
  const console = createConsoleStore(fake.api);
  await console.start();
  render(
    <RendererProvider renderer={withoutStyles}>
      <App store={console} />
    </RendererProvider>,
  );
  return { ...fake, console, user: userEvent.setup() };
}
