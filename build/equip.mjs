import {
  hasDisplay,
  hasProgram,
  installSystemLibraries,
  libraryScript,
  missingLibraries,
} from './electron-runtime/machine.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';

/** Judge what this program signs and answers; packages of Debian's that the script installs have them. */
const judges = [
  'dig',
  'delv',
  'dnssec-verify',
  'dnssec-signzone',
  'ldns-verify-zone',
  'ldns-signzone',
  'kzonesign',
  'unbound-host',
];

/** @returns {Promise<readonly string[]>} what the tests cannot do without and this machine lacks */
async function lacking() {
  const { executable } = await electronRuntime();
  return [
    ...(await missingLibraries(executable)),
    ...(hasDisplay() || hasProgram('xvfb-run') ? [] : ['xvfb-run']),
  ];
}

/** @returns {readonly string[]} judges that this machine could have and lacks */
function missingJudges() {
  return process.platform === 'linux' ? judges.filter((name) => !hasProgram(name)) : [];
}

/**
 * Sees to it that the machine can run the tests, installing system libraries where this user may.
 *
 * Without a judge its tests are left out, which is said; on a build machine they fail (`judges.ts`).
 *
 * @throws when something is still missing, with the way to get it
 */
export async function equip() {
  if ((await lacking()).length === 0 && missingJudges().length === 0) return;
  await installSystemLibraries();
  const missing = await lacking();
  if (missing.length > 0)
    throw new Error(`The tests need ${missing.join(', ')}. Install them: ${libraryScript}`);
  const absent = missingJudges();
  if (absent.length > 0)
    console.warn(
      `Not judged by ${absent.join(', ')}, which are not installed. Install them: ${libraryScript}`,
    );
}
