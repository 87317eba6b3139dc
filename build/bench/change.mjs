import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hasProgram } from '../electron-runtime/machine.mjs';
import { withBundles } from './bundle.mjs';
import { askInElectron } from './electron-process.mjs';
import { skipped } from './report.mjs';
import { iterations, keyKinds, makeKeys, salt, threads, zoneText } from './signing/signers.mjs';
import { median, percentile } from './statistics.mjs';

/** @typedef {import('./change/in-electron').ChangeFigures} ChangeFigures */
/** @typedef {import('./change/in-electron').ChangeOrder} ChangeOrder */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

const changes = 500;
const labChanges = 15;
/** A zone up to this many names is signed several times: it does not take long, and so varies more. */
const shortZone = 10_000;
const signings = 3;

const microseconds = (/** @type {number} */ milliseconds) => Math.round(milliseconds * 1000);

/** @param {ChangeFigures} figures @param {ChangeFigures} fewest of the zone with the fewest names */
function row({ whole, record, name, lab, labServed }, fewest) {
  const [all, one] = [median(whole.map(({ wall }) => wall)), median(record)];
  const processor = median(whole.map((cost) => cost.processor));
  return {
    'all, s': all / 1000,
    'processor, s': processor / 1000,
    'a record, us': microseconds(one),
    'p95, us': microseconds(percentile(record, 0.95)),
    'all / a record (aim 1000)': Math.round(all / one),
    'processor / threads / a record': Math.round(processor / threads / one),
    'x fewest names': one / median(fewest.record),
    'a name, us': microseconds(median(name)),
    'all / a name': Math.round(all / median(name)),
    'in the lab, ms': median(lab),
    'all / that': Math.round(all / median(lab)),
    'served meanwhile, ms': median(labServed),
    'all / this': Math.round(all / median(labServed)),
  };
}

/** @param {string} folder @param {string} keys @param {number} names @returns {ChangeOrder} */
const orderFor = (folder, keys, names) => ({
  zoneFile: path.join(folder, `zone-${names}`),
  names,
  keyDirectory: keys,
  iterations,
  salt,
  threads,
  signings: names > shortZone ? 1 : signings,
  changes,
  labChanges,
});

/**
 * Changes one record of a signed zone again and again, and signs the whole zone in the same process.
 *
 * Other work on the machine makes the signing of all slower, not its processor time: by the number of threads it is what the
 * signing takes at least. `a record` is planned, signed and put in; `a name` also changes two records of the chain. `in the lab` is how a server of
 * the lab comes to the same from two contents of its zone: it compares them and has threads sign; `served meanwhile` also
 * copies the zone, because the old one is being served.
 *
 * @param {Runtime} runtime @param {number} names of the largest zone
 */
export async function benchChange(runtime, names) {
  if (!hasProgram('dnssec-keygen')) return skipped('Change', 'dnssec-keygen of bind9-utils makes its keys');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  const sizes = [Math.round(names / 100), Math.round(names / 10), names];
  try {
    for (const size of sizes) await writeFile(path.join(folder, `zone-${size}`), zoneText(size));
    /** @type {Record<string, Record<string, number>>} */
    const rows = {};
    for (const kind of keyKinds) {
      const keys = path.join(folder, kind.algorithm);
      await makeKeys(keys, kind);
      const orders = [sizes[0] ?? names, ...sizes].map((size) => orderFor(folder, keys, size));
      /** @type {readonly ChangeFigures[]} */
      const [, ...figures] = await withBundles(
        ['change/in-electron', 'signing/zone-signing-worker'],
        (bundle) => askInElectron(runtime, bundle, orders),
      );
      for (const [at, each] of figures.entries())
        rows[`${kind.title}, ${sizes[at]} names`] = row(each, figures[0] ?? each);
    }
    return {
      title: `Change: one record of a signed zone, NSEC3 with ${iterations} iterations, median of ${changes}, in Electron; all of it with ${threads} threads`,
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
