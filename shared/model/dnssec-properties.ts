import type { MissingKey, VerbGate } from './key-master';
import type { SigningKeyDescriptor, SigningKeyView } from './signing-key';
import type { SigningSettings } from './signing-settings';
import type { ZoneOutlook } from './validation';

/** A signing key descriptor together with the public side of its keys. */
export interface DescriptorView {
  readonly descriptor: SigningKeyDescriptor;
  readonly keys: readonly SigningKeyView[];
  /** Why its rollover can not be started now: the code of the problem one would get; `null` where it can. */
  readonly rolloverObstacle: string | null;
}

/** Where the settings of the sheet come from. */
export type SettingsSource =
  | { readonly kind: 'key-master' }
  /**
   * The Key Master could not be reached: the local server's copy, as the last successful replication brought it
   * (brief). `asOf` is that instant, milliseconds since the epoch.
   */
  | { readonly kind: 'local-copy'; readonly asOf: number };

/** Why nothing but the Key Master can be changed in the sheet. */
export type EditObstacle =
  /** "If the Key Master is not available, settings cannot be modified" (dialogs.md section 2; 9101). */
  | 'key-master-offline'
  | 'no-key-master'
  /** The Key Master can not use all private keys: the zone has to be re-signed first (9107). */
  | 'keys-not-accessible'
  /** Keys are being made (9622). */
  | 'zone-locked-for-signing'
  | 'no-rights-on-key-master';

/** A server that has all keys of a seized zone. It can take the role as soon as it answers and has heard. */
export interface HandBack {
  readonly server: string;
  readonly fqdn: string;
  /** Does it answer now? */
  readonly online: boolean;
  /**
   * Does the directory, as that server reads it, name somebody else? Directly after the old master came back it may not:
   * then it is Key Master by what it knows, and a transfer to it changes nothing.
   */
  readonly heard: boolean;
  /** When replication brings it the news, milliseconds since the epoch; `null` where it has heard, or nobody knows. */
  readonly hearsAt: number | null;
}

/**
 * A zone whose Key Master can not use all of its keys: seized, and not re-signed.
 *
 * Derived from custody; it ends when the role goes to a server that has the keys, or when the zone is re-signed.
 */
export interface KeysOutOfReach {
  readonly keys: readonly MissingKey[];
  /** Servers to which the role can be handed back without a re-sign. */
  readonly handBackTo: readonly HandBack[];
  /** FQDNs of servers whose trust anchors a re-sign would make invalid. */
  readonly trustAnchorServers: readonly string[];
}

/** Everything the DNSSEC properties dialog shows of one zone, as loaded from its Key Master. */
export interface DnssecProperties {
  readonly zone: string;
  /** The server the console asked (short name). */
  readonly server: string;
  readonly zoneType: 'ad-integrated-primary' | 'standard-primary';
  readonly signed: boolean;
  /** FQDN, `null` where the zone never had one. */
  readonly keyMaster: string | null;
  readonly keyMasterOnline: boolean;
  /** Security notice of the brief: a Key Master that is no domain controller needs additional precautions. */
  readonly keyMasterIsDomainController: boolean;
  /** FQDNs that the directory names as Key Master, as the asked server knows it; two after a move that failed. */
  readonly holders: readonly string[];
  /** Gates of assign, transfer and seize, by what the last probe or the replica says. */
  readonly verbs: readonly VerbGate[];
  readonly source: SettingsSource;
  readonly editObstacle: EditObstacle | null;
  /** `null` unless the zone was seized without its keys and not re-signed. */
  readonly keysOutOfReach: KeysOutOfReach | null;
  /** Key storage providers of the Key Master, the default one first (EnumerateKeyStorageProviders). */
  readonly keyStorageProviders: readonly string[];
  readonly settings: SigningSettings;
  /** What becomes of the zone on the asked server; `null` while it is not signed. */
  readonly outlook: ZoneOutlook | null;
  readonly keySigningKeys: readonly DescriptorView[];
  readonly zoneSigningKeys: readonly DescriptorView[];
}
