import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sandboxSwitches } from '../electron-runtime/machine.mjs';

/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/**
 * A bundle of a bench that runs in Electron's main process.
 *
 * @template Order, Figures
 * @typedef {object} ElectronSide
 * @property {number} pid
 * @property {(order: Order) => Promise<Figures>} ask sends an order; one at a time
 */

/**
 * Starts a bundle of a bench (`withBundles`) in Electron's main process, and ends it afterwards.
 *
 * @template Order, Figures, T
 * @param {Runtime} runtime @param {string} folder of the bundle
 * @param {(side: ElectronSide<Order, Figures>) => Promise<T>} use
 * @param {readonly string[]} [launcher] program with parameters that becomes Electron, such as `taskset`
 * @returns {Promise<T>}
 */
export async function withElectron(runtime, folder, use, launcher = []) {
  const switches = [
    `--user-data-dir=${path.join(folder, 'profile')}`,
    ...(await sandboxSwitches(runtime.folder)),
  ];
  const [program = runtime.executable, ...parameters] = [
    ...launcher,
    runtime.executable,
    folder,
    ...switches,
  ];
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  /** @returns {Promise<any>} */
  const answer = async () => {
    const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
    if (first === null) throw new Error('The bench in Electron has ended early.');
    return first[0];
  };
  try {
    await answer();
    return await use({
      pid: child.pid ?? Number.NaN,
      ask: (order) => {
        const next = answer();
        child.send(/** @type {any} */ (order));
        return next;
      },
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * Starts a bundle of a bench, sends it one order after the other, and ends it.
 *
 * @template Order, Figures
 * @param {Runtime} runtime @param {string} folder of the bundle @param {readonly Order[]} orders
 * @returns {Promise<readonly Figures[]>} the answer to each order
 */
export function askInElectron(runtime, folder, orders) {
  return withElectron(runtime, folder, async ({ ask }) => {
    const figures = [];
    for (const order of orders) figures.push(await ask(order));
    return figures;
  });
}
