import type { Problem } from '../../../shared/contract/problem';
import type { SigningPlan } from '../../../shared/model/zone-signing';

/** The steps of a re-sign that make a call. */
export type ReSignStep = 'planning' | 'signing' | 'updating';

/**
 * A re-sign on its way through its boxes, up to the trust anchors that it makes invalid.
 *
 * ```
 * none -> planning -> confirming -> signing -> signed -> updating -> updated -> none
 *            |            |            |         |          |
 *            |            +-> none     |         +-> none   |
 *            +-------------------------+--------------------+--> failed -> none, or the same step again
 * ```
 */
export type ReSignState =
  | { readonly kind: 'none' }
  | { readonly kind: 'planning' }
  | {
      readonly kind: 'confirming' | 'signing' | 'signed' | 'updating' | 'updated';
      readonly plan: SigningPlan;
    }
  /** `plan` is `null` when no plan came of it: then nothing was done. */
  | {
      readonly kind: 'failed';
      readonly step: ReSignStep;
      readonly plan: SigningPlan | null;
      readonly problem: Problem;
    };
