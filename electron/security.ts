import { app, session } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOwnUrl } from './app-origin';

/** Everything that is not the program's own scheme. Requests of `app:` do not pass this filter and stay fast. */
const foreignUrls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** The dev server is the one foreign address, and only in `npm run dev`. */
function isDevServer(url: string): boolean {
  if (!import.meta.env.DEV) return false;
  const devServer = process.env.ELECTRON_RENDERER_URL;
  return devServer !== undefined && new URL(url).host === new URL(devServer).host;
}

/** A window stays on its page: no navigation away, no further windows, no embedded pages. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!(import.meta.env.DEV && isOwnUrl(event.url))) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function denyEverything(defaultSession: Session): void {
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest({ urls: foreignUrls }, (details, answer) =>
    answer({ cancel: !isDevServer(details.url) }),
  );
}

/**
 * Turns the sandbox on for every process, and confines every page before it can load anything.
 *
 * Must run before the application is ready. Under `--no-sandbox` (root on Linux has no sandbox) Chromium refuses the
 * two together.
 */
export function confineAllPages(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** Denies permissions, downloads and everything remote. Must run when ready and before the first window. */
export function closeSession(): void {
  denyEverything(session.defaultSession);
}
