import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import type { CallDoor } from './call-door';
import { registerCalls } from './call-door';
import { createHandlers } from './create-handlers';
import type { HandlerParts } from './create-handlers';

/** What connecting the renderer with an environment needs. */
export interface IpcParts extends HandlerParts {
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  readonly onException: CallDoor<IpcMainInvokeEvent>['onException'];
}

/**
 * Connects the renderer with the environment: calls in, events out.
 *
 * The only importer of `ipcMain`; everything behind it can be run without Electron.
 */
export function setupIpc(parts: IpcParts): void {
  const { environment, sendEvent, isTrustedSender, onException } = parts;
  registerCalls({ receiver: ipcMain, isTrustedSender, onException, handlers: createHandlers(parts) });
  environment.subscribe({
    onWorldChanged: (revision) => sendEvent('worldChanged', { revision }),
    onKeyGenerationProgressed: (progress) => sendEvent('keyGenerationProgressed', progress),
  });
}
