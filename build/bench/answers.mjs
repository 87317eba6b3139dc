import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hasProgram } from '../electron-runtime/machine.mjs';
import { load } from './answers/dnsperf.mjs';
import { withNsd } from './answers/nsd.mjs';
import { answersZone, mix, mixedQuestions, origin, questionsOf } from './answers/questions.mjs';
import { withBundles } from './bundle.mjs';
import { withElectron } from './electron-process.mjs';
import { processorTimeOfFamily } from './processes.mjs';
import { skipped } from './report.mjs';
import { iterations, keyKinds, makeKeys, salt, signWithOurs } from './signing/signers.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./answers/dnsperf.mjs').Load} Load */
/** @typedef {import('./answers/in-electron').Serving} Serving */
/** @typedef {import('./answers/in-electron').ServingOrder} ServingOrder */
/** @typedef {import('./answers/questions.mjs').QuestionKind} QuestionKind */
/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */

/**
 * What runs while load is made.
 *
 * @typedef {object} Server
 * @property {number} pid @property {number} port
 */

/** @typedef {Load & { processor: number }} Round answers for each second of the server's processor time */
/** @typedef {{ ours: Round, nsd: Round }} Pair */

/** How long a round of the mix lasts; each kind alone has fewer and shorter ones. */
const seconds = 4;
const kindRounds = 3;
const kindSeconds = 2;

/** Servers work on one processor, the load tool on another one, where there are two and Linux' `taskset`. */
const mayPin = hasProgram('taskset') && os.availableParallelism() > 1;
const onProcessor = (/** @type {number} */ number) => (mayPin ? ['taskset', '-c', String(number)] : []);
const [serverLauncher, loadLauncher] = [onProcessor(0), onProcessor(1)];

/** @param {Server} server @param {string} questions @param {number} lasting @returns {Promise<Round>} */
async function round({ pid, port }, questions, lasting) {
  const before = processorTimeOfFamily(pid);
  const brought = await load({ port, questions, seconds: lasting, launcher: loadLauncher });
  const used = processorTimeOfFamily(pid) - before;
  return { ...brought, processor: (brought.answers * lasting) / used };
}

/**
 * Asks both servers in turn, so that a slow moment of the machine hits both.
 *
 * @param {Server} ours @param {Server} nsd @param {string} questions @param {number} count @param {number} lasting
 */
async function alternately(ours, nsd, questions, count, lasting) {
  // Not counted: fills what both keep of answers.
  await round(ours, questions, lasting);
  await round(nsd, questions, lasting);
  /** @type {Pair[]} */
  const pairs = [];
  for (let at = 0; at < count; at += 1)
    pairs.push({ ours: await round(ours, questions, lasting), nsd: await round(nsd, questions, lasting) });
  return pairs;
}

/** @param {readonly Pair[]} pairs */
function row(pairs) {
  const typical = (/** @type {(pair: Pair) => number} */ pick) => median(pairs.map(pick));
  const ratios = pairs.map(({ ours, nsd }) => ours.answers / nsd.answers);
  const ends = [Math.min(...ratios), Math.max(...ratios)];
  return {
    'ours, 1/s': Math.round(typical(({ ours }) => ours.answers)),
    'NSD, 1/s': Math.round(typical(({ nsd }) => nsd.answers)),
    'x NSD (aim 0.20)': median(ratios),
    'least, most': ends.map((end) => end.toFixed(2)).join(', '),
    'ours, 1/processor s': Math.round(typical(({ ours }) => ours.processor)),
    'NSD, 1/processor s': Math.round(typical(({ nsd }) => nsd.processor)),
    'x its': typical(({ ours, nsd }) => ours.processor / nsd.processor),
    'octets of ours, NSD': `${typical(({ ours }) => ours.octets)}, ${typical(({ nsd }) => nsd.octets)}`,
    lost: pairs.reduce((sum, { ours, nsd }) => sum + ours.lost + nsd.lost, 0),
    codes: pairs[0]?.ours.codes === pairs[0]?.nsd.codes ? (pairs[0]?.ours.codes ?? '') : codesOf(pairs),
  };
}

/** Where they do not answer alike. @param {readonly Pair[]} pairs */
function codesOf(pairs) {
  return `${pairs[0]?.ours.codes} against ${pairs[0]?.nsd.codes}`;
}

/** @param {string} folder @param {Server} ours @param {Server} nsd @param {number} rounds */
async function compare(folder, ours, nsd, rounds) {
  const questions = path.join(folder, 'questions');
  await writeFile(questions, mixedQuestions());
  /** @type {Record<string, Record<string, number | string>>} */
  const rows = { mix: row(await alternately(ours, nsd, questions, rounds, seconds)) };
  for (const [kind, share] of Object.entries(mix)) {
    await writeFile(questions, questionsOf(/** @type {QuestionKind} */ (kind)));
    rows[`${kind} (${share} %)`] = row(await alternately(ours, nsd, questions, kindRounds, kindSeconds));
  }
  return rows;
}

/** Signs the zone that both serve. @param {string} folder @returns {Promise<ServingOrder>} */
async function signedZone(folder) {
  const [kind] = keyKinds;
  if (kind === undefined) throw new Error('There is no kind of keys.');
  const keyDirectory = path.join(folder, 'keys');
  await writeFile(path.join(folder, 'zone'), answersZone());
  await makeKeys(keyDirectory, kind, origin);
  await signWithOurs(folder, 'zone', keyDirectory, origin);
  return { zoneFile: path.join(folder, 'ours'), keyDirectory, iterations, salt };
}

/** What is measured with, and what it is for. */
const tools = {
  nsd: 'our server is measured against NSD',
  dnsperf: 'dnsperf asks',
  'dnssec-keygen': 'it makes keys',
};

/**
 * Has dnsperf ask our server in Electron's main process and NSD, which serve the same signed zone on loopback.
 *
 * Questions of all kinds with the DO bit, then each kind alone. One process of NSD answers, as one of ours does. Answers
 * for each second of processor time depend least on what else the machine does.
 *
 * @param {Runtime} runtime @param {number} rounds of the mix
 */
export async function benchAnswers(runtime, rounds) {
  const missing = Object.entries(tools).find(([tool]) => !hasProgram(tool));
  if (missing !== undefined) return skipped('Answers', `${missing[1]} (${missing[0]})`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'key-master-bench-'));
  try {
    const order = await signedZone(folder);
    const parts = { folder, origin, zoneFile: order.zoneFile, launcher: serverLauncher };
    const rows = await withBundles(['answers/in-electron'], (bundle) =>
      withElectron(
        runtime,
        bundle,
        async (
          /** @type {import('./electron-process.mjs').ElectronSide<ServingOrder, Serving>} */ { pid, ask },
        ) => {
          const { port } = await ask(order);
          return withNsd(parts, (nsd) => compare(folder, { pid, port }, nsd, rounds));
        },
        serverLauncher,
      ),
    );
    return {
      title: `Answers: signed, over UDP on loopback, ECDSA P-256, NSEC3 with ${iterations} iterations, ${mayPin ? 'server on one processor, dnsperf on another' : 'processors not assigned'}, median of ${rounds} (each kind: ${kindRounds}) alternating rounds`,
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
