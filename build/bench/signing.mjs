import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hasProgram } from '../electron-runtime/machine.mjs';
import { root } from '../electron-runtime/paths.mjs';
import { withBundles } from './bundle.mjs';
import { costOf } from './cost-of.mjs';
import { askInElectron } from './electron-process.mjs';
import {
  iterations,
  keyKinds,
  makeKeys,
  salt,
  signWithBind,
  signWithOthers,
  signWithOurs,
  threads,
  zoneText,
} from './signing/signers.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./cost-of.mjs').Cost} Cost */
/** @typedef {import('./signing/signers.mjs').KeyKind} KeyKind */
/** @typedef {import('./signing/in-electron').SigningFigures} SigningFigures */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/** Names of the zone that the others are compared with: does the cost of a name grow with the zone? */
const fewNames = 1_000;
/** Of our command and of BIND's in turn, so that a slow moment of the machine hits both. */
const rounds = 3;

/** @param {readonly Cost[]} costs @returns {Cost} */
const typical = (costs) => ({
  seconds: median(costs.map(({ seconds }) => seconds)),
  processor: median(costs.map(({ processor }) => processor)),
  megabytes: median(costs.map(({ megabytes }) => megabytes)),
});

/** @param {number} names @param {Cost} cost @param {Cost} bind @param {string} aim of the time */
const row = (names, { seconds, processor, megabytes }, bind, aim) => ({
  seconds,
  'x dnssec-signzone': seconds / bind.seconds,
  aim,
  'processor, s': processor,
  'x its': processor / bind.processor,
  'memory, MB': megabytes,
  'x its (aim 1.30)': megabytes / bind.megabytes,
  'us a name': (seconds * 1e6) / names,
});

/**
 * @param {Runtime} runtime @param {string} folder with `zone-SIZE` files @param {string} keys
 * @param {readonly number[]} wanted sizes @returns {Promise<readonly SigningFigures[]>}
 */
function signInElectron(runtime, folder, keys, wanted) {
  const order = (/** @type {number} */ size) => ({
    zoneFile: path.join(folder, `zone-${size}`),
    output: path.join(folder, 'in-electron'),
    keyDirectory: keys,
    threads,
    iterations,
    salt,
  });
  return withBundles(['signing/in-electron', 'signing/zone-signing-worker'], (bundle) =>
    askInElectron(runtime, bundle, wanted.map(order)),
  );
}

/**
 * @param {Runtime} runtime @param {string} folder @param {string} keys @param {KeyKind} kind @param {number} names
 * @returns {Promise<Record<string, Record<string, number | string>>>} rows of the report
 */
async function benchKind(runtime, folder, keys, kind, names) {
  const { title, bits } = kind;
  const zone = `zone-${names}`;
  /** @type {Record<'ours' | 'bind', Cost[]>} */
  const costs = { ours: [], bind: [] };
  for (let round = 0; round < rounds; round += 1) {
    costs.ours.push(await signWithOurs(folder, zone, keys));
    costs.bind.push(await signWithBind(folder, zone, keys));
  }
  const bind = typical(costs.bind);
  const ratios = costs.ours.map(({ seconds }, round) => seconds / (costs.bind[round]?.seconds ?? Number.NaN));
  const others = await signWithOthers(folder, zone, zoneText(names), keys, kind);
  // The first signing warms the process up.
  const [, inside] = await signInElectron(runtime, folder, keys, [fewNames, names]);
  if (inside === undefined) throw new Error('The bench in Electron has not answered.');
  return {
    [`${title}, npm run sign`]: {
      ...row(names, typical(costs.ours), bind, '0.65'),
      'x dnssec-signzone': median(ratios),
      'least, most': `${Math.min(...ratios).toFixed(2)}, ${Math.max(...ratios).toFixed(2)}`,
    },
    [`${title}, in Electron`]: {
      ...row(
        names,
        { seconds: inside.seconds, processor: Number.NaN, megabytes: Number.NaN },
        bind,
        bits === null ? '0.60' : '1.40',
      ),
      'loop delay p99, ms (aim 20)': inside.delay.p99,
      'most, ms': inside.delay.most,
    },
    [`${title}, dnssec-signzone`]: row(names, bind, bind, '-'),
    ...Object.fromEntries(
      Object.entries(others).map(([program, cost]) => [`${title}, ${program}`, row(names, cost, bind, '-')]),
    ),
  };
}

/**
 * @param {Runtime} runtime @param {string} folder @param {string} keys @param {readonly number[]} sizes
 * @returns {Promise<Record<string, Record<string, number | string>>>} rows of the report
 */
async function benchSizes(runtime, folder, keys, sizes) {
  const [, ...inside] = await signInElectron(runtime, folder, keys, [fewNames, ...sizes]);
  const each = inside.map(({ seconds }, at) => (seconds * 1e6) / (sizes[at] ?? Number.NaN));
  return Object.fromEntries(
    sizes.map((size, at) => [
      `ECDSA P-256, in Electron, ${size} names`,
      {
        seconds: inside[at]?.seconds ?? Number.NaN,
        'us a name': each[at] ?? Number.NaN,
        [`x that of ${fewNames} names (aim 1.20)`]: (each[at] ?? Number.NaN) / (each[0] ?? Number.NaN),
      },
    ]),
  );
}

/**
 * Signs one zone with the same keys by our command, inside of Electron, and by the programs of others.
 *
 * BIND's also checks what it has signed; ours leaves that to whoever wants it. Electron's cryptography (BoringSSL) makes
 * RSA signatures half as fast as Node's.
 *
 * @param {Runtime} runtime @param {number} names of the zone
 */
export async function benchSigning(runtime, names) {
  if (!hasProgram('dnssec-signzone'))
    throw new Error('Signing is measured against dnssec-signzone of bind9-utils.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    const sizes = [fewNames, Math.round(names / 10), names];
    for (const size of sizes) await writeFile(path.join(folder, `zone-${size}`), zoneText(size));
    // Not counted: bundles the command.
    await costOf(process.execPath, [path.join(root, 'build/sign.mjs'), '--help'], folder);
    /** @type {Record<string, Record<string, number | string>>} */
    const rows = {};
    for (const kind of keyKinds) {
      const keys = path.join(folder, kind.algorithm);
      await makeKeys(keys, kind);
      if (kind.bits === null) Object.assign(rows, await benchSizes(runtime, folder, keys, sizes));
      Object.assign(rows, await benchKind(runtime, folder, keys, kind, names));
    }
    return {
      title: `Signing: ${names} names, NSEC3 with ${iterations} iterations, ${threads} threads each; ours and dnssec-signzone: median of ${rounds}`,
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
