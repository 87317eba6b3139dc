import type { ZoneOutlook } from '../../../../shared/model/validation';
import type { World } from '../../../engine/forest/world';
import { zoneOutlook } from '../../../engine/outlook/zone-outlook';
import { day, hour } from './disturbed-worlds';
import { lived } from './lived-worlds';
import type { Watcher } from './lived-worlds';

/** The grid on which everything before the foretold second, and everything while nothing is foretold, must hold. */
export interface Grid {
  readonly step: number;
  readonly horizon: number;
}

export const sixHours: Grid = { step: 6 * hour, horizon: 40 * day };
export const tenSeconds: Grid = { step: 10_000, horizon: 3 * hour };

export function outlookOf(now: World, watcher: Watcher): ZoneOutlook {
  const outlook = zoneOutlook(now, watcher.copy(now));
  if (outlook === null) throw new Error('the zone is not signed');
  return outlook;
}

/** The first instant of the grid at which the copy is refused, looked for from the world's time on; with the world of the step before. */
export function firstStep(
  now: World,
  watcher: Watcher,
  { step, horizon }: Grid,
): { readonly before: World; readonly at: number | null } {
  let before = now;
  for (let at = now.time; at <= now.time + horizon; at += step) {
    const then = lived(before, at);
    if (watcher.isBogus(then)) return { before, at };
    before = then;
  }
  return { before, at: null };
}

/** The first second at which it is refused, by halving the step in which that happens. */
export function firstRefusal(now: World, watcher: Watcher, grid: Grid): number | null {
  if (watcher.isBogus(now)) return now.time;
  const { before, at } = firstStep(now, watcher, grid);
  if (at === null) return null;
  let [good, bad] = [Math.floor(before.time / 1000), Math.ceil(at / 1000)];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (watcher.isBogus(lived(before, middle * 1000))) bad = middle;
    else good = middle;
  }
  return bad * 1000;
}
