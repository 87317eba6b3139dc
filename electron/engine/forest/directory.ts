import type { AlgorithmNumber, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { DigestType } from '../records/delegation-signer';
import type { ServerName } from './server';

/** Milliseconds since the epoch; the world's own time, never the machine's clock. */
export type Instant = number;

/** A distinguished name, in the spelling the directory was given. */
export type DistinguishedName = string;

/** A naming context: `DC=DomainDnsZones,DC=contoso,DC=com`. */
export type PartitionName = string;

/** Names an immutable set of records in `World.contents`. */
export type ContentId = string;

/** Names one key pair in `World.keys`; for keys in the directory it is the key's GUID. */
export type KeyId = string;

/**
 * Where and when an attribute was last written.
 *
 * Replication is by attribute and the higher stamp wins: version first, then time, then originating server.
 */
export interface Stamp {
  readonly version: number;
  readonly at: Instant;
  readonly origin: ServerName;
}

/** An attribute's value with its stamp. */
export interface Stamped<T> {
  readonly value: T;
  readonly stamp: Stamp;
}

/** One key of a DNSKEY set, and what it signs. */
export interface DnskeySetKey {
  readonly keyId: KeyId;
  /** The DNSKEY set, every other set, both, or nothing: then it is published only. */
  readonly signs: 'keys' | 'records' | 'both' | 'nothing';
  /** Published with the REVOKE bit: it withdraws itself (RFC 5011 section 2.1). */
  readonly isRevoked: boolean;
}

/**
 * A zone's DNSKEY set with its signatures (msDNS-DNSKEYRecords).
 *
 * Only the Key Master writes it, and only with private keys that it can use; every other server publishes what it got.
 * The signature octets are no part of the world: they follow from it, and are made where they are served.
 */
export interface DnskeySet {
  readonly keys: readonly DnskeySetKey[];
  /** Seconds. */
  readonly ttl: number;
  readonly signedAt: Instant;
  /** When the zone was last to be signed anew as a whole, whatever signatures there were; by its first signing, too. */
  readonly signedAnewAt: Instant;
  /** Validity of its signatures. */
  readonly inception: Instant;
  readonly expiration: Instant;
}

/** Attributes of a dnsZone object (ms-dnsp.md section 5.2), grouped where they are always written together. */
export interface ZoneAttributes {
  readonly content: ContentId;
  /** msDNS-IsSigned. */
  readonly isSigned: boolean;
  readonly settings: SigningSettings;
  /** msDNS-SigningKeyDescriptors. */
  readonly signingKeyDescriptors: readonly SigningKeyDescriptor[];
  /** msDNS-SigningKeys: the exported private keys, by identifier; not replicated to read-only DCs. */
  readonly signingKeys: readonly KeyId[];
  /** msDNS-DNSKEYRecords; `null` while the zone is not signed, or its first keys are being made. */
  readonly dnskeySet: DnskeySet | null;
  /** msDNS-NSEC3CurrentSalt: hexadecimal, empty for none. */
  readonly nsec3Salt: string;
}

/** Attributes of a server's msDNS-ServerSettings object (MS-DNSP 2.3.1.1). */
export interface ServerSettingsAttributes {
  /** msDNS-KeymasterZones: the DNs of the zones this server is Key Master of. */
  readonly keyMasterZones: readonly DistinguishedName[];
}

/** A key that was not made here, as somebody typed it: a DNSKEY with flags 257 (RFC 4034 section 2.1). */
export interface ForeignKey {
  readonly algorithm: AlgorithmNumber;
  /** The public key field, base64. */
  readonly publicKey: string;
}

/** A key of which only the digest is known, as a DS record has it (RFC 4034 section 5.1). */
export interface KeyDigest {
  readonly keyTag: number;
  readonly algorithm: AlgorithmNumber;
  readonly digestType: DigestType;
  /** Hexadecimal, upper case. */
  readonly digest: string;
}

/** One trust anchor of a zone, in the forest's TrustAnchors zone or in a server's own store. */
export type TrustAnchor = {
  /** Zone name without trailing dot. */
  readonly zone: string;
  /** From when it is trusted: when it was added, or when the add hold-down of a new key is over (RFC 5011 section 2.4.1). */
  readonly addedAt: Instant;
} & (
  | { readonly keyId: KeyId; readonly foreignKey: null }
  | { readonly keyId: null; readonly foreignKey: ForeignKey }
  | { readonly keyId: null; readonly foreignKey: null; readonly digest: KeyDigest }
);

/** Attributes of the forest's TrustAnchors zone. */
export interface TrustAnchorAttributes {
  readonly anchors: readonly TrustAnchor[];
}

type StampedAttributes<T> = { readonly [K in keyof T]: Stamped<T[K]> };

/**
 * An object of the directory as one replica has it.
 *
 * A deleted zone leaves a tombstone, or its deletion could not replicate. A zone that is made under the same DN later is
 * another object, as its objectGUID would say: its `generation` is one higher.
 */
export type DirectoryObject =
  | {
      readonly kind: 'zone';
      readonly name: string;
      readonly generation: number;
      readonly attributes: StampedAttributes<ZoneAttributes>;
    }
  | {
      readonly kind: 'tombstone';
      /** The name and the generation of the zone that was deleted. */
      readonly name: string;
      readonly generation: number;
      readonly stamp: Stamp;
    }
  | { readonly kind: 'server-settings'; readonly attributes: StampedAttributes<ServerSettingsAttributes> }
  | { readonly kind: 'trust-anchors'; readonly attributes: StampedAttributes<TrustAnchorAttributes> };

/** What one server knows of one partition. Keys are lower-cased DNs. */
export type Replica = Readonly<Record<DistinguishedName, DirectoryObject>>;

/** A change on its way from one replica to another. */
export interface Delivery {
  readonly sequence: number;
  readonly dueAt: Instant;
  readonly from: ServerName;
  readonly to: ServerName;
  readonly partition: PartitionName;
  readonly dn: DistinguishedName;
  /** The object as its origin had it after the write; the receiver merges attribute by attribute. */
  readonly object: DirectoryObject;
}
