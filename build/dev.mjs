/** `npm run dev`: hot reload of the window, restart of the main process when its sources change. */
import path from 'node:path';
import { run } from './electron-runtime/command.mjs';
import { sandboxSwitches } from './electron-runtime/machine.mjs';
import { root } from './electron-runtime/paths.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';

const runtime = await electronRuntime();
const switches = await sandboxSwitches(runtime.folder);
const { status } = await run(
  process.execPath,
  [
    path.join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    ...[
      'dev',
      '--watch',
      '--config',
      'build/electron.vite.config.ts',
      '--',
      ...switches,
      ...process.argv.slice(2),
    ],
  ],
  { cwd: root, env: { ...process.env, ELECTRON_EXEC_PATH: runtime.executable } },
);
process.exit(status);
