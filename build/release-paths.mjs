import path from 'node:path';
import { root } from './electron-runtime/paths.mjs';

/** @typedef {'release' | 'e2e'} BuildKind */

/** The folder electron-builder unpacks into, and the executable in it, by platform. */
const layout = {
  linux: { folder: 'linux-unpacked', executable: 'key-master' },
  win32: { folder: 'win-unpacked', executable: 'Key Master.exe' },
  darwin: {
    folder: `mac${process.arch === 'arm64' ? '-arm64' : ''}`,
    executable: 'Key Master.app/Contents/MacOS/Key Master',
  },
};

const { folder, executable } = layout[/** @type {keyof typeof layout} */ (process.platform)] ?? layout.linux;

/** @param {BuildKind} kind @returns {string} where a packaged program stands */
export function packagedFolder(kind) {
  return path.join(root, 'dist', kind, folder);
}

/** @param {BuildKind} kind @returns {string} the executable of a packaged program */
export function packagedExecutable(kind) {
  return path.join(packagedFolder(kind), executable);
}
