import type { NextActor } from './key-master';

/** RFC 4033 section 5. */
export type SecurityStatus = 'secure' | 'insecure' | 'bogus' | 'indeterminate';

/** Why a zone will turn bogus, or is bogus, as the servers' own dates say it. */
export type BogusCause =
  /** The signatures of the DNSKEY set run out, and the Key Master that makes them is away. */
  | 'key-set-expires-key-master-offline'
  /** It can not use the private keys. */
  | 'key-set-expires-keys-not-accessible'
  | 'key-set-expires-no-key-master'
  /** The Key Master renews it, and inbound replication of this server is held. */
  | 'key-set-expires-replication-held'
  /** It is valid for so short a time that its renewal comes here too late. */
  | 'key-set-expires-before-renewal-arrives'
  /** The server can not renew the signatures of the records: it is off, or can not use the keys. */
  | 'records-expire-keys-not-accessible'
  | 'records-expire-server-offline'
  /** A secondary whose master is away serves what it has. */
  | 'records-expire-master-offline'
  /** The signed zone has no signatures here yet. */
  | 'not-signed-yet'
  /** Keys of the zone changed, and a trust anchor or DS still names the old ones. */
  | 'trust-anchor-out-of-date'
  | 'delegation-out-of-date';

/**
 * What becomes of one server's copy of a signed zone if nobody does anything.
 *
 * `bogusAt` is the first second, in milliseconds since the epoch, at which a validator that trusts the zone refuses
 * something of it because a signature has run out; in the past or now: it is bogus. `null`: somebody renews everything in
 * time. `status` is what a validator sees that trusts what this server trusts; where that is `bogus` without a `bogusAt`,
 * the trust anchors or DS records are out of date, and nothing says since when.
 */
export interface ZoneOutlook {
  readonly status: SecurityStatus;
  readonly bogusAt: number | null;
  readonly cause: BogusCause | null;
  /** Who has to act so that it does not come to that. */
  readonly actor: NextActor | null;
  /** Is there anything within the time at which one has to look at it (bogus, or within 14 days)? */
  readonly isAtRisk: boolean;
}

/** One link of a chain of trust, from the trust anchor down. */
export interface ChainLink {
  readonly zone: string;
  readonly kind: 'trust-anchor' | 'ds' | 'dnskey' | 'insecure-delegation' | 'answer';
  readonly status: SecurityStatus;
  /** The records this link rests on, in presentation form. */
  readonly records: readonly string[];
  /** Key tags that connect it with the link above. */
  readonly keyTags: readonly number[];
  /** Exact reason of the validator where it is not secure; a code of `engine/validation`. */
  readonly reason: string | null;
  /** When the signatures of this link run out, milliseconds since the epoch. */
  readonly expires: number | null;
}

/** What a resolver makes of one name and type, with every step on the way. */
export interface ChainOfTrust {
  readonly server: string;
  readonly name: string;
  readonly type: string;
  readonly status: SecurityStatus;
  readonly links: readonly ChainLink[];
  readonly at: number;
}

/** What the validator found in one server's whole copy of a zone, by real cryptography. */
export interface ZoneVerification {
  readonly server: string;
  readonly zone: string;
  readonly status: SecurityStatus;
  readonly at: number;
  /** The first second at which it would be refused, milliseconds since the epoch. */
  readonly bogusAt: number | null;
  /** Faults that make answers fail, then defects that hurt no answer; the record in presentation form. */
  readonly findings: readonly {
    readonly severity: 'fault' | 'defect';
    readonly kind: string;
    readonly owner: string;
    readonly type: string;
    readonly record: string | null;
  }[];
  readonly counts: { readonly sets: number; readonly signatures: number };
}
