/**
 * Work that one may pause wherever it yields; it returns its result.
 *
 * Preparing a zone of a hundred thousand names takes a second. Who has a window to serve meanwhile does it in slices, and
 * the engine, which knows no clock, leaves it to them how long one is.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Items between two places to pause: fractions of a millisecond. */
export const itemsPerStep = 128;

/** Does work at one go. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Looks at items one by one. */
export function* eachInSteps<Item>(items: Iterable<Item>, look: (item: Item) => void): Steps<void> {
  let looked = 0;
  for (const item of items) {
    look(item);
    looked += 1;
    if (looked % itemsPerStep === 0) yield;
  }
}
