import { fuzzyMatch } from './fuzzy';
import type { PaletteItem } from './palette-items';

/** A part of the choices with a heading of its own; all of them together while something is typed. */
type PaletteGroup = 'recent' | 'commands' | 'places';

/** A choice as it is shown. */
export interface PaletteChoice {
  readonly item: PaletteItem;
  /** Which characters of the label were typed. */
  readonly indices: readonly number[];
  /** The heading above it, where a group begins. */
  readonly heading: PaletteGroup | null;
}

/** More than anybody reads; who looks for another one types on. */
const mostChoices = 50;

/** How much better something fits that was chosen before, the last one the most. */
const recentBonus = 4;

function groupsOf(items: readonly PaletteItem[], recent: readonly string[]): readonly PaletteChoice[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const before = recent.flatMap((id) => known.get(id) ?? []);
  const rest = items.filter(({ id }) => !recent.includes(id));
  const groups: readonly (readonly [PaletteGroup, readonly PaletteItem[]])[] = [
    ['recent', before],
    ['commands', rest.filter(({ act }) => act.kind === 'command')],
    ['places', rest.filter(({ act }) => act.kind === 'go')],
  ];
  return groups.flatMap(([group, members]) =>
    members.map((item, index) => ({ item, indices: [], heading: index === 0 ? group : null })),
  );
}

/** The label, or else the label together with what it is about: `delete www` means something. */
function matchOf({ label, detail }: PaletteItem, typed: string): ReturnType<typeof fuzzyMatch> {
  const match = fuzzyMatch(label, typed);
  if (match !== null || detail === '') return match;
  const both = fuzzyMatch(`${label} ${detail}`, typed);
  return both === null
    ? null
    : { score: both.score - recentBonus, indices: both.indices.filter((index) => index < label.length) };
}

/** How much better something fits that is on the server one is on. */
const nearBonus = 8;

function bonusOf({ id, isNear }: PaletteItem, recent: readonly string[]): number {
  const place = recent.indexOf(id);
  const before = place < 0 ? 0 : recentBonus * (1 - place / (recent.length + 1));
  return before + (isNear ? nearBonus : 0);
}

/** What fits, the best first; while nothing is typed everything, what was chosen before first. */
export function paletteChoices(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): readonly PaletteChoice[] {
  if (typed.trim() === '') return groupsOf(items, recent).slice(0, mostChoices);
  return items
    .flatMap((item) => {
      const match = matchOf(item, typed);
      return match === null
        ? []
        : [{ item, indices: match.indices, score: match.score + bonusOf(item, recent) }];
    })
    .sort((left, right) => right.score - left.score)
    .slice(0, mostChoices)
    .map(({ item, indices }) => ({ item, indices, heading: null }));
}
