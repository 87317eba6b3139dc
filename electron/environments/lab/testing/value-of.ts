import type { Outcome } from '../../../../shared/contract/outcome';

/** The value of an outcome that must not be a refusal. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
