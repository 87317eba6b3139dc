import type { HistoryEntry } from '../../../shared/model/history';
import type { World } from '../forest/world';

/** To be written. The history of one zone, or of everything; the latest first. */
export function historyOf(world: World, zone: string | null): readonly HistoryEntry[] {
  return world.history.entries.filter((entry) => zone === null || entry.zone === zone).toReversed();
}
