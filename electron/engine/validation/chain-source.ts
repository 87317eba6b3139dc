import type { StoredRecord } from '../records/resource-record';

/** A question to a server of one zone. Names are absolute. */
export interface ChainQuestion {
  /** The zone whose servers are asked: for DS that of the parent (RFC 4035 section 3.1.4.1). */
  readonly zone: string;
  readonly name: string;
  /** Mnemonic in upper case, or `TYPEnnn`. */
  readonly type: string;
}

/** What came back, with the DO bit set in the question. */
export type ChainResponse =
  /** `isNameError`: NXDOMAIN, else NOERROR. RRSIG records stand among the others. */
  | {
      readonly kind: 'response';
      readonly isNameError: boolean;
      readonly answers: readonly StoredRecord[];
      readonly authorities: readonly StoredRecord[];
    }
  /** No server of the zone is known or reached, or it gave another response code. */
  | { readonly kind: 'no-response' };

/**
 * A walk that asks and is answered.
 *
 * The validator decides what has to be known next; whoever runs the walk finds it out, by the network or in a file, at
 * once or later ({@link followSteps}, {@link followStepsLater}).
 */
export type ChainSteps<T> = Generator<ChainQuestion, T, ChainResponse>;

/** Runs a walk whose answers are at hand. */
export function followSteps<T>(steps: ChainSteps<T>, ask: (question: ChainQuestion) => ChainResponse): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next(ask(step.value));
  return step.value;
}

/** Runs a walk whose answers have to be waited for. */
export async function followStepsLater<T>(
  steps: ChainSteps<T>,
  ask: (question: ChainQuestion) => Promise<ChainResponse>,
): Promise<T> {
  let step = steps.next();
  while (step.done !== true) step = steps.next(await ask(step.value));
  return step.value;
}
