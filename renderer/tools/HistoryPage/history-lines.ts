import type { HistoryEntry } from '../../../shared/model/history';
import { dateTimeText } from '../../reports/time-texts';
import { actText } from '../act-texts';
import { eventText } from '../event-texts';
import { historyTexts } from './history-texts';

/** What the page shows of the history. */
export type HistoryKind = 'all' | HistoryEntry['fact']['kind'];

/** Entries of one zone, or of every one, and of one kind. */
export function chosenEntries(
  entries: readonly HistoryEntry[],
  zone: string | null,
  kind: HistoryKind,
): readonly HistoryEntry[] {
  return entries.filter(
    (entry) => (zone === null || entry.zone === zone) && (kind === 'all' || entry.fact.kind === kind),
  );
}

/** The zones that the history knows, by name. */
export function zonesOf(entries: readonly HistoryEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ zone }) => (zone === null ? [] : [zone])))].toSorted();
}

/** What an entry says, in words. */
export function whatText(entry: HistoryEntry): string {
  const { fact } = entry;
  if (fact.kind === 'act') return actText(fact.act, entry);
  const { id, text } = eventText(fact.event, entry);
  return `${id}: ${text}`;
}

/** The cells of one entry as text, in the order of the columns. */
export function cellsOf(entry: HistoryEntry): readonly string[] {
  const { at, server, zone, fact } = entry;
  const by = fact.kind === 'act' ? historyTexts.by(fact.by, historyTexts.sources[fact.source]) : '';
  const reason = fact.kind === 'act' ? (fact.reason ?? '') : '';
  return [dateTimeText(at), server ?? '', zone ?? '', whatText(entry), by, reason];
}

/** The history as text: one line an entry, columns parted by tabs. */
export function historyFile(entries: readonly HistoryEntry[]): string {
  const lines = [Object.values(historyTexts.columns), ...entries.map(cellsOf)];
  const cell = (text: string): string => text.replaceAll(/[\t\r\n]+/gu, ' ');
  return lines.map((cells) => `${cells.map(cell).join('\t')}\r\n`).join('');
}
