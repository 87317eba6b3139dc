import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const openZip = promisify(
  /** @type {(file: string, options: yauzl.Options, done: (error: Error | null, zip?: yauzl.ZipFile) => void) => void} */ (
    yauzl.open
  ),
);

/** @param {yauzl.ZipFile} zip @param {yauzl.Entry} entry @param {string} file */
async function writeEntry(zip, entry, file) {
  await mkdir(path.dirname(file), { recursive: true });
  const source = await promisify(zip.openReadStream.bind(zip))(entry);
  // The upper half of the attributes is the Unix mode (APPNOTE.TXT section 4.4.15).
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  if (!source) throw new Error(`${entry.fileName} cannot be read`);
  await pipeline(source, createWriteStream(file, { mode: mode || 0o644 }));
}

/**
 * Unpacks the files of a zip archive that are wanted.
 *
 * @param {string} archive
 * @param {(name: string) => string | undefined} targetOf the file an entry goes to, undefined to leave it out
 */
export async function unzip(archive, targetOf) {
  const zip = await openZip(archive, { lazyEntries: true, autoClose: true });
  if (!zip) throw new Error(`${archive} cannot be opened`);
  await new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      const target = entry.fileName.endsWith('/') ? undefined : targetOf(entry.fileName);
      const written = target === undefined ? Promise.resolve() : writeEntry(zip, entry, target);
      written.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}
