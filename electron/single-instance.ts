import { BrowserWindow, app } from 'electron';

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * Makes this process the one that runs on its user-data folder; false when another one already does.
 *
 * Two would write the same journal. A second start brings the first window to the front instead. `npm run dev` restarts
 * the process before the old one has gone and takes no lock.
 */
export function claimSingleInstance(): boolean {
  if (import.meta.env.DEV) return true;
  app.on('second-instance', focusWindow);
  return app.requestSingleInstanceLock();
}
