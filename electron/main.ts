import { app } from 'electron';
import { eventChannel } from '../shared/contract/call-names';
import { registerAppScheme, serveAppFiles } from './app-protocol';
import { driverAttached, refuseRemoteControl } from './e2e-build';
import { skipMissingGraphics } from './graphics';
import { installMenu } from './menu';
import { closeSession, confineAllPages } from './security';
import { claimSingleInstance } from './single-instance';
import { openWindow } from './window';

/** Everything that needs a running Chromium, in order. */
function start(): void {
  closeSession(); // before the first window, so that no page ever ran without it
  serveAppFiles(); // before the window asks for its page
  const window = openWindow(); // early: the page loads while the rest is set up
  installMenu((command) => window.webContents.send(eventChannel('menuCommandChosen'), { command }));
}

registerAppScheme(); // before ready: Chromium reads privileged schemes once
refuseRemoteControl(); // before ready: Chromium opens its port then
skipMissingGraphics(); // before ready: the graphics process starts then
confineAllPages(); // before ready: the sandbox is decided at the start
app.on('window-all-closed', () => app.quit());
// No `await` here: the application gets ready only after this module has finished.
if (claimSingleInstance()) void Promise.all([app.whenReady(), driverAttached()]).then(start);
else app.quit();
