import type { Problem } from '../../../shared/contract/problem';
import type { CustodyMatrix } from '../../../shared/model/custody';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { Candidate, DiscoveryProgress, MoveResult } from '../../../shared/model/key-master';
import type { ChangeSlice } from '../change-store/change-slice';
import type { RolloverSubject } from '../rollover-subject';
import type { MoveState } from './move-state';
import type { ProbeState } from './probe-state';
import type { ReSignState } from './re-sign-state';

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

/** The start of a rollover on its way: M10, the call, and the box of its failure. */
export type RolloverRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'confirming'; readonly subject: RolloverSubject }
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The sheet with its settings. */
export interface LoadedDialog {
  readonly kind: 'loaded';
  readonly properties: DnssecProperties;
  /** How far the lab's time is ahead of this computer's clock, in milliseconds. */
  readonly timeShift: number;
  readonly tab: TabName;
  readonly draft: KeyMasterDraft;
  readonly search: SearchState;
  /** What the present Key Master answered when it was last asked. */
  readonly probe: ProbeState;
  /** Who can use which key, read together with the list of servers; `null` while it is not known. */
  readonly custody: CustodyMatrix | null;
  /** Is the drop-down open? */
  readonly listOpen: boolean;
  /** OK was pressed with the second radio but without a server. */
  readonly serverMissing: boolean;
  readonly move: MoveState;
  /** Keys and settings to be changed, and how far OK has come with them. */
  readonly changes: ChangeSlice;
  readonly reSign: ReSignState;
  readonly rollover: RolloverRun;
  /** The last move made here; its answer is newer than what a server that waits for replication believes. */
  readonly lastMove: MoveResult | null;
  /** Was anything changed since the sheet opened? */
  readonly changed: boolean;
}

/** The whole dialog. */
export type DialogState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** M1 is open: the Key Master could not be reached, and the local server's copy is offered. */
  | {
      readonly kind: 'offering-local-copy';
      readonly properties: DnssecProperties;
      readonly timeShift: number;
    }
  | LoadedDialog
  /** It wants to go; `changed` tells the console to read again. */
  | { readonly kind: 'closed'; readonly changed: boolean };

/** The dialog before the settings came. */
export const loading: DialogState = { kind: 'loading' };
