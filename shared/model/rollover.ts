import type { NextActor } from './key-master';
import type { KeyType, RolloverStatus, SigningKeyView } from './signing-key';

/** What a rollover waits for in its present state (ms-dnsp.md section 8). */
export type RolloverWait =
  /** Not rolling: the period runs; `until` is the next automatic rollover, `null` where there is none. */
  | 'next-rollover'
  /** Queued: another key of the zone rolls. */
  | 'queue'
  /** New key pairs are being made. */
  | 'key-generation'
  | 'dnskey-ttl'
  | 'largest-ttl'
  /** The parent has to publish the DS of the new key. */
  | 'parent-ds'
  | 'parent-ds-ttl'
  /** RFC 5011 section 2.4.2. */
  | 'remove-hold-down'
  /** It failed and is not repeated by itself. */
  | 'start-by-hand';

/** Why a lane does not get on: nothing that runs now will take it further. */
export type RolloverObstacle =
  /** "If the Key Master is not available" there is no rollover (dialogs.md section 7). */
  | 'key-master-offline'
  | 'no-key-master'
  | 'keys-not-accessible'
  /** The parent can not be asked, or does not have the record. */
  | 'parent-without-ds'
  | 'rollover-failed';

/** One key's rollover: where it stands, since when, who acts next, when it goes on. Instants in milliseconds since the epoch. */
export interface RolloverLane {
  /** The descriptor's. */
  readonly guid: string;
  readonly keyType: KeyType;
  readonly algorithm: number;
  readonly keyLength: number;
  readonly status: RolloverStatus;
  readonly since: number | null;
  /** When the clock takes it on; `null` while somebody else has to act, or nothing is planned. */
  readonly until: number | null;
  readonly waitsFor: RolloverWait;
  readonly actor: NextActor;
  readonly isManual: boolean;
  /** Marked for retirement: its keys go at the next rollover. */
  readonly isRetiring: boolean;
  readonly lastRolloverTime: number | null;
  readonly nextRolloverTime: number | null;
  /** Stuck: why nothing will happen by itself. */
  readonly obstacle: RolloverObstacle | null;
  readonly keys: readonly SigningKeyView[];
  /** May `Rollover` be chosen now, and `Step`? Problem codes where not. */
  readonly startObstacle: string | null;
  readonly stepObstacle: string | null;
}

/** The lanes of one zone. */
export interface RolloverReport {
  readonly zone: string;
  readonly server: string;
  /** FQDN. */
  readonly keyMaster: string | null;
  readonly keyMasterOnline: boolean;
  /** GUIDs of descriptors that wait for their turn, the next one first. */
  readonly queue: readonly string[];
  readonly lanes: readonly RolloverLane[];
}
