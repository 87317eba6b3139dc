import { app } from 'electron';
import { registerAppScheme, serveAppFiles } from './app-protocol';
import { driverAttached, refuseRemoteControl } from './e2e-build';
import { skipMissingGraphics } from './graphics';
import { installMenu } from './menu';
import { closeSession, confineAllPages } from './security';
import { claimSingleInstance } from './single-instance';
import { openWindow } from './window';

/** Everything that needs a running Chromium, in order. */
async function start(): Promise<void> {
  closeSession(); // before the first window, so that no page ever ran without it
  // Apart from the window's code, which is needed first: it loads while the window opens.
  const connected = import('./start-environment').then(({ startEnvironment }) => startEnvironment());
  serveAppFiles({ scriptsAfter: connected }); // before the window asks for its page
  openWindow(); // paints its outline while the environment opens
  const sendEvent = await connected;
  installMenu((command) => sendEvent('menuCommandChosen', { command }));
}

registerAppScheme(); // before ready: Chromium reads privileged schemes once
refuseRemoteControl(); // before ready: Chromium opens its port then
skipMissingGraphics(); // before ready: the graphics process starts then
confineAllPages(); // before ready: the sandbox is decided at the start
app.on('window-all-closed', () => app.quit());
// No `await` here: the application gets ready only after this module has finished.
if (claimSingleInstance()) void Promise.all([app.whenReady(), driverAttached()]).then(start);
else app.quit();
