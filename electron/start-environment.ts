import { app, dialog } from 'electron';
import type { Log } from './adapters/ports';
import { connectWindows, createEnvironment, createLog } from './composition';
import type { DnsEnvironment } from './environments/dns-environment';
import type { SendEvent } from './ipc/event-sender';

/**
 * Opens the environment and connects the windows with it; from then on every call is answered.
 *
 * Where it can not be opened the program says why and ends: without the lab there is nothing to show.
 */
export function startEnvironment(): SendEvent {
  const log = createLog();
  try {
    const environment = createEnvironment(log);
    closeBeforeQuit(environment, log);
    log.info(`Started ${app.getVersion()} on Electron ${process.versions.electron}`);
    return connectWindows(environment, log);
  } catch (error) {
    log.error('The lab could not be opened', error);
    dialog.showErrorBox('DNS Manager', `The lab could not be opened.\n\n${String(error)}`);
    app.exit(1);
    throw error;
  }
}

/** Nothing acknowledged would be lost without it; an orderly end makes the next start quicker. */
function closeBeforeQuit(environment: DnsEnvironment, log: Log): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void environment
      .close()
      .catch((error: unknown) => log.error('The lab could not be closed', error))
      .finally(() => {
        isClosed = true;
        // In a later turn: a quick close ends while the event is still being told, and Electron ignores a `quit` then.
        setImmediate(() => app.quit());
      });
  });
}
