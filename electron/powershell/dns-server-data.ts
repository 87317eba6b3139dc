import type { AlgorithmNumber, SigningKeyDescriptor } from '../../shared/model/signing-key';
import type { SigningSettings } from '../../shared/model/signing-settings';

/** The names of one server. */
export interface ServerNames {
  /** NetBIOS name: `DC1`. */
  readonly name: string;
  readonly fqdn: string;
}

/** One zone as `Get-DnsServerZone` shows it (powershell.md 4.4). */
export interface DnsServerZone {
  /** Without a trailing dot. */
  readonly name: string;
  readonly type: 'Primary' | 'Secondary' | 'Stub' | 'Forwarder' | 'Cache';
  readonly isDsIntegrated: boolean;
  readonly isAutoCreated: boolean;
  readonly isReverseLookupZone: boolean;
  /** On a read-only domain controller. */
  readonly isReadOnly: boolean;
  readonly isPaused: boolean;
  readonly isShutdown: boolean;
  readonly isSigned: boolean;
  /** DN of the dnsZone object; null for a zone in a file. */
  readonly distinguishedName: string | null;
  /** `DomainDnsZones.contoso.com`; null for a zone in a file. */
  readonly directoryPartition: string | null;
  /** `None` for a zone in a file. */
  readonly replicationScope: 'None' | 'Forest' | 'Domain' | 'Legacy' | 'Custom';
  readonly zoneFile: string | null;
  readonly dynamicUpdate: 'None' | 'Secure' | 'NonsecureAndSecure';
}

/** The DNSSEC settings of a zone as one server answers them (powershell.md 4.1). */
export interface DnsServerZoneSettings {
  readonly zone: string;
  /** Whether the server that was asked is the Key Master. */
  readonly isKeyMasterServer: boolean;
  /** FQDN; null where there never was one. */
  readonly keyMasterServer: string | null;
  /** null where there is no Key Master. */
  readonly keyMasterStatus: 'online' | 'offline' | null;
  readonly settings: SigningSettings;
}

/** One signing key: its descriptor and where it stands (powershell.md 4.3). */
export interface SigningKey {
  readonly zone: string;
  readonly descriptor: SigningKeyDescriptor;
  readonly state: 'active' | 'retired';
  readonly nextRolloverAction: SigningKeyDescriptor['nextRolloverAction'];
  /** Milliseconds since the epoch; null before the first rollover. */
  readonly lastRolloverTime: number | null;
  /** Milliseconds since the epoch; null when none is planned. */
  readonly nextRolloverTime: number | null;
}

/** The verdict of Test-DnsServerDnsSecZoneSetting (powershell.md 4.5). */
export interface ZoneValidation {
  readonly zone: string;
  /** Win32 code; 0 for a zone whose parameters are fine. */
  readonly errorCode: number;
  /** System message of the code; empty with code 0. */
  readonly errorDescription: string;
  readonly extendedErrorCode: number;
  readonly extendedErrorDescription: string;
  /** GUID of the descriptor at fault. */
  readonly keyId: string | null;
  /** The key of that descriptor at fault. */
  readonly keyPointer: string | null;
}

/** A trust anchor is a key or the digest of one. */
export type TrustAnchorType = 'DNSKEY' | 'DS';

/** One trust anchor (powershell.md 4.6). */
export interface TrustAnchor {
  /** The trust point, without a trailing dot. */
  readonly name: string;
  readonly state: 'DSPending' | 'DSInvalid' | 'AddPending' | 'Valid' | 'Missing' | 'Revoked';
  /** Milliseconds since the epoch. */
  readonly enteredStateTime: number | null;
  /** Milliseconds since the epoch; only for `AddPending` and `Revoked`. */
  readonly nextStateTime: number | null;
  readonly keyTag: number;
  readonly algorithm: AlgorithmNumber;
  readonly data:
    | { readonly type: 'DNSKEY'; readonly publicKey: string }
    | { readonly type: 'DS'; readonly digestType: 'SHA-1' | 'SHA-256' | 'SHA-384'; readonly digest: string };
}

/** One trust point (powershell.md 4.6); times in milliseconds since the epoch. */
export interface TrustPoint {
  readonly name: string;
  readonly state: 'Initialized' | 'DSPending' | 'Active' | 'DeletePending';
  readonly lastActiveRefreshTime: number | null;
  readonly nextActiveRefreshTime: number | null;
  readonly lastSuccessfulActiveRefreshTime: number | null;
  /** Win32 code; 0 for success. */
  readonly lastActiveRefreshResult: number;
}

/** The settings of a server that matter to DNSSEC (powershell.md 4.8); periods in seconds. */
export interface DnsServerSettings {
  /** FQDN. */
  readonly computerName: string;
  readonly ipAddresses: readonly string[];
  readonly listeningIpAddresses: readonly string[];
  readonly majorVersion: number;
  readonly minorVersion: number;
  readonly buildNumber: number;
  readonly isReadOnlyDc: boolean;
  readonly enableDnsSec: boolean;
  readonly enableIpv6: boolean;
  readonly dsAvailable: boolean;
  readonly enableDirectoryPartitions: boolean;
  readonly enableOnlineSigning: boolean;
  readonly maximumSignatureScanPeriod: number;
  readonly maximumTrustAnchorActiveRefreshInterval: number;
  readonly rootTrustAnchorsUrl: string;
}

/** One directory partition (powershell.md 4.7). */
export interface DirectoryPartition {
  /** FQDN: `DomainDnsZones.contoso.com`. */
  readonly name: string;
  readonly distinguishedName: string;
  readonly crossReferenceDistinguishedName: string;
  readonly flags: readonly ('Enlisted' | 'Auto' | 'Legacy' | 'Domain' | 'Forest' | 'Deleted')[];
  readonly state: 'okay' | 'replication-incoming' | 'replication-outgoing' | 'unknown';
  readonly zoneCount: number;
  /** DNs of the NTDS Settings objects of the domain controllers that hold a replica. */
  readonly replicas: readonly string[];
}
