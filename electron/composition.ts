import { BrowserWindow, app, dialog, safeStorage } from 'electron';
import { randomInt } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFileLog } from './adapters/file-log';
import { createKeyMaker } from './adapters/key-maker';
import { createKeyProtector } from './adapters/key-protector';
import { createKeyVault } from './adapters/key-vault';
import type { Log } from './adapters/ports';
import { defaultWorkers } from './adapters/signatures/sign-zone';
import { createStandingCrew } from './adapters/signatures/standing-crew';
import { createStateStore } from './adapters/state-store/state-store';
import { systemClock } from './adapters/system-clock';
import { createZoneVerification } from './adapters/verification/zone-verification';
import { createViewStore } from './adapters/view-store';
import { createZoneFileReader } from './adapters/zone-file-reader';
import { isOwnUrl } from './app-origin';
import { applyAppearance, viewFile } from './appearance';
import type { DnsEnvironment } from './environments/dns-environment';
import { buildDefaultForest } from './environments/lab/default-forest';
import { createLabEnvironment } from './environments/lab/lab-environment';
import { createEventSender } from './ipc/event-sender';
import type { SendEvent } from './ipc/event-sender';
import { setupIpc } from './ipc/setup-ipc';
import { isTrustedSender } from './ipc/trusted-sender';

/** Key pairs are made this long after the start, so that the window has the processor until it can be used. */
const keyGenerationDelay = 2000;

/** The window and the lab's servers want processors, too, and signing is in no hurry. */
const mostSigningThreads = 2;

/** The program's log: on the console, and in a file below the user's data. */
export function createLog(): Log {
  const print = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
  return createFileLog(path.join(app.getPath('userData'), 'logs'), {
    log: print(process.stdout),
    error: print(process.stderr),
  });
}

/**
 * Opens the environment, the lab, below the user's data.
 *
 * The one place that knows which adapters it runs on.
 */
export function createEnvironment(log: Log): DnsEnvironment {
  const folder = path.join(app.getPath('userData'), 'lab');
  const protector = createKeyProtector(safeStorage, process.platform);
  const lab = createLabEnvironment({
    clock: systemClock,
    log,
    store: createStateStore({ path: path.join(folder, 'state.db'), clock: systemClock, log }),
    vault: createKeyVault({ folder: path.join(folder, 'keys'), protector, log }),
    keyMaker: createKeyMaker(),
    readZoneFile: createZoneFileReader(),
    signingCrew: createStandingCrew({ threads: Math.min(defaultWorkers(), mostSigningThreads) }),
    verifyZone: createZoneVerification(),
    createWorld: () => buildDefaultForest({ time: systemClock.now(), seed: randomInt(2 ** 32) }).world,
  });
  lab.start();
  setTimeout(() => lab.startKeyGeneration(), keyGenerationDelay);
  return lab;
}

/** Connects our windows with the environment. Answers the way for events that come from elsewhere, as from the menu. */
export function connectWindows(environment: DnsEnvironment, log: Log): SendEvent {
  const ownContents = () => BrowserWindow.getAllWindows().map((window) => window.webContents);
  const isOwnContents = (id: number): boolean => ownContents().some((contents) => contents.id === id);
  const views = createViewStore(viewFile(), log);
  const sendEvent = createEventSender(ownContents);
  setupIpc({
    environment,
    sendEvent,
    versions: { version: app.getVersion(), electron: process.versions.electron },
    console: {
      loadView: () => views.load(),
      saveView: (view) => views.save(view),
      setAppearance: (appearance) => applyAppearance(appearance, ownContents()),
      chooseFile,
      writeText,
    },
    isTrustedSender: (event) => isTrustedSender({ isOwnContents, isOwnUrl }, event),
    onException: (call, reference, error) => log.error(`${call} failed (reference ${reference})`, error),
  });
  return sendEvent;
}

/** A file that is there already gets new text and keeps who may read it, so that a secret one is made anew. */
async function writeText(file: string, text: string, isSecret: boolean): Promise<void> {
  if (isSecret) await rm(file, { force: true });
  await writeFile(file, text, { encoding: 'utf8', mode: isSecret ? 0o600 : 0o666 });
}

/** Lists have the extension `txt`; files of a zone have names that other programs look for. */
async function chooseFile(suggestedName: string): Promise<string | null> {
  const all = { name: 'All Files', extensions: ['*'] };
  const isList = suggestedName.endsWith('.txt');
  const filters = isList ? [{ name: 'Text (Tab Delimited)', extensions: ['txt'] }, all] : [all];
  const options = { title: isList ? 'Export List' : 'Export', defaultPath: suggestedName, filters };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
