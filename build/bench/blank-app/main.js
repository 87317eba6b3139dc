/** The least an Electron program can be: one window with one line. Everything else is measured against it. */
import { BrowserWindow, app } from 'electron';
import path from 'node:path';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
