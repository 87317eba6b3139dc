import type { Problem } from '../../../shared/contract/problem';
import type { MovePlan, MoveResult } from '../../../shared/model/key-master';

/** The button that started a move: OK closes the sheet after M6, every other one leaves it open. */
export type SubmitButton = 'ok' | 'apply';

/**
 * Why the role is to move.
 *
 * A change of the drop-down takes whatever mode the present Key Master's answer allows. Handing back is a transfer by
 * nature: the master that seized the role confirms. Keeping one of two holders is a seizure by the one that stays
 * (ms-dnsp.md section 4, consequence e), although both may answer.
 */
export type MovePurpose = 'change' | 'hand-back' | 'keep-one-holder';

/** A wanted move; `target` is the new Key Master's short name. */
export interface MoveRequest {
  readonly target: string;
  readonly via: SubmitButton;
  readonly purpose: MovePurpose;
}

/**
 * The move on its way through the boxes.
 *
 * ```
 * none -> probing -> planning -> confirming (M4) -> [confirming-keys (M5)] -> moving -> succeeded (M6) -> none
 *            |          |            |                     |                    |
 *            |          |            +-> none              +-> none             |
 *            +----------+-------------------------------------------------------+--> failed (M7) -> none
 * ```
 *
 * M5 follows M4 only where the plan does not check the keys, because the new Key Master can not use them.
 */
export type MoveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'probing' | 'planning'; readonly request: MoveRequest }
  | { readonly kind: 'confirming'; readonly request: MoveRequest; readonly plan: MovePlan }
  /** `reason` is what was written on M4. */
  | {
      readonly kind: 'confirming-keys';
      readonly request: MoveRequest;
      readonly plan: MovePlan;
      readonly reason: string;
    }
  | { readonly kind: 'moving'; readonly request: MoveRequest; readonly plan: MovePlan }
  | { readonly kind: 'succeeded'; readonly request: MoveRequest; readonly result: MoveResult }
  /** `plan` is `null` when no plan came of it: then nothing was done. */
  | {
      readonly kind: 'failed';
      readonly request: MoveRequest;
      readonly plan: MovePlan | null;
      readonly problem: Problem;
    };
