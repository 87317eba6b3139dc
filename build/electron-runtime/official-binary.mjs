import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './command.mjs';
import { cacheFolder } from './paths.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Milliseconds until a silent download server counts as unreachable. */
const probeTimeout = 5_000;
/** Milliseconds after which a download that hangs is given up. */
const downloadTimeout = 10 * 60_000;

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** @returns {string} the version of the electron package the project depends on */
function wantedVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @returns {Runtime | undefined} the official binary, when it has been installed */
export function installedOfficialBinary() {
  const folder = path.join(packageFolder, 'dist');
  const executable = readText(path.join(packageFolder, 'path.txt'));
  const version = readText(path.join(folder, 'version'))?.replace(/^v/u, '');
  if (!executable || version !== wantedVersion()) return undefined;
  return { origin: 'official', folder, executable: path.join(folder, executable), version };
}

/** Where the official binary comes from; the variables are those of `@electron/get`. */
function downloadServer() {
  const { npm_config_electron_mirror: configured, ELECTRON_MIRROR: given } = process.env;
  return configured || given || 'https://github.com/electron/electron/releases/';
}

/** @returns {Promise<boolean>} whether the download server answers at all */
async function serverAnswers() {
  try {
    await fetch(downloadServer(), { method: 'HEAD', signal: AbortSignal.timeout(probeTimeout) });
    return true;
  } catch {
    return false;
  }
}

/** Whether `@electron/get` has the archive already and needs no network. */
function isDownloaded() {
  const folder = process.env.electron_config_cache || path.join(cacheFolder('.'), '..', 'electron');
  const archive = `electron-v${wantedVersion()}-${process.platform}-${process.arch}.zip`;
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith(archive))
  );
}

/**
 * Installs the official binary with the electron package's own installer.
 *
 * Quiet and quick to give up: an unreachable server is a normal case here, for which there is another way.
 *
 * @returns {Promise<Runtime | undefined>} undefined when it can not be had
 */
export async function installOfficialBinary() {
  if (!isDownloaded() && !(await serverAnswers())) return undefined;
  console.log(`Installing Electron ${wantedVersion()} ...`);
  await run(process.execPath, [path.join(packageFolder, 'install.js')], {
    capture: true,
    timeout: downloadTimeout,
  });
  return installedOfficialBinary();
}
