/**
 * `npm test`, `npm run check`: everything that must hold, in one run.
 *
 * Its last line is `N passed, N failed`: the unit tests and the e2e tests together; any other step that fails counts as
 * one failure. Every step runs even when an earlier one failed, except that nothing is driven that was not packaged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './electron-runtime/command.mjs';
import { root } from './electron-runtime/paths.mjs';
import { equip } from './equip.mjs';

const results = path.join(root, 'test-results');
const unitReport = path.join(results, 'unit.json');
const e2eReport = path.join(results, 'e2e.json');

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly string[]} script arguments of `npm run`
 * @property {string} [report] the file the step's test runner writes
 */

/** @type {readonly Step[]} */
const steps = [
  { title: 'Format', script: ['format:check'] },
  { title: 'Lint', script: ['lint'] },
  { title: 'Types', script: ['typecheck'] },
  {
    title: 'Unit tests',
    script: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
  },
  // Packages the program first, which bundles it first.
  { title: 'Build, package and e2e tests', script: ['e2e'], report: e2eReport },
];

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {any} report of Vitest or of Playwright @returns {Count} */
function countIn(report) {
  if ('numPassedTests' in report) return { passed: report.numPassedTests, failed: report.numFailedTests };
  // `unexpected` failed; `flaky` passed in the end, which no test here may need.
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}

/** @param {Step} step @returns {Promise<Count>} */
async function runStep({ title, script, report }) {
  console.log(`\n== ${title}`);
  const { status } = await npm(['run', '--silent', ...script], { cwd: root });
  const count = report && existsSync(report) ? countIn(readJson(report)) : { passed: 0, failed: 0 };
  const hidden = status !== 0 && count.failed === 0;
  if (hidden) console.error(`${title}: failed`);
  return { passed: count.passed, failed: count.failed + (hidden ? 1 : 0) };
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const total = { passed: 0, failed: 0 };
// First: some unit tests ask real DNS tools. What is missing is counted where it is needed.
await equip().catch((error) => console.error(error.message));
for (const step of steps) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
