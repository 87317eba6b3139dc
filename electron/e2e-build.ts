import { app } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Whether this is the build that tests drive: the packager says so in a file beside the executable. */
const isE2eBuild = existsSync(path.join(path.dirname(process.execPath), 'E2E-BUILD.txt'));

/** Switches by which a program outside reads and drives a Chromium. */
const driverSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/**
 * Takes Chromium's remote control away from the release build.
 *
 * The fuses close Node's inspector only; these switches would let any program of the same user act in the window. Must
 * run before the application is ready.
 */
export function refuseRemoteControl(): void {
  if (!app.isPackaged || isE2eBuild) return;
  for (const name of driverSwitches) app.commandLine.removeSwitch(name);
}

/**
 * Resolves when the test driver has attached; at once in every other case.
 *
 * Playwright cannot attach to a window in the middle of its first navigation. It says that it is there by calling
 * `__playwright_run`, as it does with programs that are not packaged.
 */
export function driverAttached(): Promise<void> {
  if (!isE2eBuild || !app.commandLine.hasSwitch('inspect')) return Promise.resolve();
  console.warn('This is the e2e build, for automated tests only.');
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}
