import { algorithmNames } from '../../../shared/model/signing-key';
import type { ServerRole } from '../../../shared/model/server';
import type { TrustAnchorRow, ZoneRow, ZoneType } from '../../../shared/model/zone';

/*
 * The words of the console, as DNS Manager writes them (dialogs.md 1). Marked R there: `Standard Primary`,
 * `Not Signed`, the record types that no screenshot shows.
 */

/** The folders below a server, in order. */
export const folderLabels = {
  forward: 'Forward Lookup Zones',
  reverse: 'Reverse Lookup Zones',
  trustPoints: 'Trust Points',
  forwarders: 'Conditional Forwarders',
} as const;

/** The name of a row that stands for the folder's own name. */
export const sameAsParent = '(same as parent folder)';

/** Column `Type` of the list of zones. */
export const zoneTypeLabels = {
  'ad-integrated-primary': 'Active Directory-Integrated Primary',
  'standard-primary': 'Standard Primary',
  secondary: 'Secondary',
} as const satisfies Record<ZoneType, string>;

/** Column `Status` of the list of zones. */
export const zoneStatusLabels = {
  running: 'Running',
  loading: 'Loading',
  expired: 'Expired',
} as const satisfies Record<ZoneRow['status'], string>;

/** Column `Status` of a trust point. */
export const anchorStatusLabels = {
  valid: 'Valid',
  pending: 'Pending',
  missing: 'Missing',
  'out-of-date': 'Out of date',
} as const satisfies Record<TrustAnchorRow['status'], string>;

/** What a server is. */
export const roleLabels = {
  'domain-controller': 'Domain controller',
  'read-only-domain-controller': 'Read-only domain controller',
  'stand-alone': 'Stand-alone DNS server',
} as const satisfies Record<ServerRole, string>;

const recordTypeNames: Readonly<Record<string, string>> = {
  SOA: 'Start of Authority',
  NS: 'Name Server',
  A: 'Host',
  AAAA: 'IPv6 Host',
  CNAME: 'Alias',
  DNAME: 'Domain Alias',
  MX: 'Mail Exchanger',
  PTR: 'Pointer',
  SRV: 'Service Location',
  TXT: 'Text',
  DNSKEY: 'DNS KEY',
  DS: 'Delegation Signer',
  RRSIG: 'RR Signature',
  NSEC: 'Next Secure',
  NSEC3: 'Next Secure 3',
  NSEC3PARAM: 'Next Secure 3 Parameter',
  HINFO: 'Host Information',
  RP: 'Responsible Person',
  AFSDB: 'AFS Database',
  NAPTR: 'Naming Authority Pointer',
  KEY: 'Public Key',
  WKS: 'Well Known Services',
  X25: 'X.25',
  ISDN: 'ISDN',
  RT: 'Route Through',
  MB: 'Mailbox',
  MG: 'Mail Group',
  MR: 'Renamed Mailbox',
  MINFO: 'Mailbox Information',
};

/** Column `Type` of a zone's records: `Host (A)`; the bare mnemonic where DNS Manager has no name for it. */
export function recordTypeLabel(type: string): string {
  const name = recordTypeNames[type];
  return name === undefined ? type : `${name} (${type})`;
}

/** An algorithm's name, or its number where Windows has none for it. */
export function algorithmLabel(algorithm: number): string {
  const names: Readonly<Record<number, string>> = algorithmNames;
  return names[algorithm] ?? `Algorithm ${algorithm}`;
}

const moments = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment as DNS Manager writes it: `5/10/2023 10:05:15 AM`. */
export function momentLabel(at: number): string {
  return moments.format(at).replace(', ', ' ').replaceAll('\u202f', ' ');
}
