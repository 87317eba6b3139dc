import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { processorTimeOf } from './processes.mjs';

/**
 * @typedef {object} Cost
 * @property {number} seconds wall time
 * @property {number} processor seconds of all its threads, which other work on the machine changes least; NaN where the
 *   system does not tell
 * @property {number} megabytes greatest resident set; NaN where the system does not tell
 */

/** How often a process is asked, in milliseconds: the kernel keeps peak and sum, only the end may be missed. */
const watchPeriod = 50;

/** @param {number | undefined} pid @returns {Promise<number>} peak resident set in megabytes, 0 when the process is gone */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/**
 * Runs a program to its end and takes its time and memory.
 *
 * @param {string} program @param {readonly string[]} parameters @param {string} cwd @returns {Promise<Cost>}
 */
export async function costOf(program, parameters, cwd) {
  const begin = performance.now();
  const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  let [megabytes, processor] = [0, 0];
  const watch = setInterval(async () => {
    megabytes = Math.max(megabytes, await peakOf(child.pid));
    processor = Math.max(processor, processorTimeOf(child.pid ?? Number.NaN));
  }, watchPeriod);
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} failed: ${errors}`);
  const known = (/** @type {number} */ value) => (value === 0 ? Number.NaN : value);
  return { seconds, processor: known(processor), megabytes: known(megabytes) };
}
