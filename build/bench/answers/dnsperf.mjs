import { run } from '../../electron-runtime/command.mjs';

/**
 * What one load brought.
 *
 * @typedef {object} Load
 * @property {number} answers a second
 * @property {number} lost questions that nobody answered
 * @property {number} octets of an answer, on average
 * @property {string} codes response codes with their shares, such as `NOERROR 80.00%, NXDOMAIN 20.00%`
 */

/** As many as one asker may be waiting for: enough to keep a server busy, not so many that they overflow a socket. */
const outstanding = 100;

/** @param {string} output @param {RegExp} pattern @returns {string} */
function found(output, pattern) {
  const [, value] = pattern.exec(output) ?? [];
  if (value === undefined) throw new Error(`dnsperf says something else: ${output}`);
  return value;
}

/**
 * Asks a server on loopback over UDP, with the DO bit, as fast as it answers.
 *
 * @param {{ port: number, questions: string, seconds: number, launcher: readonly string[] }} order `questions` is a file
 * @returns {Promise<Load>}
 */
export async function load({ port, questions, seconds, launcher }) {
  const where = ['-s', '127.0.0.1', '-p', String(port), '-d', questions];
  const how = [
    '-D',
    '-l',
    String(seconds),
    '-q',
    String(outstanding),
    '-c',
    '1',
    '-T',
    '1',
    '-t',
    '2',
    '-O',
    'suppress=timeout',
  ];
  const [program = 'dnsperf', ...parameters] = [...launcher, 'dnsperf', ...where, ...how];
  const { status, output } = await run(program, parameters, { capture: true });
  if (status !== 0) throw new Error(`dnsperf failed: ${output}`);
  const codes = found(output, /Response codes:\s+(.*)/u);
  return {
    answers: Number(found(output, /Queries per second:\s+([\d.]+)/u)),
    lost: Number(found(output, /Queries lost:\s+(\d+)/u)),
    octets: Number(found(output, /Average packet size:.*response (\d+)/u)),
    codes: [...codes.matchAll(/(\w+) \d+ \(([\d.]+%)\)/gu)]
      .map(([, code, share]) => `${code} ${share}`)
      .join(', '),
  };
}
