/**
 * `npm start`: finds an Electron, builds what has changed, and runs the program.
 *
 * Whatever the machine lacks is said together with the way to get it.
 */
import { npm, run } from './electron-runtime/command.mjs';
import {
  hasDisplay,
  hasProgram,
  libraryScript,
  missingLibraries,
  sandboxSwitches,
} from './electron-runtime/machine.mjs';
import { root } from './electron-runtime/paths.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';
import { isBuilt } from './freshness.mjs';

/** @param {readonly string[]} lines @returns {never} */
function stop(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

async function main() {
  const runtime = await electronRuntime();
  const missing = await missingLibraries(runtime.executable);
  if (missing.length > 0) {
    stop(
      `Electron needs system libraries that are not installed: ${missing.join(', ')}.`,
      `Install them: ${libraryScript}`,
    );
  }
  if (!hasDisplay()) {
    stop(
      'There is no display: neither $DISPLAY nor $WAYLAND_DISPLAY is set.',
      'Start the program in a desktop session, or on a virtual screen: xvfb-run -a npm start',
      ...(hasProgram('xvfb-run') ? [] : [`xvfb-run is not installed. Install it: ${libraryScript}`]),
    );
  }
  if (!isBuilt() && (await npm(['run', '--silent', 'build'], { cwd: root })).status !== 0)
    stop('The build failed.');
  const switches = await sandboxSwitches(runtime.folder);
  const quiet = '--log-level=3'; // Chromium's remarks about a missing bus or graphics card help nobody here
  const { status } = await run(runtime.executable, [root, quiet, ...switches, ...process.argv.slice(2)], {
    cwd: root,
  });
  process.exit(status);
}

main().catch((error) => stop(error.message));
