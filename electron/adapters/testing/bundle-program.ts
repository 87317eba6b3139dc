import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

/** A program of one file that Node can run. */
export interface BundledProgram {
  readonly script: string;
  readonly remove: () => void;
}

/**
 * Bundles a module of the main process, so that a test can run it in another process or thread.
 *
 * Below node_modules, so that the bundle finds the packages it does not carry; the schema library it carries, because
 * one file starts quicker than many.
 */
export async function bundleProgram(entry: string): Promise<BundledProgram> {
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bundled-program-'));
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, "export default { ssr: { noExternal: ['zod'] } };\n");
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const into = ['--outDir', folder, '--emptyOutDir', 'false', '--logLevel', 'error'];
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', root, '--config', config, '--ssr', entry, ...into],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return {
    script: path.join(folder, `${path.basename(entry, '.ts')}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
