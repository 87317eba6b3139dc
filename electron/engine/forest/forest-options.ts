import type { WindowsVersion } from '../../../shared/model/server';
import type { KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { Action } from '../decision';
import type { ZoneContent } from '../records/zone-content';
import type { Instant, PartitionName } from './directory';
import type { Server, ServerName } from './server';
import type { Device, SiteLink, World } from './world';

/** What a new forest is; everything has a default, so that a test names only what it is about. */
export interface WorldOptions {
  /** DNS name of the forest's only domain; `contoso.com` when not given. */
  readonly name?: string;
  readonly time?: Instant;
  readonly seed?: number;
  /** `CONTOSO\Administrator` when not given. */
  readonly user?: string;
  /** Seconds; 15 when not given. */
  readonly intraSiteDelay?: number;
  /** Seconds; 180 when not given (MS-DNSP 3.1.1.1.1). */
  readonly dsPollingInterval?: number;
}

/** What a new server is; Windows Server 2022, running, with all rights when nothing is said. */
export interface ServerOptions {
  readonly version?: WindowsVersion;
  readonly running?: boolean;
  readonly onlineSigning?: boolean;
  readonly rights?: Partial<Server['rights']>;
}

/** A domain controller stands in a site; in the first one when nothing is said. */
export interface DomainControllerOptions extends ServerOptions {
  readonly site?: string;
}

/** One signing key descriptor: DNS Manager's proposal for its kind, except for what is given (dialogs.md section 9). */
export interface KeyOptions extends Partial<
  Omit<SigningKeyDescriptor, 'guid' | 'keyType' | 'activeKey' | 'standbyKey' | 'nextKey' | 'rolloverStatus'>
> {
  readonly keyType: KeyType;
}

/** How a zone is signed, or was once. */
export interface SigningOptions {
  /** `false`: the zone was signed before and keeps its Key Master, settings and keys; `true` when not given. */
  readonly isSigned?: boolean;
  readonly settings?: Partial<SigningSettings>;
  /** One KSK and one ZSK as DNS Manager proposes them when not given. */
  readonly keys?: readonly KeyOptions[];
}

/** An AD-integrated zone. */
export interface DirectoryZoneOptions {
  /** `domain`, `forest`, or the name of a partition that was added before; `domain` when not given. */
  readonly partition?: PartitionName;
  /** SOA, NS and one address when not given. */
  readonly content?: ZoneContent;
  /** `keyMaster` made the keys and has the role. Never signed when not given. */
  readonly signing?: SigningOptions & { readonly keyMaster: ServerName };
  /** A Key Master for a zone that was never signed: prepared for signing (brief). */
  readonly keyMaster?: ServerName;
}

/** A zone in a file of one server, which is its Key Master when it is, or was, signed. */
export interface FileZoneOptions {
  readonly content?: ZoneContent;
  readonly signing?: SigningOptions;
}

/** A connection between two sites; it is connected when nothing is said. */
export type NewSiteLink = Omit<SiteLink, 'connected'> & Partial<Pick<SiteLink, 'connected'>>;

/** A new world, and the key pairs that are to be made for it. */
export interface NewWorld {
  readonly world: World;
  readonly actions: readonly Action[];
}

/**
 * Builds a forest, piece by piece (`buildForest`), and ends in a world in which everything has replicated.
 *
 * The lab's default forest and the tests' small ones come from here. What refers to something else (a zone to its
 * partition, a secondary to its master) comes after it. Naming something that does not exist is a bug and throws.
 * Key pairs count as made long ago and are where their descriptor wants them, on every replica; only their public
 * keys come with `complete-key-generation`.
 */
export interface WorldBuilder {
  readonly site: (name: string) => WorldBuilder;
  readonly siteLink: (link: NewSiteLink) => WorldBuilder;
  readonly domainController: (name: ServerName, options?: DomainControllerOptions) => WorldBuilder;
  readonly readOnlyDomainController: (name: ServerName, options?: DomainControllerOptions) => WorldBuilder;
  readonly standAloneServer: (name: ServerName, options?: ServerOptions) => WorldBuilder;
  /** An application directory partition that only these domain controllers replicate. */
  readonly partition: (name: PartitionName, servers: readonly ServerName[]) => WorldBuilder;
  /** A key storage device (HSM); before the zones that keep keys on it. */
  readonly device: (device: Device) => WorldBuilder;
  readonly directoryZone: (name: string, options?: DirectoryZoneOptions) => WorldBuilder;
  readonly fileZone: (server: ServerName, name: string, options?: FileZoneOptions) => WorldBuilder;
  readonly secondaryZone: (
    server: ServerName,
    name: string,
    options: { readonly master: ServerName },
  ) => WorldBuilder;
  readonly build: () => NewWorld;
}
