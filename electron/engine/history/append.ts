import type { HistoryEntry } from '../../../shared/model/history';
import type { LogEvent } from '../decision';
import type { History } from '../forest/world';

/** How many entries are kept; older ones are forgotten, so that a world does not grow for ever. */
export const keptEntries = 2000;

/** An entry before it has its place in the order. */
export type NewEntry = Omit<HistoryEntry, 'sequence'>;

/** What a server logged, as an entry. */
export function eventEntry({ at, server, zone, ...event }: LogEvent): NewEntry {
  return { at, server, zone, fact: { kind: 'event', event } };
}

/** A history with more entries in that order; the latest are kept. Sequence numbers are never used twice. */
export function appended({ entries, nextSequence }: History, added: readonly NewEntry[]): History {
  const numbered = added.map((entry, index) => ({ sequence: nextSequence + index, ...entry }));
  return {
    entries: [...entries, ...numbered].slice(-keptEntries),
    nextSequence: nextSequence + added.length,
  };
}
