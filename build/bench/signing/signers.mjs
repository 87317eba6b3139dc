import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../electron-runtime/command.mjs';
import { hasProgram } from '../../electron-runtime/machine.mjs';
import { root } from '../../electron-runtime/paths.mjs';
import { costOf } from '../cost-of.mjs';

/** @typedef {import('../cost-of.mjs').Cost} Cost */

export const origin = 'bench.test.';
export const threads = 2;
export const iterations = 50;
export const salt = 'AABBCCDDEEFF0011';

/**
 * Keys of a measured zone: how the table calls them, how BIND and Knot do, and their length where it can be chosen.
 *
 * @typedef {object} KeyKind
 * @property {string} title @property {string} algorithm @property {number | null} bits
 */

/** @type {readonly KeyKind[]} */
export const keyKinds = [
  { title: 'ECDSA P-256', algorithm: 'ECDSAP256SHA256', bits: null },
  { title: 'RSA 2048/2048', algorithm: 'RSASHA256', bits: 2048 },
];

/** @param {number} names @returns {string} a zone of hosts with one address each */
export function zoneText(names) {
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

/** Makes a KSK and a ZSK. @param {string} folder @param {KeyKind} kind @param {string} [zone] */
export async function makeKeys(folder, { algorithm, bits }, zone = origin) {
  await mkdir(folder);
  const length = bits === null ? [] : ['-b', String(bits)];
  for (const role of [['-f', 'KSK'], []]) {
    const parameters = ['-q', '-K', folder, '-a', algorithm, ...length, ...role, zone];
    const { status, output } = await run('dnssec-keygen', parameters, { capture: true });
    if (status !== 0) throw new Error(`dnssec-keygen failed: ${output}`);
  }
}

/**
 * Signs with our command. The files lie in a folder.
 *
 * @param {string} folder @param {string} zone file @param {string} keys folder @param {string} [name] of the zone
 * @returns {Promise<Cost>}
 */
export function signWithOurs(folder, zone, keys, name = origin) {
  const ours = [zone, '--origin', name, '--output', 'ours', '--key-directory', keys];
  const how = ['--workers', String(threads), '--salt', salt, '--iterations', String(iterations)];
  return costOf(process.execPath, [path.join(root, 'build/sign.mjs'), ...ours, ...how], folder);
}

/** @param {string} folder @param {string} zone @param {string} keys @returns {Promise<Cost>} */
export function signWithBind(folder, zone, keys) {
  const how = ['-n', String(threads), '-S', '-K', keys, '-3', salt, '-H', String(iterations)];
  return costOf('dnssec-signzone', [...how, '-o', origin, '-f', 'bind', zone], folder);
}

/** One thread is all it knows. @param {string} folder @param {string} zone @param {string} keys @returns {Promise<Cost>} */
async function signWithLdns(folder, zone, keys) {
  const files = (await readdir(keys)).filter((name) => name.endsWith('.private'));
  const bases = files.map((name) => path.join(keys, path.basename(name, '.private')));
  const how = ['-n', '-t', String(iterations), '-s', salt, '-o', origin, '-f', 'ldns'];
  return costOf('ldns-signzone', [...how, zone, ...bases], folder);
}

/** @param {string} folder @param {KeyKind} kind @returns {string} */
function knotConfiguration(folder, { algorithm, bits }) {
  const lengths = bits === null ? [] : [`ksk-size: ${bits}`, `zsk-size: ${bits}`];
  const policy = [
    `algorithm: ${algorithm.toLowerCase()}`,
    ...lengths,
    `signing-threads: ${threads}`,
    'nsec3: on',
    `nsec3-iterations: ${iterations}`,
    `nsec3-salt-length: ${salt.length / 2}`,
    'cds-cdnskey-publish: none',
  ];
  return `
server:
    rundir: "${folder}"
database:
    storage: "${folder}"
policy:
  - id: bench
    ${policy.join('\n    ')}
zone:
  - domain: ${origin}
    file: "${folder}/zone"
    dnssec-signing: on
    dnssec-policy: bench
`;
}

/**
 * Signs with keys of its own making, which it makes beforehand for a zone without hosts.
 *
 * @param {string} folder @param {string} text of the zone @param {KeyKind} kind @returns {Promise<Cost>}
 */
async function signWithKnot(folder, text, kind) {
  const own = path.join(folder, `knot-${kind.algorithm}`);
  await mkdir(path.join(own, 'out'), { recursive: true });
  await writeFile(path.join(own, 'conf'), knotConfiguration(own, kind));
  const command = ['-c', 'conf', '-o', 'out', '-r', origin];
  await writeFile(path.join(own, 'zone'), zoneText(0));
  await costOf('kzonesign', command, own);
  await writeFile(path.join(own, 'zone'), text);
  return costOf('kzonesign', command, own);
}

/**
 * Signs with the other programs that are installed, once each: they are for comparison, no aim is set by them.
 *
 * @param {string} folder @param {string} zone file @param {string} text of that @param {string} keys @param {KeyKind} kind
 * @returns {Promise<Readonly<Record<string, Cost>>>} by program
 */
export async function signWithOthers(folder, zone, text, keys, kind) {
  /** @type {Record<string, Cost>} */
  const costs = {};
  if (hasProgram('ldns-signzone')) costs['ldns-signzone, 1 thread'] = await signWithLdns(folder, zone, keys);
  if (hasProgram('kzonesign')) costs['kzonesign, own keys'] = await signWithKnot(folder, text, kind);
  return costs;
}
