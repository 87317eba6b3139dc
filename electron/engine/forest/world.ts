import type { AlgorithmNumber, KeyType } from '../../../shared/model/signing-key';
import type { ZoneContent } from '../records/zone-content';
import type { ContentId, Delivery, Instant, KeyId, PartitionName, Replica } from './directory';
import type { Server, ServerName } from './server';

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
  readonly storeInDirectory: boolean;
  /** The public key field of the DNSKEY record (RFC 4034 section 2.1.4), base64; `null` until it was made. */
  readonly publicKey: string | null;
  readonly madeAt: Instant | null;
}

/** A connection between two sites. */
export interface SiteLink {
  readonly sites: readonly [string, string];
  /** Replication interval in seconds. */
  readonly interval: number;
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
  readonly format: 1;
  readonly time: Instant;
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
}
