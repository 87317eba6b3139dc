import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBundles } from './bundle.mjs';
import { askInElectron } from './electron-process.mjs';
import { median, percentile } from './statistics.mjs';

/** @typedef {import('../electron-runtime/runtime.mjs').Runtime} Runtime */
/** @typedef {import('./discovery/search').SearchFigures} SearchFigures */

const servers = 200;
const searches = 5;
const terms = { timeoutMs: 2_000, retries: 1, limit: 256 };

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
      const order = { endpoints: forest.endpoints, ...terms };
      return report(
        await askInElectron(
          runtime,
          folder,
          Array.from({ length: searches }, () => order),
        ),
      );
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
