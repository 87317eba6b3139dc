import type { MoveMode, MoveVerb } from './key-master';
import type { KeyType, SigningKeyDescriptor } from './signing-key';
import type { SigningSettings } from './signing-settings';

/** From where an act was ordered. */
export type ActSource = 'dialog' | 'powershell' | 'lab';

/** What a zone was signed with: the parameters of events 525 and 527. */
export interface ZoneSigningProperties {
  readonly settings: SigningSettings;
  /** Is the server that logs it the Key Master? */
  readonly isKeyMasterServer: boolean;
  /** FQDN, `null` where the zone has none. */
  readonly keyMasterServer: string | null;
}

/** One setting of a zone with the value it was given: event 514. */
export interface ZoneSettingChange {
  readonly setting: keyof SigningSettings;
  readonly value: SigningSettings[keyof SigningSettings];
}

/** Whose key pairs changed and which they are now: event 572. Key identifiers, `null` where there is none. */
export type KeyStateChange = Pick<
  SigningKeyDescriptor,
  'keyType' | 'guid' | 'storeKeysInDirectory' | 'activeKey' | 'standbyKey' | 'nextKey'
>;

/**
 * What a DNS server writes into its logs (dialogs.md 8.2 and 8.3), with the parameters of the text.
 *
 * The numbers behind the names: 7649, 7648, 7653; audit 568, 525, 526, 527, 530, 544, 545, 546, 569, 570, 571, 572, 514.
 * Properties are `null` only in a history that was saved before they were kept.
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
  | { readonly kind: 'zone-signed'; readonly properties: ZoneSigningProperties | null }
  | { readonly kind: 'zone-unsigned' }
  | { readonly kind: 'zone-re-signed'; readonly properties: ZoneSigningProperties | null }
  | { readonly kind: 'key-retired'; readonly keyType: KeyType; readonly guid: string }
  | {
      readonly kind: 'trust-anchor-added';
      readonly keyTag: number | null;
      readonly algorithm: number;
      /** Of an anchor that is a digest (545), `null` for a key (544). */
      readonly digest: { readonly type: number; readonly hex: string } | null;
    }
  | { readonly kind: 'trust-anchor-removed'; readonly type: 'DNSKEY' | 'DS' }
  | {
      readonly kind: 'key-added';
      readonly keyType: KeyType;
      readonly guid: string;
      readonly descriptor: SigningKeyDescriptor | null;
    }
  | {
      readonly kind: 'key-changed';
      readonly keyType: KeyType;
      readonly guid: string;
      readonly descriptor: SigningKeyDescriptor | null;
    }
  | { readonly kind: 'key-removed'; readonly keyType: KeyType; readonly guid: string }
  | ({ readonly kind: 'key-state-changed' } & KeyStateChange)
  | ({ readonly kind: 'zone-setting-changed' } & ZoneSettingChange)
  /** 528, 529, 531, 533 */
  | { readonly kind: 'rollover-started'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'rollover-completed'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'rollover-triggered'; readonly keyType: KeyType; readonly guid: string }
  | { readonly kind: 'rollover-stepped'; readonly guid: string }
  /** 515, 516: the record's name without a trailing dot. */
  | {
      readonly kind: 'record-created';
      readonly name: string;
      readonly type: string;
      readonly ttl: number;
      readonly data: string;
    }
  | { readonly kind: 'record-deleted'; readonly name: string; readonly type: string; readonly data: string }
  /** 512, 513 */
  | { readonly kind: 'zone-created'; readonly storage: 'directory' | 'file' }
  | { readonly kind: 'zone-deleted' };

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
  | { readonly kind: 'start-rollover'; readonly guid: string }
  | { readonly kind: 'step-rollover'; readonly guid: string }
  | { readonly kind: 'publish-delegation'; readonly child: string }
  | { readonly kind: 'advance-time'; readonly to: number }
  | { readonly kind: 'change-trust-anchors' }
  | { readonly kind: 'import-zone' }
  | { readonly kind: 'create-zone' }
  | { readonly kind: 'delete-zone' }
  | { readonly kind: 'change-records'; readonly added: number; readonly removed: number }
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
