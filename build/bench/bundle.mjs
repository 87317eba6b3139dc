import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../electron-runtime/paths.mjs';

/** Inside of the project, so that bundles find native packages. */
const cache = path.join(root, 'node_modules/.cache');

/** Stay outside of bundles: Electron's own module, and native code. */
const external = ['electron', 'libsql'];

/** @param {string} entry file in this folder, without extension */
function sourceOf(entry) {
  return path.join(import.meta.dirname, `${entry}.ts`);
}

/**
 * Bundles parts of the program for a bench, and removes the bundles afterwards.
 *
 * The folder is also an application that Electron can run: its entry is the first one.
 *
 * @template T
 * @param {readonly [string, ...string[]]} entries in this folder, without extension
 * @param {(folder: string) => Promise<T>} use finds each entry under its own name, with `.js`
 */
export async function withBundles(entries, use) {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20.18',
        rolldownOptions: {
          input: Object.fromEntries(entries.map((entry) => [path.basename(entry), sourceOf(entry)])),
          external,
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    });
    const main = `${path.basename(entries[0])}.js`;
    const manifest = { name: 'bench', version: '1.0.0', type: 'module', main };
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
