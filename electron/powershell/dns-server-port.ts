import type { Outcome } from '../../shared/contract/outcome';
import type { AlgorithmNumber, KeyType, SigningKeyDescriptor } from '../../shared/model/signing-key';
import type { SigningSettings } from '../../shared/model/signing-settings';
import type {
  DirectoryPartition,
  DnsServerSettings,
  DnsServerZone,
  DnsServerZoneSettings,
  ServerNames,
  SigningKey,
  TrustAnchor,
  TrustAnchorType,
  TrustPoint,
  ZoneValidation,
} from './dns-server-data';

/**
 * The server a call is about: NetBIOS name, FQDN or IP address, as the user typed it.
 *
 * The port resolves it, whatever its case; a name nobody has is refused with `server-unknown`. Where the user named
 * no server the console passes its own (`localServer`).
 */
export interface OnServer {
  readonly server: string;
}

/** One zone on one server; the zone's name may end in a dot and have any case. */
export interface OnZone extends OnServer {
  readonly zone: string;
}

/** One signing key descriptor of a zone by its GUID, in braces-less lower-case form. */
export interface OnSigningKey extends OnZone {
  readonly keyId: string;
}

/** A move of the Key Master role, see `resetKeyMasterRole`. */
export interface KeyMasterReset extends OnZone {
  /** The new Key Master, as typed: NetBIOS name, FQDN or IP address. */
  readonly keyMasterServer: string;
  readonly mode: 'transfer' | 'seize' | 'seize-without-key-checks';
}

/** What a new signing key shall be; periods in seconds. */
export interface NewSigningKey {
  readonly keyType: KeyType;
  readonly algorithm: AlgorithmNumber;
  /** Bits; for ECDSA the curve's own length. */
  readonly keyLength: number;
  readonly keyStorageProvider: string;
  readonly storeKeysInDirectory: boolean;
  readonly dnskeySignatureValidity: number;
  readonly dsSignatureValidity: number;
  readonly standardSignatureValidity: number;
  /** `null` for a key that does not roll over by itself. */
  readonly rolloverPeriod: number | null;
  readonly initialRolloverOffset: number;
}

/** What changes on a signing key; absent is unchanged. Periods in seconds. */
export interface SigningKeyChanges {
  readonly rolloverPeriod?: number;
  readonly dnskeySignatureValidity?: number;
  readonly dsSignatureValidity?: number;
  readonly standardSignatureValidity?: number;
  readonly nextRolloverAction?: SigningKeyDescriptor['nextRolloverAction'];
}

/** When automatic rollovers happen once they are on; absent leaves the key's own. Seconds. */
export interface RolloverTimes {
  readonly rolloverPeriod?: number;
  readonly initialRolloverOffset?: number;
}

/** A trust anchor given by hand. */
export type NewTrustAnchor =
  | {
      readonly type: 'DNSKEY';
      readonly name: string;
      readonly algorithm: AlgorithmNumber;
      readonly publicKey: string;
    }
  | {
      readonly type: 'DS';
      readonly name: string;
      readonly algorithm: AlgorithmNumber;
      readonly keyTag: number;
      readonly digestType: 'SHA-1' | 'SHA-256' | 'SHA-384';
      /** Hexadecimal. */
      readonly digest: string;
    };

/** Which anchors of a trust point go: `null` means every type, every key. */
export interface TrustAnchorSelection extends OnServer {
  readonly name: string;
  readonly type: TrustAnchorType | null;
  readonly keyTag: number | null;
}

/**
 * The world behind the DnsServer cmdlets: DNS servers and what can be asked of them.
 *
 * The console knows nothing of the lab, so that it can be tested on an array of zones and, later, be put on a real
 * network. Every method answers an outcome; refusals carry the problem of `shared/contract`, from which the console
 * makes PowerShell's error with its `WIN32` code. An unreachable server is refused with `server-unavailable`. Names
 * in answers are in the world's own spelling, and without a trailing dot.
 */
export interface DnsServerPort {
  /** Every server by its names, for completion; never refused for want of a single server. */
  readonly listServers: () => Promise<Outcome<readonly ServerNames[]>>;

  /** The zones a server has loaded, in its own order. */
  readonly listZones: (on: OnServer) => Promise<Outcome<readonly DnsServerZone[]>>;
  /** One zone, refused with `zone-does-not-exist` where the server has none of the name. */
  readonly getZone: (on: OnZone) => Promise<Outcome<DnsServerZone>>;

  /**
   * The zone's DNSSEC settings as that server knows them, signed or not (powershell.md 7.2).
   *
   * With the Key Master off line the server answers from its own replica, and `keyMasterStatus` says `offline`.
   */
  readonly getZoneSettings: (on: OnZone) => Promise<Outcome<DnsServerZoneSettings>>;
  /** Changes settings; only the Key Master may (`key-master-required`). Answers the settings afterwards. */
  readonly setZoneSettings: (
    on: OnZone & { readonly changes: Partial<SigningSettings> },
  ) => Promise<Outcome<DnsServerZoneSettings>>;
  /** Validates the parameters without signing anything. A zone that fails is an answer, not a refusal. */
  readonly validateZoneSettings: (on: OnZone) => Promise<Outcome<ZoneValidation>>;

  /**
   * Moves the Key Master role (TransferKeymasterRole, ms-dnsp.md section 4), run on `server`.
   *
   * `transfer` asks the present holder; `seize` moves without it and assigns the first Key Master of a zone that
   * never had one; both are refused with `signing-key-not-accessible` when the new holder cannot read the keys.
   * `seize-without-key-checks` moves even then, makes no keys and signs nothing. Answers the new holder's FQDN.
   */
  readonly resetKeyMasterRole: (
    reset: KeyMasterReset,
  ) => Promise<Outcome<{ readonly keyMasterServer: string }>>;

  /** The signing key descriptors of a zone, key signing keys first; none for a zone that has none. */
  readonly listSigningKeys: (on: OnZone) => Promise<Outcome<readonly SigningKey[]>>;
  /** Adds a descriptor; key pairs are made when the zone is signed. */
  readonly addSigningKey: (on: OnZone & { readonly key: NewSigningKey }) => Promise<Outcome<SigningKey>>;
  /** Changes a descriptor; `nextRolloverAction: 'retire'` marks it for retiral. */
  readonly setSigningKey: (
    on: OnSigningKey & { readonly changes: SigningKeyChanges },
  ) => Promise<Outcome<SigningKey>>;
  /** Removes a descriptor that signs nothing. Answers what was removed. */
  readonly removeSigningKey: (on: OnSigningKey) => Promise<Outcome<SigningKey>>;
  /** Turns automatic rollover on. */
  readonly enableRollover: (
    on: OnSigningKey & { readonly times: RolloverTimes },
  ) => Promise<Outcome<SigningKey>>;
  /** Turns automatic rollover off. */
  readonly disableRollover: (on: OnSigningKey) => Promise<Outcome<SigningKey>>;
  /** Puts a key into the rollover queue. */
  readonly startRollover: (on: OnSigningKey) => Promise<Outcome<SigningKey>>;
  /** Lets a key go on that waits for its DS record at the parent. */
  readonly stepRollover: (on: OnSigningKey) => Promise<Outcome<SigningKey>>;

  /**
   * Signs a zone on `server`, which becomes Key Master of a zone that never had one.
   *
   * `default` drops keys and settings for the default ones (one KSK, one ZSK), `saved` signs an unsigned zone with
   * the parameters it has, `again` re-signs. Answers the zone afterwards.
   */
  readonly signZone: (
    on: OnZone & { readonly parameters: 'default' | 'saved' | 'again' },
  ) => Promise<Outcome<DnsServerZone>>;
  /** Takes the signatures away; settings, keys and Key Master stay for the next signing. */
  readonly unsignZone: (on: OnZone) => Promise<Outcome<DnsServerZone>>;

  /** Every trust anchor of a server, or those of one trust point. An unknown trust point has none. */
  readonly listTrustAnchors: (
    on: OnServer & { readonly name: string | null },
  ) => Promise<Outcome<readonly TrustAnchor[]>>;
  /** Adds an anchor to a server (a domain controller replicates it). Answers it as stored. */
  readonly addTrustAnchor: (
    on: OnServer & { readonly anchor: NewTrustAnchor },
  ) => Promise<Outcome<TrustAnchor>>;
  /** Adds the anchors of the root zone, as `RootTrustAnchorsURL` would give them. */
  readonly addRootTrustAnchors: (on: OnServer) => Promise<Outcome<readonly TrustAnchor[]>>;
  /** Removes anchors. Answers those removed, none where nothing fitted. */
  readonly removeTrustAnchors: (selection: TrustAnchorSelection) => Promise<Outcome<readonly TrustAnchor[]>>;
  /** The trust points of a server. */
  readonly listTrustPoints: (on: OnServer) => Promise<Outcome<readonly TrustPoint[]>>;

  /** The server's own settings. */
  readonly getServerSettings: (on: OnServer) => Promise<Outcome<DnsServerSettings>>;
  /** The directory partitions the server knows, held or not; none for a server without a directory. */
  readonly listDirectoryPartitions: (on: OnServer) => Promise<Outcome<readonly DirectoryPartition[]>>;
  /** The names of the key storage providers of the server. */
  readonly listKeyStorageProviders: (on: OnServer) => Promise<Outcome<readonly string[]>>;
}
