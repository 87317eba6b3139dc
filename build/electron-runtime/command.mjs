import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandResult
 * @property {number} status exit code; 1 when the program could not be started, ended by a signal, or ran out of time
 * @property {string} output what it wrote to both streams, when it was captured
 */

/**
 * Passes on what ends this process, so that the program does not outlive it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing on
 */
function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => void child.kill(signal);
  signals.forEach((signal) => process.on(signal, forward));
  return () => signals.forEach((signal) => process.off(signal, forward));
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, capture?: boolean }} [options]
 *   `timeout` in milliseconds; `capture` keeps the output to itself instead of showing it
 * @returns {Promise<CommandResult>}
 */
export function run(program, parameters, { capture = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      killSignal: 'SIGKILL',
      ...options,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const stopForwarding = forwardSignals(child);
    /** @param {CommandResult} result */
    const finish = (result) => {
      stopForwarding();
      resolve(result);
    };
    child.on('error', (error) => finish({ status: 1, output: error.message }));
    child.on('close', (code) => finish({ status: code ?? 1, output }));
  });
}

/**
 * Runs npm, the one that started this script where there is one.
 *
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(parameters, options) {
  const script = process.env.npm_execpath;
  return script ? run(process.execPath, [script, ...parameters], options) : run('npm', parameters, options);
}
