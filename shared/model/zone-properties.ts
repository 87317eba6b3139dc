import type { ZoneStorage } from '../contract/calls';
import type { ServerSummary } from './server';
import type { ZoneType } from './zone';

/** The SOA record of a zone (RFC 1035 section 3.3.13); intervals in seconds. */
export interface StartOfAuthority {
  readonly primaryServer: string;
  readonly responsiblePerson: string;
  readonly serial: number;
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  readonly minimumTtl: number;
}

/** What the property sheet of a zone shows, as one server has it. */
export interface ZoneProperties {
  readonly zone: string;
  readonly server: string;
  readonly type: ZoneType;
  readonly status: 'running' | 'loading' | 'expired';
  readonly storage: ZoneStorage;
  /** The zone file's name, `null` for a zone of the directory. */
  readonly fileName: string | null;
  /** The directory partition's distinguished name, `null` for a file. */
  readonly partition: string | null;
  /** Where a secondary copy comes from: FQDN; `null` for a primary. */
  readonly transfersFrom: string | null;
  readonly soa: StartOfAuthority;
  readonly nameServers: readonly string[];
  /** Without those of the signing. */
  readonly recordCount: number;
  readonly signed: boolean;
  readonly keyMaster: string | null;
}

/** What the property sheet of a server shows. */
export interface ServerProperties extends ServerSummary {
  /** Empty for a stand-alone server. */
  readonly domain: string;
  /** How many zones it has, and of how many of them it is Key Master. */
  readonly zoneCount: number;
  readonly keyMasterZones: readonly string[];
  /** `EnableOnlineSigning` (ms-dnsp.md section 2). */
  readonly onlineSigning: boolean;
  readonly keyStorageProviders: readonly string[];
  readonly trustAnchorCount: number;
}
