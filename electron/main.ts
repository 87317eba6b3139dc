import { app } from 'electron';
import { eventChannel } from '../shared/contract/call-names';
import { registerAppScheme, serveAppFiles } from './app-protocol';
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

app.setName('DNS Manager');
registerAppScheme(); // before ready: Chromium reads privileged schemes once
confineAllPages(); // before ready: the sandbox is decided at the start
app.on('window-all-closed', () => app.quit());
// No `await` here: the application gets ready only after this module has finished.
if (claimSingleInstance()) void app.whenReady().then(start);
else app.quit();
