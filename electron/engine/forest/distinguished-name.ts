import type { DistinguishedName, PartitionName } from './directory';
import type { ServerName } from './server';

/** What nearly every name is made of: nothing that needs an escape. */
const plainValue = /^[A-Za-z0-9._-]*$/u;

/** A value as an RDN holds it (RFC 4514 section 2.4). */
function escapeValue(value: string): string {
  if (plainValue.test(value)) return value;
  return value
    .replace(/["+,;<>\\]/gu, '\\$&')
    .replace(/^[# ]/u, '\\$&')
    .replace(/(?<!\\) $/u, '\\ ');
}

/** The DN of a domain: `contoso.com` becomes `DC=contoso,DC=com`. */
export function domainDn(domain: string): DistinguishedName {
  return domain
    .split('.')
    .map((label) => `DC=${escapeValue(label)}`)
    .join(',');
}

/** The DN of a dnsZone object (ms-dnsp.md section 5.1); the zone's name has no trailing dot. */
export function zoneDn(zone: string, partition: PartitionName): DistinguishedName {
  return `DC=${escapeValue(zone)},CN=MicrosoftDNS,${partition}`;
}

/** The DN of a server's msDNS-ServerSettings object (ms-dnsp.md section 5.1). */
export function serverSettingsDn(
  server: ServerName,
  site: string,
  configuration: PartitionName,
): DistinguishedName {
  return `CN=DNS Settings,CN=${escapeValue(server)},CN=Servers,CN=${escapeValue(site)},CN=Sites,${configuration}`;
}

/** The server that an msDNS-ServerSettings object belongs to, `null` for another kind of object. */
export function serverOfSettingsDn(dn: DistinguishedName): ServerName | null {
  return /^CN=DNS Settings,CN=([^,]+),CN=Servers,/iu.exec(dn)?.[1]?.toUpperCase() ?? null;
}

/**
 * The form in which two spellings of one DN are equal, and the key of a replica.
 *
 * The directory compares without case, and the DNS server's own tools differ in it (ms-dnsp.md section 1).
 */
export function dnKey(dn: DistinguishedName): DistinguishedName {
  return dn.toLowerCase();
}

/** Is the object of this DN in that partition? */
export function isInPartition(dn: DistinguishedName, partition: PartitionName): boolean {
  return dnKey(dn).endsWith(`,${dnKey(partition)}`);
}
