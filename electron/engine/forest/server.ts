import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { ServerRole, WindowsVersion } from '../../../shared/model/server';
import type {
  ContentId,
  DistinguishedName,
  DnskeySet,
  Instant,
  KeyId,
  PartitionName,
  TrustAnchor,
} from './directory';

/** A server's short upper-case name; the key of `World.servers`. */
export type ServerName = string;

/** What a server holds in memory of one AD-integrated zone's role (MS-DNSP 3.1.1.2). */
export interface Belief {
  readonly isKeyMaster: boolean;
  /** The Key Master's FQDN, `null` where the server found none. */
  readonly keyMaster: string | null;
}

/** How a signed copy proves that something does not exist. */
export type CopyDenial =
  | { readonly kind: 'nsec' }
  | {
      readonly kind: 'nsec3';
      readonly iterations: number;
      /** Hexadecimal, empty for none. */
      readonly salt: string;
      readonly optOut: boolean;
    };

/**
 * The signatures of one server's copy of a zone: when they were made, by which keys, and how long they hold.
 *
 * Every writable primary signs its own copy; a secondary gets that of its master. The octets follow from these facts.
 */
export interface ZoneSignatures {
  /** The records that are signed. */
  readonly content: ContentId;
  /** The DNSKEY set that is served with them. */
  readonly dnskeySet: DnskeySet;
  /** The keys that signed the records; they are in the set, too. */
  readonly signedBy: readonly KeyId[];
  readonly denial: CopyDenial;
  readonly signedAt: Instant;
  readonly inception: Instant;
  /** Of DS sets. */
  readonly dsExpiration: Instant;
  /** Of every other set. */
  readonly recordExpiration: Instant;
  /** The server that made them. */
  readonly madeBy: ServerName;
}

/** A zone that is not in the directory. */
export type LocalZone =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly content: ContentId;
      readonly isSigned: boolean;
      readonly settings: SigningSettings;
      readonly signingKeyDescriptors: readonly SigningKeyDescriptor[];
      readonly dnskeySet: DnskeySet | null;
      readonly nsec3Salt: string;
      /** A file-backed zone's Key Master is its single primary; `false` where it was never signed. */
      readonly hasKeyMaster: boolean;
    }
  | {
      readonly kind: 'secondary';
      readonly name: string;
      readonly master: ServerName;
      readonly content: ContentId;
      readonly isSigned: boolean;
      /** DNSKEYs that came with the last zone transfer. */
      readonly publishedKeys: readonly KeyId[];
      /** Seconds; the DNSKEY set's. */
      readonly dnskeyTtl: number;
      readonly keyMaster: string | null;
      readonly transferredAt: Instant;
    };

/** A DNS server. */
export interface Server {
  readonly name: ServerName;
  readonly fqdn: string;
  readonly role: ServerRole;
  readonly version: WindowsVersion;
  /** `null` for a stand-alone server. */
  readonly site: string | null;
  readonly running: boolean;
  /** EnableOnlineSigning (MS-DNSP 3.1.1.1.1). */
  readonly onlineSigning: boolean;
  /** What the signed-in user may do here. */
  readonly rights: {
    /** Domain Admins or equivalent on this server. */
    readonly manage: boolean;
    /** Write access to the server's `CN=DNS Settings` object. */
    readonly writeSettings: boolean;
  };
  /** The directory partitions of which the server has a replica. */
  readonly partitions: readonly PartitionName[];
  /** By lower-cased zone name. */
  readonly localZones: Readonly<Record<string, LocalZone>>;
  /** Private keys in the local machine's MS-DNSSEC certificate store. */
  readonly certificateStore: readonly KeyId[];
  /** By lower-cased zone name: the signatures of its copies; none of a zone that it has not signed yet. */
  readonly signatures: Readonly<Record<string, ZoneSignatures>>;
  /**
   * By lower-cased zone name: when it will sign with keys or parameters that it has noticed. A domain controller waits
   * for a random 5 to 30 minutes, so that not all of them work at once (dialogs.md section 7).
   */
  readonly signingDue: Readonly<Record<string, Instant>>;
  /** By lower-cased zone name, where it is Key Master: when it last looked for signed delegations (child zones). */
  readonly delegationPolls: Readonly<Record<string, Instant>>;
  /** Trust anchors that were added here by hand (TrustAnchors.dns, dialogs.md section 7). */
  readonly trustAnchors: readonly TrustAnchor[];
  /** Is inbound replication held by hand? */
  readonly replicationHeld: boolean;
  /**
   * When the server last could replicate with another domain controller, while it can not now; the present instant while
   * it can, see `lastContactOf`.
   */
  readonly lastContact: Instant;
  /** By lower-cased zone DN. */
  readonly beliefs: Readonly<Record<DistinguishedName, Belief>>;
  /** When the server last looked for changes in the directory; its polls fall on this instant plus whole intervals. */
  readonly lastPoll: Instant;
  /** When a role list first changed in its replica after that, `null` when there is nothing to look at. */
  readonly unseenChange: Instant | null;
}
