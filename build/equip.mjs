import {
  hasDisplay,
  hasProgram,
  installSystemLibraries,
  libraryScript,
  missingLibraries,
} from './electron-runtime/machine.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';

/** @returns {Promise<readonly string[]>} what the tests need and this machine lacks */
async function lacking() {
  const { executable } = await electronRuntime();
  return [
    ...(await missingLibraries(executable)),
    ...(hasDisplay() || hasProgram('xvfb-run') ? [] : ['xvfb-run']),
    // Judges the answers of the lab's DNS servers; tests that need it are left out where the system has none.
    ...(process.platform !== 'linux' || hasProgram('dig') ? [] : ['dig']),
  ];
}

/**
 * Sees to it that the machine can run the tests, installing system libraries where this user may.
 *
 * @throws when something is still missing, with the way to get it
 */
export async function equip() {
  if ((await lacking()).length === 0) return;
  await installSystemLibraries();
  const missing = await lacking();
  if (missing.length > 0)
    throw new Error(`The tests need ${missing.join(', ')}. Install them: ${libraryScript}`);
}
