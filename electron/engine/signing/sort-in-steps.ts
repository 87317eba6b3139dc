import { itemsPerStep } from './steps';
import type { Steps } from './steps';

type Compare<Item> = (left: Item, right: Item) => number;

/** Sorts runs of the items, each by itself. */
function* sortedRuns<Item>(items: readonly Item[], compare: Compare<Item>): Steps<readonly Item[][]> {
  const runs: Item[][] = [];
  for (let start = 0; start < items.length; start += itemsPerStep) {
    runs.push(items.slice(start, start + itemsPerStep).sort(compare));
    yield;
  }
  return runs;
}

/** One sorted run of two; what is equal keeps its order. */
function* merged<Item>(left: Item[], right: Item[], compare: Compare<Item>): Steps<Item[]> {
  const [last, first] = [left.at(-1), right[0]];
  // Much comes in order already, and then nothing has to be compared.
  if (last === undefined || first === undefined || compare(last, first) <= 0) return left.concat(right);
  const both: Item[] = [];
  let [one, other] = [0, 0];
  for (;;) {
    const [mine, theirs] = [left[one], right[other]];
    if (mine === undefined) return both.concat(right.slice(other));
    if (theirs === undefined) return both.concat(left.slice(one));
    if (compare(mine, theirs) <= 0) {
      both.push(mine);
      one += 1;
    } else {
      both.push(theirs);
      other += 1;
    }
    if (both.length % itemsPerStep === 0) yield;
  }
}

/**
 * Sorts in steps that one may pause between: runs, which are merged by twos until one is left.
 *
 * @returns new items, in order; what is equal keeps its order
 */
export function* sortedInSteps<Item extends NonNullable<unknown>>(
  items: readonly Item[],
  compare: Compare<Item>,
): Steps<readonly Item[]> {
  let runs = yield* sortedRuns(items, compare);
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
