/**
 * `npm run bench`: measures the program and prints figures and ratios; it asserts nothing.
 *
 * All parts, or those that are named: `npm run bench -- discovery scrolling`. `--rounds=9` sets how often the program
 * is started and asked, `--names=10000` how many names the zone has that is signed.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { npm, run } from '../electron-runtime/command.mjs';
import { hasDisplay } from '../electron-runtime/machine.mjs';
import { root } from '../electron-runtime/paths.mjs';
import { electronRuntime } from '../electron-runtime/runtime.mjs';
import { isBuilt } from '../freshness.mjs';
import { benchAnswers } from './answers.mjs';
import { benchChange } from './change.mjs';
import { benchDialog } from './dialog.mjs';
import { benchDiscovery } from './discovery.mjs';
import { print } from './report.mjs';
import { benchScrolling } from './scrolling.mjs';
import { benchSigning } from './signing.mjs';
import { benchStartup } from './startup.mjs';

/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */
/** @typedef {import('./report.mjs').Report} Report */

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, names: { type: 'string', default: '100000' } },
  allowPositionals: true,
});

/** @type {Readonly<Record<string, (runtime: Runtime) => Promise<Report>>>} */
const parts = {
  startup: (runtime) => benchStartup(runtime, Number(values.rounds)),
  dialog: benchDialog,
  discovery: benchDiscovery,
  scrolling: benchScrolling,
  signing: (runtime) => benchSigning(runtime, Number(values.names)),
  answers: (runtime) => benchAnswers(runtime, Number(values.rounds)),
  change: (runtime) => benchChange(runtime, Number(values.names)),
};

/** On a virtual screen where there is none; its size is that of an ordinary one. */
async function runOnVirtualScreen() {
  const screen = ['--auto-servernum', '--server-args=-screen 0 1920x1200x24'];
  const { status } = await run('xvfb-run', [...screen, process.execPath, ...process.argv.slice(1)], {
    cwd: root,
  });
  return status;
}

/** What figures depend on; on a machine that has other work they are worth little. @param {Runtime} runtime */
function machine({ version }) {
  const [cpu] = os.cpus();
  const [load = 0] = os.loadavg();
  const processor = `${os.cpus().length} x ${cpu?.model.trim()}`;
  return `Electron ${version} · ${processor} · ${os.type()} ${os.release()} · load ${load.toFixed(1)}`;
}

async function bench() {
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  const runtime = await electronRuntime();
  if (!isBuilt() && (await npm(['run', '--silent', 'build'], { cwd: root })).status !== 0)
    throw new Error('The build failed.');
  console.log(machine(runtime));
  for (const [name, part] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) print(await part(runtime));
}

try {
  if (hasDisplay()) await bench();
  else process.exitCode = await runOnVirtualScreen();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
