/**
 * `npm run sign`: signs a zone file from the command line, without a window and without Electron.
 *
 * The command is TypeScript, so it is bundled first. The bundle lies in node_modules/.cache under a name made from its
 * sources' names, sizes and times: as long as nothing changed, a run reads three files and starts in a few hundredths of
 * a second, without the bundler. It is put in place by one rename, so that two first runs do not meet.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './electron-runtime/paths.mjs';

const cache = path.join(root, 'node_modules/.cache');
const prefix = 'sign-command-';

/** What the bundle is made from. */
const sources = [
  'shared',
  'electron/engine',
  'electron/adapters',
  'electron/sign-command',
  'package-lock.json',
];

/** Each becomes a file of its own, named like its source: the worker is found beside the command. */
const entries = ['electron/sign-command/main.ts', 'electron/adapters/signatures/zone-signing-worker.ts'];

/** @param {string} name relative to the project @returns {readonly string[]} */
function filesBelow(name) {
  if (!statSync(path.join(root, name)).isDirectory()) return [name];
  return readdirSync(path.join(root, name)).flatMap((child) => filesBelow(`${name}/${child}`));
}

/** @returns {string} another one when a source has changed */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow).filter((name) => !name.endsWith('.test.ts'))) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function bundleInto(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        input: Object.fromEntries(
          entries.map((entry) => [path.basename(entry, '.ts'), path.join(root, entry)]),
        ),
        // CommonJS, and found from where the bundle lies.
        external: ['write-file-atomic'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
}

/** Removes bundles of earlier sources. @param {string} current */
async function removeOthers(current) {
  const names = await readdir(cache);
  const old = names.filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(old.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
}

/** @returns {Promise<string>} the folder of the bundle of the present sources */
async function bundle() {
  const name = `${prefix}${fingerprint()}`;
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, 'sign-draft-'));
  await bundleInto(draft);
  await removeOthers(name);
  // Another run may have been quicker.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

await import(pathToFileURL(path.join(await bundle(), 'main.js')).href);
