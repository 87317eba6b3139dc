import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { root } from './paths.mjs';

/** The one script that installs what the system lacks, as it is typed in the project's folder. */
export const libraryScript = 'build/install-system-libraries.sh';

const isLinux = process.platform === 'linux';

/** @param {string} program @returns {boolean} whether a program is on the path */
export function hasProgram(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

/** @returns {boolean} whether there is a screen to draw on */
export function hasDisplay() {
  return !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The system libraries an executable cannot find.
 *
 * @param {string} executable
 * @returns {Promise<readonly string[]>}
 */
export async function missingLibraries(executable) {
  if (!isLinux) return [];
  const { output } = await run('ldd', [executable], { capture: true });
  return [...output.matchAll(/^\s*(\S+) => not found/gmu)].map(([, name]) => name ?? '');
}

/** @returns {Promise<boolean>} whether the script could be run without asking anybody */
async function maySetUp() {
  if (!isLinux || !hasProgram('apt-get')) return false;
  if (process.getuid?.() === 0) return true;
  return hasProgram('sudo') && (await run('sudo', ['-n', 'true'], { capture: true })).status === 0;
}

/**
 * Runs the script that installs system libraries, when this user may.
 *
 * @returns {Promise<boolean>} whether it did its work
 */
export async function installSystemLibraries() {
  if (!(await maySetUp())) return false;
  console.log(`Installing system libraries (${libraryScript}) ...`);
  return (await run(path.join(root, libraryScript), [], { cwd: root })).status === 0;
}

/** @param {string} folder of the release @returns {boolean} whether Chromium's set-user-id helper is usable */
function hasSandboxHelper(folder) {
  const helper = statSync(path.join(folder, 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/**
 * The switches this machine needs: Chromium has no sandbox for root, nor where the system offers none to users.
 *
 * @param {string} folder of the release
 * @returns {Promise<readonly string[]>}
 */
export async function sandboxSwitches(folder) {
  if (!isLinux) return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  if (hasSandboxHelper(folder)) return [];
  const { status } = await run('unshare', ['--user', '--map-root-user', 'true'], { capture: true });
  if (status === 0) return [];
  console.warn(
    'This system offers users no sandbox (unprivileged user namespaces are off): starting without it.',
  );
  return ['--no-sandbox'];
}
