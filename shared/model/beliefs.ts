import type { NextActor } from './key-master';

/** What one server believes of a zone's role. */
export interface ServerBelief {
  readonly server: string;
  readonly fqdn: string;
  readonly running: boolean;
  /** Can the server that was asked reach it? */
  readonly reachable: boolean;
  readonly believesItself: boolean;
  /** FQDN, `null` where it knows none. */
  readonly keyMaster: string | null;
  /** When its replica of the configuration partition last met another one: milliseconds since the epoch. */
  readonly replicatedAt: number;
  /** When it will know what the directory says, `null` where it does already or nothing will tell it. */
  readonly learnsAt: number | null;
  readonly agrees: boolean;
}

/** The true state of a role, by its name. */
export type RoleState =
  | 'one-holder'
  /** A move failed between its two writes, or two were written apart. */
  | 'two-holders'
  | 'no-holder'
  /** One holder, and a server that has not noticed yet. */
  | 'not-yet-noticed'
  /** The holder is off or cut off. */
  | 'holder-offline';

/** What leads out of a state. */
export interface RoleRemedy {
  readonly kind: 'wait' | 'keep-one-holder' | 'assign' | 'bring-back-or-seize' | 'poll' | 'none';
  readonly actor: NextActor;
  /** The servers it is about, FQDNs. */
  readonly servers: readonly string[];
}

/** Who believes what about one zone's Key Master. */
export interface BeliefReport {
  readonly zone: string;
  /** FQDNs that the directory names, as the asked server knows it. */
  readonly holders: readonly string[];
  readonly state: RoleState;
  readonly remedy: RoleRemedy;
  readonly servers: readonly ServerBelief[];
}
