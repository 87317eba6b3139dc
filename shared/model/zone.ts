import type { ZoneOutlook } from './validation';

/** Where a copy of a zone comes from, in DNS Manager's terms. */
export type ZoneType = 'ad-integrated-primary' | 'standard-primary' | 'secondary';

/** The branch of the tree a zone stands under. */
export type ZoneDirection = 'forward' | 'reverse';

/** One row of the list of zones, as one server sees it. */
export interface ZoneRow {
  /** Without a trailing dot: `secure.contoso.com`. */
  readonly name: string;
  readonly direction: ZoneDirection;
  readonly type: ZoneType;
  readonly status: 'running' | 'loading' | 'expired';
  readonly signed: boolean;
  /**
   * The Key Master's FQDN as this server believes it, `null` where there never was one.
   *
   * Filled also for an unsigned zone that was signed before (brief).
   */
  readonly keyMaster: string | null;
  /** What becomes of this server's copy; `null` for a zone that is not signed. */
  readonly outlook: ZoneOutlook | null;
}

/** A zone that was read from a file. */
export interface ImportedZone extends ZoneRow {
  /**
   * How many records of an earlier signing were left out (DNSKEY, RRSIG, NSEC and the like): their private keys are not
   * here, so that nobody could renew them.
   */
  readonly signingRecordsLeftOut: number;
}

/** One row of the list of records of a zone. */
export interface RecordRow {
  /** Relative to the zone; empty for the zone's own name. */
  readonly name: string;
  /** Mnemonic, or `TYPEnnn` (RFC 3597). */
  readonly type: string;
  /** Presentation form (RFC 1035 section 5). */
  readonly data: string;
  readonly ttl: number;
}

/** One trust anchor as a server's trust point shows it (dialogs.md 1.2). */
export interface TrustAnchorRow {
  /** The trust point's name without a trailing dot. */
  readonly zone: string;
  readonly status: 'valid' | 'pending' | 'missing' | 'out-of-date';
  readonly type: 'DNSKEY' | 'DS';
  /** IANA algorithm number (RFC 8624). */
  readonly algorithm: number;
  readonly keyTag: number;
  /** Milliseconds since the epoch. */
  readonly validFrom: number;
  readonly validTo: number | null;
}
