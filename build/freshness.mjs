import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './electron-runtime/paths.mjs';
import { packagedFolder } from './release-paths.mjs';

/** What the bundles are made from. */
const sources = [
  'shared',
  'electron',
  'renderer',
  'build/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
/** The last file a build writes, one per bundle. */
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** What the packaged program is made from, beyond the bundles. */
const packagingSources = [
  'build/package.mjs',
  'build/fuses.mjs',
  'build/electron-builder.config.mjs',
  'build/release-paths.mjs',
  'package.json',
  'package-lock.json',
];

/** @param {string} name @returns {number} time of the last change below a path, in milliseconds; 0 when there is none */
function lastChange(name) {
  const stat = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path.join(root, name)).map((child) => lastChange(`${name}/${child}`)),
  );
}

/** @returns {boolean} whether the bundles in `out` are newer than everything they are made from */
export function isBuilt() {
  return Math.max(...sources.map(lastChange)) < Math.min(...products.map(lastChange));
}

/**
 * Whether a packaged program is newer than everything it is made from.
 *
 * @param {import('./release-paths.mjs').BuildKind} kind
 */
export function isPackaged(kind) {
  const folder = path.relative(root, packagedFolder(kind));
  const last = kind === 'release' ? `${folder}/resources/app.asar` : `${folder}/E2E-BUILD.txt`;
  const from =
    kind === 'release'
      ? products
      : [path.join(path.relative(root, packagedFolder('release')), 'resources/app.asar')];
  return isBuilt() && Math.max(...[...from, ...packagingSources].map(lastChange)) < lastChange(last);
}
