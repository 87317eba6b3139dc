import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sandboxSwitches } from '../electron-runtime/machine.mjs';
import { withBundles } from './bundle.mjs';
import { median, percentile } from './statistics.mjs';

/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */
/** @typedef {import('./discovery/search').SearchFigures} SearchFigures */

const servers = 200;
const searches = 5;
const terms = { timeoutMs: 2_000, retries: 1, limit: 256 };

/**
 * @param {Runtime} runtime @param {string} folder @param {import('./discovery/search').SearchOrder} order
 * @returns {Promise<readonly SearchFigures[]>}
 */
async function searchInElectron(runtime, folder, order) {
  const switches = [
    `--user-data-dir=${path.join(folder, 'profile')}`,
    ...(await sandboxSwitches(runtime.folder)),
  ];
  const child = spawn(runtime.executable, [folder, ...switches], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit');
  try {
    await once(child, 'message');
    const figures = [];
    for (let round = 0; round < searches; round += 1) {
      const answer = once(child, 'message');
      child.send(order);
      figures.push((await answer)[0]);
    }
    return figures;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * Searches 200 DNS servers on loopback of which every other one never answers.
 *
 * @param {Runtime} runtime
 */
export function benchDiscovery(runtime) {
  return withBundles(['discovery/search', 'discovery/forest'], async (folder) => {
    const { startForest } = await import(pathToFileURL(path.join(folder, 'forest.js')).href);
    const forest = await startForest(servers);
    try {
      return report(await searchInElectron(runtime, folder, { endpoints: forest.endpoints, ...terms }));
    } finally {
      await forest.close();
    }
  });
}

/** @param {readonly SearchFigures[]} figures */
function report(figures) {
  const lasted = figures.map((each) => each.lasted);
  const row = (/** @type {(values: readonly number[]) => number} */ pick) => ({
    'search, ms': pick(lasted),
    'x one timeout (aim 1.10)': pick(lasted) / terms.timeoutMs,
    'all answers known, ms': pick(figures.map(({ answersKnown }) => answersKnown)),
    qualified: pick(figures.map(({ qualified }) => qualified)),
    silent: pick(figures.map(({ silent }) => silent)),
  });
  return {
    title: `Discovery: ${servers} servers, half of them silent, timeout ${terms.timeoutMs} ms, ${searches} searches`,
    rows: { median: row(median), worst: row((values) => percentile(values, 1)) },
  };
}
