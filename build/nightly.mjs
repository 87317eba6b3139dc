/**
 * `npm run nightly`: the searches for which `npm test` has no time.
 *
 * Random sequences of commands with a new seed each night, and every sequence of five commands on small worlds. A find
 * prints its seed; `KEY_MASTER_SEED` repeats it.
 */
import { npm } from './electron-runtime/command.mjs';
import { root } from './electron-runtime/paths.mjs';

const searches = ['electron/engine/invariants.test.ts', 'electron/engine/exhaustive.test.ts'];
const extent = { KEY_MASTER_RUNS: '120000', KEY_MASTER_DEPTH: '5' };

const { status } = await npm(['run', '--silent', 'unit', '--', '--testTimeout=3600000', ...searches], {
  cwd: root,
  env: { ...extent, ...process.env },
});
process.exitCode = status;
