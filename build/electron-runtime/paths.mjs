import os from 'node:os';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * A folder below the user's cache, where things are kept that can always be fetched again.
 *
 * XDG Base Directory Specification: `$XDG_CACHE_HOME`, else `~/.cache`.
 *
 * @param {string} name
 */
export function cacheFolder(name) {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'key-master', name);
}
