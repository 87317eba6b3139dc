import type { MoveMode, MoveVerb } from './key-master';
import type { KeyType } from './signing-key';

/** From where an act was ordered. */
export type ActSource = 'dialog' | 'powershell' | 'lab';

/**
 * What a DNS server writes into its logs (dialogs.md 8.2 and 8.3), with the parameters of the text.
 *
 * The numbers behind the names: 7649, 7648, 7653; audit 568, 525, 526, 527, 530, 544, 546, 569, 570, 571.
 */
export type ServerEvent =
  | { readonly kind: 'became-key-master' }
  | { readonly kind: 'lost-key-master' }
  | { readonly kind: 'signing-parameters-changed' }
  | {
      readonly kind: 'key-master-role-moved';
      readonly mode: MoveMode;
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly kind: 'zone-signed' }
  | { readonly kind: 'zone-unsigned' }
  | { readonly kind: 'zone-re-signed' }
  | { readonly kind: 'key-retired'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'trust-anchor-added'; readonly keyTag: number | null; readonly algorithm: number }
  | { readonly kind: 'trust-anchor-removed' }
  | { readonly kind: 'key-added'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'key-changed'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'key-removed'; readonly keyType: KeyType; readonly guid: string };

/** What somebody did. `verb` and servers only where the act has them. */
export type UserAct =
  | {
      readonly kind: 'move-key-master';
      readonly verb: MoveVerb;
      readonly mode: MoveMode;
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly kind: 'sign-zone' }
  | { readonly kind: 'unsign-zone' }
  | { readonly kind: 'resign-zone' }
  | { readonly kind: 'change-dnssec-properties' }
  | { readonly kind: 'change-trust-anchors' }
  | { readonly kind: 'import-zone' }
  | { readonly kind: 'set-server-running'; readonly running: boolean }
  | { readonly kind: 'set-site-link'; readonly sites: readonly [string, string]; readonly connected: boolean }
  | { readonly kind: 'hold-replication'; readonly held: boolean }
  | { readonly kind: 'replicate-now' }
  | { readonly kind: 'poll-key-master' }
  | { readonly kind: 'connect-device'; readonly device: string; readonly connected: boolean }
  | { readonly kind: 'arm-fault' }
  | { readonly kind: 'undo'; readonly act: string }
  | { readonly kind: 'restore-checkpoint'; readonly name: string };

/** One line of a zone's history: what somebody did, or what a server logged. */
export interface HistoryEntry {
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Short name of the server it happened on, `null` for the lab as a whole. */
  readonly server: string | null;
  /** `null` where it is about no zone in particular. */
  readonly zone: string | null;
  readonly fact:
    | {
        readonly kind: 'act';
        readonly act: UserAct;
        readonly by: string;
        readonly source: ActSource;
        readonly reason: string | null;
        /** The problem's code where the act was refused half-way. */
        readonly problem: string | null;
      }
    | { readonly kind: 'event'; readonly event: ServerEvent };
}
