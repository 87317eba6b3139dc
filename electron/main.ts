import { app } from 'electron';
import { registerAppScheme, serveAppFiles } from './app-protocol';
import { driverAttached, refuseRemoteControl } from './e2e-build';
import { skipMissingGraphics } from './graphics';
import { installMenu } from './menu';
import { once } from './once';
import { closeSession, confineAllPages } from './security';
import { claimSingleInstance } from './single-instance';
import { openWindow } from './window';

/** Opens the environment at the first call; answers the way for events to the windows. */
const environmentOpened = once(async () => {
  const { startEnvironment } = await import('./start-environment');
  return startEnvironment();
});

/** Everything that needs a running Chromium, in order. */
function start(): void {
  closeSession(); // before the first window, so that no page ever ran without it
  // Before the window asks for its page. The environment opens when the page has arrived and is being painted.
  serveAppFiles({ beforeScripts: environmentOpened });
  openWindow();
  installMenu((command) => {
    void environmentOpened().then((sendEvent) => sendEvent('menuCommandChosen', { command }));
  });
}

registerAppScheme(); // before ready: Chromium reads privileged schemes once
refuseRemoteControl(); // before ready: Chromium opens its port then
skipMissingGraphics(); // before ready: the graphics process starts then
confineAllPages(); // before ready: the sandbox is decided at the start
app.on('window-all-closed', () => app.quit());
// No `await` here: the application gets ready only after this module has finished.
if (claimSingleInstance()) void Promise.all([app.whenReady(), driverAttached()]).then(start);
else app.quit();
