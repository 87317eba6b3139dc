import type { ZoneStorage } from '../../../shared/contract/calls';
import type { ServerSummary } from '../../../shared/model/server';

/** One way to store a new zone, in the words of DNS Manager's New Zone wizard. */
export interface StorageChoice {
  readonly storage: ZoneStorage;
  readonly label: string;
  readonly enabled: boolean;
}

/** Only a domain controller that can be written to has a replica for the zone. */
function hasWritableReplica(server: ServerSummary | undefined): boolean {
  return server?.role === 'domain-controller';
}

function domainOf(server: ServerSummary | undefined, forest: string): string {
  return server?.fqdn.split('.').slice(1).join('.') ?? forest;
}

/** The choices for a server; those in the directory are greyed where it has none. */
export function storageChoices(server: ServerSummary | undefined, forest: string): readonly StorageChoice[] {
  const enabled = hasWritableReplica(server);
  const everyServer = 'To all DNS servers running on domain controllers in this';
  return [
    { storage: 'directory-forest', label: `${everyServer} forest: ${forest}`, enabled },
    { storage: 'directory-domain', label: `${everyServer} domain: ${domainOf(server, forest)}`, enabled },
    { storage: 'file', label: 'In a file on this server only (standard primary zone)', enabled: true },
  ];
}
