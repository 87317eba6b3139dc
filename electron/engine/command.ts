import type { ZoneStorage } from '../../shared/contract/calls';
import type { MoveResult } from '../../shared/model/key-master';
import type { Instant, KeyId } from './forest/directory';
import type { ServerName } from './forest/server';
import type { ZoneContent } from './records/zone-content';

/** Everything that can be done to a world, as data. Commands are journalled and replayed, so they carry all input. */
export type Command =
  /** Time passes until `to`; replication, polls and whatever falls due happen in order. */
  | { readonly kind: 'advance'; readonly to: Instant }
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
  /** TransferKeymasterRole mode 1, sent to the new Key Master. */
  | { readonly kind: 'transfer-key-master'; readonly zone: string; readonly target: ServerName }
  /** TransferKeymasterRole mode 3: the server re-reads its list from the directory. */
  | { readonly kind: 'poll-key-master'; readonly server: ServerName }
  /** All deliveries between running servers arrive now. */
  | { readonly kind: 'replicate-now' };

/** The value of each command's `done` outcome. */
export interface CommandResults {
  readonly advance: null;
  readonly 'set-server-running': null;
  readonly 'import-zone': null;
  readonly 'complete-key-generation': null;
  readonly 'transfer-key-master': MoveResult;
  readonly 'poll-key-master': null;
  readonly 'replicate-now': null;
}

/** The kind of a command. */
export type CommandKind = Command['kind'];

/** The command of a kind. */
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
