import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { run } from '../electron-runtime/command.mjs';
import { hasProgram } from '../electron-runtime/machine.mjs';
import { root } from '../electron-runtime/paths.mjs';

const names = 100_000;
const threads = 2;
const iterations = 50;
const salt = 'AABBCCDDEEFF0011';
const origin = 'bench.test.';

/** Keys of a measured zone: how BIND calls them, and how the table does. */
const keyKinds = [
  { title: 'ECDSA P-256', algorithm: 'ECDSAP256SHA256', length: [] },
  { title: 'RSA 2048/2048', algorithm: 'RSASHA256', length: ['-b', '2048'] },
];

/**
 * @typedef {object} Cost
 * @property {number} seconds wall time
 * @property {number} megabytes greatest resident set; NaN where the system does not tell
 */

/** How often a process is asked for its memory, in milliseconds: the kernel keeps the peak, only the end may be missed. */
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
async function costOf(program, parameters, cwd) {
  const begin = performance.now();
  const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  let megabytes = 0;
  const watch = setInterval(
    async () => (megabytes = Math.max(megabytes, await peakOf(child.pid))),
    watchPeriod,
  );
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} failed: ${errors}`);
  return { seconds, megabytes: megabytes === 0 ? Number.NaN : megabytes };
}

/** @returns {string} a zone of hosts with one address each */
function zoneText() {
  const hosts = Array.from(
    { length: names },
    (_, at) => `host${String(at).padStart(6, '0')} IN A 10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
  );
  const head = [
    `$ORIGIN ${origin}`,
    '$TTL 3600',
    '@ IN SOA ns hostmaster 1 7200 3600 1209600 300',
    '@ IN NS ns',
  ];
  return `${[...head, 'ns IN A 192.0.2.1', ...hosts].join('\n')}\n`;
}

/** @param {string} folder @param {typeof keyKinds[number]} kind */
async function makeKeys(folder, { algorithm, length }) {
  await mkdir(folder);
  for (const role of [['-f', 'KSK'], []]) {
    const parameters = ['-q', '-K', folder, '-a', algorithm, ...length, ...role, origin];
    const { status, output } = await run('dnssec-keygen', parameters, { capture: true });
    if (status !== 0) throw new Error(`dnssec-keygen failed: ${output}`);
  }
}

/** @param {string} folder @param {string} keys @returns {Promise<Readonly<Record<string, Cost>>>} by program */
async function signWithEach(folder, keys) {
  const ours = ['zone', '--origin', origin, '--output', 'ours', '--key-directory', keys];
  const chain = ['--workers', String(threads), '--salt', salt, '--iterations', String(iterations)];
  const command = [path.join(root, 'build/sign.mjs'), ...ours, ...chain];
  const theirs = [
    '-n',
    String(threads),
    '-S',
    '-K',
    keys,
    '-3',
    salt,
    '-H',
    String(iterations),
    '-o',
    origin,
  ];
  const own = await costOf(process.execPath, command, folder);
  const bind = await costOf('dnssec-signzone', [...theirs, '-f', 'bind', 'zone'], folder);
  if (!hasProgram('ldns-signzone')) return { 'npm run sign': own, 'dnssec-signzone': bind };
  const bases = (await readdir(keys)).filter((name) => name.endsWith('.private'));
  const ldns = ['-n', '-t', String(iterations), '-s', salt, '-o', origin, '-f', 'ldns', 'zone'];
  const files = bases.map((name) => path.join(keys, path.basename(name, '.private')));
  return {
    'npm run sign': own,
    'dnssec-signzone': bind,
    'ldns-signzone': await costOf('ldns-signzone', [...ldns, ...files], folder),
  };
}

/** @param {Readonly<Record<string, Cost>>} costs @param {string} title */
function rowsOf(costs, title) {
  const judge = costs['dnssec-signzone'];
  return Object.entries(costs).map(([program, { seconds, megabytes }]) => [
    `${title}, ${program}`,
    {
      seconds,
      'x dnssec-signzone (aim 0.65)': seconds / (judge?.seconds ?? Number.NaN),
      'memory, MB': megabytes,
      'x dnssec-signzone (aim 1.30) ': megabytes / (judge?.megabytes ?? Number.NaN),
      'us a name': (seconds * 1e6) / names,
    },
  ]);
}

/**
 * Signs one zone with the same keys by our command, by BIND's and, where it is installed, by that of ldns.
 *
 * BIND's also checks what it has signed; ours leaves that to whoever wants it.
 */
export async function benchSigning() {
  if (!hasProgram('dnssec-signzone'))
    throw new Error('Signing is measured against dnssec-signzone of bind9-utils.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    await writeFile(path.join(folder, 'zone'), zoneText());
    // Not counted: bundles the command.
    await costOf(process.execPath, [path.join(root, 'build/sign.mjs'), '--help'], folder);
    const rows = [];
    for (const kind of keyKinds) {
      const keys = path.join(folder, kind.algorithm);
      await makeKeys(keys, kind);
      rows.push(...rowsOf(await signWithEach(folder, keys), kind.title));
    }
    return {
      title: `Signing: ${names} names, NSEC3 with ${iterations} iterations, ${threads} threads each`,
      rows: Object.fromEntries(rows),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
