import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sandboxSwitches } from '../electron-runtime/machine.mjs';

/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/**
 * Starts a bundle of a bench (`withBundles`) in Electron's main process, sends it one order after the other, and ends it.
 *
 * @template Order, Figures
 * @param {Runtime} runtime @param {string} folder of the bundle @param {readonly Order[]} orders
 * @returns {Promise<readonly Figures[]>} the answer to each order
 */
export async function askInElectron(runtime, folder, orders) {
  const switches = [
    `--user-data-dir=${path.join(folder, 'profile')}`,
    ...(await sandboxSwitches(runtime.folder)),
  ];
  const child = spawn(runtime.executable, [folder, ...switches], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  /** @returns {Promise<any>} */
  const answer = async () => {
    const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
    if (first === null) throw new Error('The bench in Electron has ended early.');
    return first[0];
  };
  try {
    await answer();
    const figures = [];
    for (const order of orders) {
      const next = answer();
      child.send(/** @type {any} */ (order));
      figures.push(await next);
    }
    return figures;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
