/** The DNSSEC algorithms Windows signs with, by IANA number (RFC 8624; dialogs.md 4.4). */
export const algorithmNames = {
  5: 'RSA/SHA-1',
  7: 'RSA/SHA-1 (NSEC3)',
  8: 'RSA/SHA-256',
  10: 'RSA/SHA-512',
  13: 'ECDSAP256/SHA-256',
  14: 'ECDSAP384/SHA-384',
} as const;

/** The IANA number of one of those algorithms. */
export type AlgorithmNumber = keyof typeof algorithmNames;

/** `KSK` signs the DNSKEY set, `ZSK` everything else. */
export type KeyType = 'KSK' | 'ZSK';

/** Where an automatic or manual rollover stands (MS-DNSP 2.2.6.2.3). */
export type RolloverStatus =
  | 'not-rolling'
  | 'queued'
  | 'roll-started'
  | 'zsk-waiting-for-dnskey-ttl'
  | 'zsk-waiting-for-maxzone-ttl'
  | 'ksk-waiting-for-ds-update'
  | 'ksk-waiting-for-ds-ttl'
  | 'ksk-waiting-for-dnskey-ttl'
  | 'ksk-waiting-for-5011-remove-hold-down'
  | 'roll-error';

/**
 * The clockwork of a descriptor's rollovers (MS-DNSP 2.2.6.2.3 and 2.2.6.2.11). Instants in milliseconds since the epoch.
 */
export interface RolloverClock {
  readonly lastRolloverTime: number | null;
  /** May lie in the past while another key of the zone rolls; `null` where automatic rollover is off. */
  readonly nextRolloverTime: number | null;
  /** Since when `rolloverStatus` is what it is; `null` while it is not rolling. */
  readonly statusSince: number | null;
  /** When the clock takes it on; `null` while it waits for somebody else. */
  readonly statusUntil: number | null;
  /** fManualTrigger: started by hand, until it is done. */
  readonly isManual: boolean;
  /** A KSK that is withdrawn and still published with the REVOKE bit (RFC 5011 section 2.1). */
  readonly revokedKey: string | null;
}

/** A descriptor's clockwork before its first rollover. */
export const restingRollover: RolloverClock = {
  lastRolloverTime: null,
  nextRolloverTime: null,
  statusSince: null,
  statusUntil: null,
  isManual: false,
  revokedKey: null,
};

/**
 * What a zone wants of one of its signing keys (MS-DNSP 2.2.6.2.1), with the key pairs that fill it now.
 *
 * Periods are in seconds. The key fields hold key identifiers, `null` where there is none.
 */
export interface SigningKeyDescriptor {
  /** GUID in braces-less lower-case form. */
  readonly guid: string;
  readonly keyType: KeyType;
  readonly algorithm: AlgorithmNumber;
  /** Bits. */
  readonly keyLength: number;
  readonly keyStorageProvider: string;
  /**
   * `Replicate this private key to all DNS servers authoritative for this zone`: the key pair is exported to the
   * directory; otherwise it stays in a certificate of the server that made it.
   */
  readonly storeKeysInDirectory: boolean;
  readonly dnskeySignatureValidity: number;
  readonly dsSignatureValidity: number;
  readonly standardSignatureValidity: number;
  readonly initialRolloverOffset: number;
  /** `null` when automatic rollover is off. */
  readonly rolloverPeriod: number | null;
  /** `retire`: removed at its next rollover (MS-DNSP 2.2.6.2.1, dwNextRolloverAction). */
  readonly nextRolloverAction: 'normal' | 'revoke-standby' | 'retire';
  readonly rolloverStatus: RolloverStatus;
  readonly rollover: RolloverClock;
  readonly activeKey: string | null;
  readonly standbyKey: string | null;
  readonly nextKey: string | null;
}

/** One key pair's public side as the dialog shows it. */
export interface SigningKeyView {
  readonly keyId: string;
  /** `revoked`: a KSK that was withdrawn and is still published, so that resolvers learn of it (RFC 5011 section 2.1). */
  readonly slot: 'active' | 'standby' | 'next' | 'revoked';
  /** `null` while the key pair is still being made. */
  readonly keyTag: number | null;
  readonly custody: KeyCustodyView;
}

/** Where a private key is (brief, "Private key material"). */
export type KeyCustodyView =
  | { readonly kind: 'directory' }
  | { readonly kind: 'certificate-store'; readonly server: string }
  /** On a device (HSM); `servers` are the short names of those that reach it now. */
  | { readonly kind: 'device'; readonly device: string; readonly servers: readonly string[] }
  /** Nothing holds it any more. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'pending' };

/** The name of Microsoft's software provider, the only one whose keys replicate through the directory. */
export const microsoftSoftwareProvider = 'Microsoft Software Key Storage Provider';
