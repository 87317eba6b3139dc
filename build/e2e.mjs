/**
 * `npm run e2e`: packages what has changed and runs Playwright on the packaged program.
 *
 * Arguments go to Playwright: `npm run e2e -- specs/startup`.
 */
import path from 'node:path';
import { npm, run } from './electron-runtime/command.mjs';
import { hasDisplay } from './electron-runtime/machine.mjs';
import { root } from './electron-runtime/paths.mjs';
import { equip } from './equip.mjs';

/** @param {readonly string[]} parameters @returns {Promise<number>} Playwright's exit code */
async function playwright(parameters) {
  const command = [
    process.execPath,
    path.join(root, 'node_modules/@playwright/test/cli.js'),
    ...['test', '--config', 'e2e/playwright.config.ts', ...parameters],
  ];
  const screen = ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24'];
  const [program = '', ...rest] = hasDisplay() ? command : [...screen, ...command];
  return (await run(program, rest, { cwd: root })).status;
}

try {
  await equip();
  const packaged = await npm(['run', '--silent', 'package:e2e'], { cwd: root });
  process.exitCode = packaged.status === 0 ? await playwright(process.argv.slice(2)) : packaged.status;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
