import type { TrustAnchorChange, ZoneStorage } from '../../shared/contract/calls';
import type { DnssecChanges } from '../../shared/model/dnssec-changes';
import type { ActSource } from '../../shared/model/history';
import type { MoveMode, MoveResult } from '../../shared/model/key-master';
import type { LabFault } from '../../shared/model/lab';
import type { RecordChanges } from '../../shared/model/record-changes';
import type { SigningParameters, ZoneSigningPlan } from '../../shared/model/signing-parameters';
import type { SigningPlan } from '../../shared/model/zone-signing';
import type { Instant, KeyId } from './forest/directory';
import type { ServerName } from './forest/server';
import type { ZoneContent } from './records/zone-content';

/** Who ordered a command, and why; for the history only. The user is the forest's signed-in one. */
export interface Order {
  readonly source: ActSource;
  readonly reason: string | null;
}

/** Everything that can be done to a world, as data. Commands are journalled and replayed, so they carry all input. */
export type Command = { readonly order?: Order } & (
  | /** Time passes until `to`; replication, polls and whatever falls due happen in order. */
    { readonly kind: 'advance'; readonly to: Instant }
    /** Somebody moves the lab's time ahead. */
  | { readonly kind: 'advance-time'; readonly to: Instant }
  /** PerformZoneKeyRollover, sent to the Key Master (ms-dnsp.md section 3.1). */
  | {
      readonly kind: 'start-rollover';
      readonly server: ServerName;
      readonly zone: string;
      readonly guid: string;
    }
  /** PokeZoneKeyRollover, sent to the Key Master. */
  | {
      readonly kind: 'step-rollover';
      readonly server: ServerName;
      readonly zone: string;
      readonly guid: string;
    }
  /** The DS records of a zone's KSKs are written into the parent zone, on a server that has it. */
  | { readonly kind: 'publish-delegation'; readonly server: ServerName; readonly zone: string }
  | { readonly kind: 'set-server-running'; readonly server: ServerName; readonly running: boolean }
  | {
      readonly kind: 'import-zone';
      readonly server: ServerName;
      readonly zone: string;
      readonly storage: ZoneStorage;
      readonly content: ZoneContent;
    }
  /** A key pair was made; `publicKey` is the DNSKEY public key field in base64. */
  | { readonly kind: 'complete-key-generation'; readonly keyId: KeyId; readonly publicKey: string }
  /** TransferKeymasterRole mode 1, 2 or 4, sent to the new Key Master. */
  | {
      readonly kind: 'move-key-master';
      readonly zone: string;
      readonly target: ServerName;
      readonly mode: MoveMode;
    }
  /** TransferKeymasterRole mode 3: the server re-reads its list from the directory. */
  | { readonly kind: 'poll-key-master'; readonly server: ServerName }
  /** Deliveries that can arrive do so now; at one server only, or everywhere. */
  | { readonly kind: 'replicate-now'; readonly server: ServerName | null }
  /** Inbound replication of a server stops or goes on. */
  | { readonly kind: 'hold-replication'; readonly server: ServerName; readonly held: boolean }
  | {
      readonly kind: 'set-site-link';
      readonly sites: readonly [string, string];
      readonly connected: boolean;
    }
  | {
      readonly kind: 'connect-device';
      readonly device: string;
      readonly server: ServerName;
      readonly connected: boolean;
    }
  | { readonly kind: 'arm-fault'; readonly fault: LabFault; readonly armed: boolean }
  /** SignZone, ResignZone or UnsignZone, sent to the server; only its Key Master carries it out. */
  | {
      readonly kind: 'sign-zone';
      readonly server: ServerName;
      readonly zone: string;
      readonly act: 'sign' | 'sign-with-defaults' | 're-sign' | 'unsign';
    }
  /** ModifyZoneSigningKeyDescriptor and ResetDwordProperty, as many as OK changes, all or none. */
  | {
      readonly kind: 'change-dnssec-properties';
      readonly server: ServerName;
      readonly zone: string;
      readonly changes: DnssecChanges;
    }
  /** The Zone Signing Wizard's end: the server takes the role where it has not got it, takes the parameters, and signs. */
  | {
      readonly kind: 'sign-zone-with-parameters';
      readonly server: ServerName;
      readonly zone: string;
      readonly parameters: SigningParameters;
    }
  /** A primary zone with its SOA and NS records only. */
  | {
      readonly kind: 'create-zone';
      readonly server: ServerName;
      readonly zone: string;
      readonly storage: ZoneStorage;
    }
  | { readonly kind: 'delete-zone'; readonly server: ServerName; readonly zone: string }
  /** Records of an administrator, all or none. */
  | {
      readonly kind: 'change-records';
      readonly server: ServerName;
      readonly zone: string;
      readonly changes: RecordChanges;
    }
  | {
      readonly kind: 'change-trust-anchors';
      readonly server: ServerName;
      readonly zone: string;
      readonly change: TrustAnchorChange;
    }
);

/** The value of each command's `done` outcome. */
export interface CommandResults {
  readonly advance: null;
  readonly 'advance-time': null;
  readonly 'start-rollover': null;
  readonly 'step-rollover': null;
  readonly 'publish-delegation': null;
  readonly 'set-server-running': null;
  readonly 'import-zone': null;
  readonly 'complete-key-generation': null;
  readonly 'move-key-master': MoveResult;
  readonly 'poll-key-master': null;
  readonly 'replicate-now': null;
  readonly 'hold-replication': null;
  readonly 'set-site-link': null;
  readonly 'connect-device': null;
  readonly 'arm-fault': null;
  readonly 'sign-zone': SigningPlan;
  readonly 'change-dnssec-properties': null;
  readonly 'sign-zone-with-parameters': ZoneSigningPlan;
  readonly 'create-zone': null;
  readonly 'delete-zone': null;
  readonly 'change-records': null;
  readonly 'change-trust-anchors': null;
}

/** The kind of a command. */
export type CommandKind = Command['kind'];

/** The command of a kind. */
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
