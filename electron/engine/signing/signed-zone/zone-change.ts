import type { Rrset, StoredRecord } from '../../records/resource-record';
import type { HashCollision } from '../denial';
import type { NodeRole } from '../signable-zone';
import type { SignatureTask, ZoneSigning } from '../zone-signer';

/** What becomes of one set. */
export interface SetChange {
  /** Absolute, in the zone. */
  readonly name: string;
  readonly type: string;
  /** All records the set has from now on; none where it goes. */
  readonly records: readonly StoredRecord[];
  /** RRSIG records that were made elsewhere: the DNSKEY set comes from the Key Master with them. */
  readonly signatures?: readonly StoredRecord[];
}

/** A set of the changed zone; it has its signatures, or there are tasks for them. */
export interface PendingSet {
  readonly set: Rrset;
  readonly signatures: readonly StoredRecord[];
  readonly tasks: readonly SignatureTask[];
}

/** A name as it will be. */
export interface PendingNode {
  readonly name: string;
  /** Of `canonicalKey`. */
  readonly key: string;
  readonly role: NodeRole;
  readonly sets: readonly PendingSet[];
}

/** A record of the chain as it will be. */
export interface PendingLink {
  readonly label: string;
  readonly proof: PendingSet;
}

/** Everything a change touches, as it will be; `null` for what goes. */
export interface PendingEdit {
  /** The zone's, when the change was planned. */
  readonly version: number;
  readonly signing: ZoneSigning;
  readonly nodes: ReadonlyMap<string, PendingNode | null>;
  readonly links: ReadonlyMap<string, PendingLink | null>;
  readonly ownBelow: ReadonlyMap<string, number>;
}

/** A change that waits for its signatures. */
export interface PlannedChange {
  readonly kind: 'planned';
  readonly tasks: readonly SignatureTask[];
  readonly edit: PendingEdit;
}

/** What a change needs. */
export type ZoneChangePlan =
  | PlannedChange
  | HashCollision
  /** Every record of the chain changes, because its kind or parameters or its TTL does: sign the whole zone. */
  | { readonly kind: 'whole-zone' };
