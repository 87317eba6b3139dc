/** One DS record that the parent of a signed zone needs, and whether it has it. */
export interface DelegationSigner {
  readonly keyTag: number;
  readonly algorithm: number;
  /** IANA digest type: 1 SHA-1, 2 SHA-256, 4 SHA-384. */
  readonly digestType: number;
  /** Upper-case hexadecimal. */
  readonly digest: string;
  /** The record in presentation form, ready to be copied to the parent. */
  readonly record: string;
  /** `null` where the parent could not be asked. */
  readonly atParent: boolean | null;
}

/** What a check of the parent found. */
export type ParentCheck =
  /** The parent is none of ours and nobody answers for it here. */
  | { readonly kind: 'unknown'; readonly parent: string }
  /** The parent has no delegation (no NS) of the zone. */
  | { readonly kind: 'not-delegated'; readonly parent: string; readonly server: string }
  | {
      readonly kind: 'asked';
      readonly parent: string;
      /** FQDN of the server that answered. */
      readonly server: string;
      readonly verdict: 'all' | 'some' | 'none';
      /** DS records at the parent that match no key of the zone, in presentation form. */
      readonly strays: readonly string[];
      readonly isParentSigned: boolean;
    };

/** The hand-over of a zone's DS records to its parent. */
export interface DelegationReport {
  readonly zone: string;
  readonly server: string;
  readonly records: readonly DelegationSigner[];
  /** The same keys with the digests that the zone's settings do not name: a registrar may ask for one of them. */
  readonly further: readonly DelegationSigner[];
  readonly parent: ParentCheck;
  /** Milliseconds since the epoch. */
  readonly checkedAt: number;
  /** Can the lab write the records into the parent zone? A problem's code where not. */
  readonly publishObstacle: string | null;
}
