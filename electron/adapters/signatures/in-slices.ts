import type { Steps } from '../../engine/signing/steps';

/** Milliseconds: windows and servers that share the thread notice nothing of so short a wait. */
const longestSlice = 8;

/** Does work in slices, between which everything else that waits has its turn. */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - begun < longestSlice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    begun = performance.now();
  }
}
