import type { HistoryEntry } from '../../../shared/model/history';
import type { World } from '../forest/world';
import { equalNames, withTrailingDot } from '../records/name';

/**
 * The history of one zone, or of everything; the latest first.
 *
 * A zone's history holds what somebody did to it and what servers logged about it. What is about no zone in particular,
 * as a server that was switched off, stands in the whole history only.
 *
 * @param zone in any case, without a trailing dot; `null` for everything
 */
export function historyOf(world: World, zone: string | null): readonly HistoryEntry[] {
  const { entries } = world.history;
  if (zone === null) return entries.toReversed();
  const wanted = withTrailingDot(zone);
  return entries
    .filter((entry) => entry.zone !== null && equalNames(withTrailingDot(entry.zone), wanted))
    .toReversed();
}
