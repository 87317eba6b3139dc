import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SigningPlan } from '../../../shared/model/zone-signing';

/**
 * `Unsign zone`.
 *
 * ```
 * planning -> planned -> unsigning -> done
 *    |                      |
 *    +-> refused            +-> failed
 * ```
 */
export type UnsignState =
  | { readonly kind: 'planning' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'planned' | 'unsigning' | 'done'; readonly plan: SigningPlan }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What unsigning would do, or why it can not be done. */
export function unsignPlanned(state: UnsignState, outcome: Outcome<SigningPlan>): UnsignState {
  if (state.kind !== 'planning') return state;
  return outcome.kind === 'done'
    ? { kind: 'planned', plan: outcome.value }
    : { kind: 'refused', problem: outcome.problem };
}

/** Next: once, however often it is pressed. */
export function unsigningBegun(state: UnsignState): UnsignState {
  return state.kind === 'planned' ? { kind: 'unsigning', plan: state.plan } : state;
}

/** What became of it. */
export function unsignAnswered(state: UnsignState, outcome: Outcome<SigningPlan>): UnsignState {
  if (state.kind !== 'unsigning') return state;
  return outcome.kind === 'done'
    ? { kind: 'done', plan: outcome.value }
    : { kind: 'failed', problem: outcome.problem };
}
