import type { ServerRole, WindowsVersion } from '../../../shared/model/server';
import type { ZoneRow, ZoneType } from '../../../shared/model/zone';

/** The zone a Key Master is sought for. */
export interface SoughtZone {
  /** Without a trailing dot. */
  readonly name: string;
  /** In the directory every writable replica is a primary; a file has one primary only (brief). */
  readonly storage: 'directory' | 'file';
}

/** What the directory tells of a candidate before anybody asks the server itself. */
export interface DirectoryFacts {
  /** Short name. */
  readonly server: string;
  readonly fqdn: string;
  readonly role: ServerRole | null;
  readonly site: string | null;
  /** `operatingSystemVersion` of the computer object; `null` for a server that is in no domain. */
  readonly release: WindowsVersion | null;
  /** Is it the Key Master of the sought zone, as far as the asking server's replica knows? */
  readonly isKeyMaster: boolean;
  /** Has it a replica of the partition the zone is in? `false` for every server when the zone is in a file. */
  readonly inReplicationScope: boolean;
}

/** What came of asking a candidate for the zone's SOA. */
export type DnsFact =
  | {
      readonly kind: 'answered';
      /** RCODE (RFC 1035 section 4.1.1), extended by EDNS (RFC 6891 section 6.1.3). */
      readonly responseCode: number;
      /** The AA bit. */
      readonly authoritative: boolean;
      /** Does the answer section hold an SOA whose owner is the zone itself? One in the authority section says less. */
      readonly hasZoneSoa: boolean;
    }
  /** Nothing came within the time, retries included. */
  | { readonly kind: 'no-answer' }
  /** Nobody listens on the port: the host is there, its DNS service is not. */
  | { readonly kind: 'refused-connection' }
  /** Something came that is no DNS answer. */
  | { readonly kind: 'malformed' }
  /** The network says that there is no way to the host. */
  | { readonly kind: 'unreachable' };

/** The copy of the zone a server holds, as the server itself describes it. */
export type ZoneCopyFact =
  { readonly kind: 'none' } | { readonly kind: ZoneType; readonly status: ZoneRow['status'] };

/** What came of asking a candidate through its management interface (MS-DNSP 3.1.4), as the signed-in user. */
export type ManagementFact =
  | {
      readonly kind: 'granted';
      readonly role: ServerRole;
      readonly release: WindowsVersion;
      /** EnableOnlineSigning (MS-DNSP 3.1.1.1.1). */
      readonly onlineSigning: boolean;
      readonly copy: ZoneCopyFact;
    }
  /** The user may not manage this server; it tells nothing about itself. */
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'no-answer' };
