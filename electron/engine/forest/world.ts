import type { HistoryEntry } from '../../../shared/model/history';
import type { LabFault } from '../../../shared/model/lab';
import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import type { ZoneContent } from '../records/zone-content';
import type { ContentId, Delivery, Instant, KeyId, PartitionName, Replica } from './directory';
import type { Server, ServerName } from './server';

/** Where a key pair's private side is kept once it is made. */
export type KeyStorage =
  | { readonly kind: 'directory' }
  | { readonly kind: 'certificate-store' }
  | { readonly kind: 'device'; readonly device: string };

/** A key storage device (HSM): some servers reach it, and through it every key on it. */
export interface Device {
  readonly name: string;
  /** The key storage provider under which servers see it; no two devices have the same. */
  readonly keyStorageProvider: string;
  /** Servers that can be connected to it, and whether they are. */
  readonly servers: Readonly<Record<ServerName, boolean>>;
}

/** What somebody did and what servers logged, for all zones. */
export interface History {
  /** The oldest first; only the latest are kept. */
  readonly entries: readonly HistoryEntry[];
  readonly nextSequence: number;
}

/** A key pair's public side; where the private side is follows from who holds its identifier. */
export interface SigningKey {
  readonly id: KeyId;
  /** Zone name without trailing dot. */
  readonly zone: string;
  readonly keyType: KeyType;
  readonly algorithm: AlgorithmNumber;
  readonly keyLength: number;
  /** The server that makes the key pair: the Key Master at that time. */
  readonly maker: ServerName;
  readonly storage: KeyStorage;
  /** Is it to become a trust anchor when it is made, where the zone distributes them? Not so after a re-sign (brief). */
  readonly distributed: boolean;
  /** The public key field of the DNSKEY record (RFC 4034 section 2.1.4), base64; `null` until it was made. */
  readonly publicKey: string | null;
  readonly madeAt: Instant | null;
}

/** A connection between two sites. */
export interface SiteLink {
  readonly sites: readonly [string, string];
  /** Replication interval in seconds. */
  readonly interval: number;
  /** A broken link carries neither replication nor questions. */
  readonly connected: boolean;
}

/** What is common to all servers. */
export interface Forest {
  /** `contoso.com`. */
  readonly name: string;
  readonly sites: readonly string[];
  readonly siteLinks: readonly SiteLink[];
  /** Change notification between servers of one site, in seconds. */
  readonly intraSiteDelay: number;
  /** DsPollingInterval in seconds (MS-DNSP 3.1.1.1.1). */
  readonly dsPollingInterval: number;
  readonly partitions: {
    readonly configuration: PartitionName;
    readonly domainDns: PartitionName;
    readonly forestDns: PartitionName;
  };
  /**
   * The Domain Naming Master: the domain controller on whose replica the role lists are read and written while it
   * runs, so that a move need not wait for replication (MS-DNSP 3.1.4.1, DNS_ZONE_POLL_KEYMASTER_ROLE).
   */
  readonly domainNamingMaster: ServerName;
  /** The signed-in user, `CONTOSO\\Administrator`. */
  readonly user: string;
}

/** The whole lab as one readonly value, with its own time and random seed. */
export interface World {
  readonly format: 2;
  readonly time: Instant;
  /** How far it is ahead of the machine's clock, in milliseconds: the lab's time can be moved forward. */
  readonly timeShift: number;
  /** State of the pseudo-random sequence from which GUIDs come. */
  readonly seed: number;
  /** Counts decisions that changed something. */
  readonly revision: number;
  readonly forest: Forest;
  readonly servers: Readonly<Record<ServerName, Server>>;
  readonly replicas: Readonly<Record<ServerName, Readonly<Record<PartitionName, Replica>>>>;
  /** Changes that have not reached every replica yet. */
  readonly deliveries: readonly Delivery[];
  readonly nextSequence: number;
  readonly contents: Readonly<Record<ContentId, ZoneContent>>;
  readonly keys: Readonly<Record<KeyId, SigningKey>>;
  /** By name. */
  readonly devices: Readonly<Record<string, Device>>;
  readonly history: History;
  /** Faults that the next fitting act will meet. */
  readonly armedFaults: readonly LabFault[];
}
