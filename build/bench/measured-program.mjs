import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { memoryOf } from './processes.mjs';

/**
 * What one start of a program cost; milliseconds since its process was started, bytes.
 *
 * @typedef {object} Start
 * @property {number | null} painted first contentful paint
 * @property {number | null} usable the page's mark `console-usable`
 * @property {number} memory of all its processes, when it had come to rest
 */

const probe = path.join(import.meta.dirname, 'probe.cjs');

/** Milliseconds a program gets to end by itself. */
const endingTime = 5_000;

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), endingTime);
  await ended;
  clearTimeout(force);
}

/**
 * Starts a program, lets it come to rest, and asks it.
 *
 * Nothing talks to it before, neither debugger nor driver: both would cost time and memory of their own.
 *
 * @param {import('../electron-runtime/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} parameters folder and switches
 * @param {number} rest milliseconds
 * @returns {Promise<Start>}
 */
export async function measureStart(runtime, parameters, rest) {
  const begun = Date.now();
  const child = spawn(runtime.executable, ['-r', probe, ...parameters], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    await delay(rest);
    if (child.pid === undefined || child.exitCode !== null) throw new Error(`${parameters[0]} has ended.`);
    const memory = memoryOf(child.pid);
    const answer = once(child, 'message');
    child.send('when');
    const [{ painted, usable }] = await answer;
    const since = (/** @type {number | null} */ at) => (at === null ? null : at - begun);
    return { painted: since(painted), usable: since(usable), memory };
  } finally {
    await end(child);
  }
}
