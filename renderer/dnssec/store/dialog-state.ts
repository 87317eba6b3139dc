import type { Problem } from '../../../shared/contract/problem';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { Candidate, DiscoveryProgress, MovePlan, MoveResult } from '../../../shared/model/key-master';

/** The tabs of the sheet, in their order. */
export const tabNames = ['key-master', 'ksk', 'zsk', 'nsec', 'trust-anchor', 'advanced'] as const;

/** A tab of the sheet. */
export type TabName = (typeof tabNames)[number];

/** What the Key Master tab says now, before OK or Apply; `target` is a candidate's short name. */
export interface KeyMasterDraft {
  readonly choice: 'keep' | 'other';
  /** Kept while `choice` is `keep`, so that going back and forth between the radios loses nothing. */
  readonly target: string | null;
}

/** The list behind the drop-down. */
export type SearchState =
  /** Nobody asked for it yet. */
  | { readonly kind: 'none' }
  /** M2 is open. */
  | { readonly kind: 'asking' }
  /** Servers are being asked; `candidates` have answered so far. `progress` is `null` until the first answer. */
  | {
      readonly kind: 'running';
      readonly id: string;
      readonly candidates: readonly Candidate[];
      readonly progress: DiscoveryProgress | null;
    }
  /** Every server has its result. */
  | { readonly kind: 'finished'; readonly candidates: readonly Candidate[] }
  /** The user stopped it; the servers found until then are kept. */
  | {
      readonly kind: 'cancelled';
      readonly candidates: readonly Candidate[];
      readonly progress: DiscoveryProgress | null;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The button that started a move: OK closes the sheet after M6, Apply leaves it open. */
export type SubmitButton = 'ok' | 'apply';

/** A wanted move; `target` is the new Key Master's short name. */
export interface MoveRequest {
  readonly target: string;
  readonly via: SubmitButton;
}

/**
 * The move on its way through the boxes.
 *
 * ```
 * none -> planning -> confirming (M4) -> moving -> succeeded (M6) -> none
 *            |            |                |
 *            |            +-> none         |
 *            +-----------------------------+--> failed (M7) -> none
 * ```
 */
export type MoveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'planning'; readonly request: MoveRequest }
  | { readonly kind: 'confirming'; readonly request: MoveRequest; readonly plan: MovePlan }
  | { readonly kind: 'moving'; readonly request: MoveRequest; readonly plan: MovePlan }
  | { readonly kind: 'succeeded'; readonly request: MoveRequest; readonly result: MoveResult }
  /** `plan` is `null` when the plan itself was refused: then nothing was done. */
  | {
      readonly kind: 'failed';
      readonly request: MoveRequest;
      readonly plan: MovePlan | null;
      readonly problem: Problem;
    };

/** The sheet with its settings. */
export interface LoadedDialog {
  readonly kind: 'loaded';
  readonly properties: DnssecProperties;
  readonly tab: TabName;
  readonly draft: KeyMasterDraft;
  readonly search: SearchState;
  /** Is the drop-down open? */
  readonly listOpen: boolean;
  /** OK was pressed with the second radio but without a server. */
  readonly serverMissing: boolean;
  readonly move: MoveState;
  /** The last move made here; its answer is newer than what a server that waits for replication believes. */
  readonly lastMove: MoveResult | null;
  /** Was anything changed since the sheet opened? */
  readonly changed: boolean;
}

/** The whole dialog. */
export type DialogState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | LoadedDialog
  /** It wants to go; `changed` tells the console to read again. */
  | { readonly kind: 'closed'; readonly changed: boolean };

/** The dialog before the settings came. */
export const loading: DialogState = { kind: 'loading' };
