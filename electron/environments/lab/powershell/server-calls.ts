import { done } from '../../../../shared/contract/outcome';
import type { WindowsVersion } from '../../../../shared/model/server';
import { dnKey } from '../../../engine/forest/distinguished-name';
import type { PartitionName } from '../../../engine/forest/directory';
import { replicaOf } from '../../../engine/forest/replica';
import type { Server } from '../../../engine/forest/server';
import { knowsKeyMasters } from '../../../engine/forest/windows-version';
import type { World } from '../../../engine/forest/world';
import { keyStorageProvidersOf } from '../../../engine/keys/devices';
import type { DirectoryPartition, DnsServerSettings } from '../../../powershell/dns-server-data';
import type { DnsServerPort } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { mapped, onServer } from './console-place';
import type { ConsolePlace } from './console-place';
import { addressesOf } from './server-names';
import { partitionName } from './zone-calls';

type ServerCall = 'listServers' | 'getServerSettings' | 'listDirectoryPartitions' | 'listKeyStorageProviders';

const day = 24 * 3600;

/** Major, minor and build number of each release. */
const releases: Readonly<Record<WindowsVersion, readonly [number, number, number]>> = {
  '2008 R2': [6, 1, 7601],
  '2012': [6, 2, 9200],
  '2012 R2': [6, 3, 9600],
  '2016': [10, 0, 14_393],
  '2019': [10, 0, 17_763],
  '2022': [10, 0, 20_348],
  '2025': [10, 0, 26_100],
};

function settingsOf(world: World, server: Server): DnsServerSettings {
  const [majorVersion, minorVersion, buildNumber] = releases[server.version];
  const isMember = server.role !== 'stand-alone';
  const addresses = addressesOf(world, server);
  return {
    computerName: server.fqdn,
    ipAddresses: addresses,
    listeningIpAddresses: addresses,
    majorVersion,
    minorVersion,
    buildNumber,
    isReadOnlyDc: server.role === 'read-only-domain-controller',
    enableDnsSec: knowsKeyMasters(server.version),
    enableIpv6: true,
    dsAvailable: isMember,
    enableDirectoryPartitions: isMember,
    enableOnlineSigning: server.onlineSigning && knowsKeyMasters(server.version),
    maximumSignatureScanPeriod: 2 * day,
    maximumTrustAnchorActiveRefreshInterval: 15 * day,
    rootTrustAnchorsUrl: 'https://data.iana.org/root-anchors/root-anchors.xml',
  };
}

function flagsOf({ forest }: World, server: Server, partition: PartitionName): DirectoryPartition['flags'] {
  const { domainDns, forestDns } = forest.partitions;
  return [
    ...(server.partitions.includes(partition) ? (['Enlisted'] as const) : []),
    ...(partition === domainDns ? (['Auto', 'Domain'] as const) : []),
    ...(partition === forestDns ? (['Auto', 'Forest'] as const) : []),
  ];
}

/** The DN of the object that stands for a domain controller's replicas. */
function settingsObjectDn({ forest }: World, { name, site }: Server): string {
  const { configuration } = forest.partitions;
  return `CN=NTDS Settings,CN=${name},CN=Servers,CN=${site ?? ''},CN=Sites,${configuration}`;
}

function partitionOf(world: World, server: Server, partition: PartitionName): DirectoryPartition {
  const objects = Object.values(replicaOf(world, server.name, partition));
  const name = partitionName(partition);
  return {
    name,
    distinguishedName: partition,
    crossReferenceDistinguishedName: `CN=${name},CN=Partitions,${world.forest.partitions.configuration}`,
    flags: flagsOf(world, server, partition),
    state: 'okay',
    zoneCount: objects.filter(({ kind }) => kind === 'zone').length,
    replicas: Object.values(world.servers)
      .filter(({ partitions }) => partitions.some((held) => dnKey(held) === dnKey(partition)))
      .map((holder) => settingsObjectDn(world, holder)),
  };
}

/** The partitions of the forest that can hold zones; a server outside the directory knows none. */
function partitionsOf(world: World, server: Server): readonly DirectoryPartition[] {
  if (server.role === 'stand-alone') return [];
  const all = new Set(Object.values(world.servers).flatMap(({ partitions }) => partitions));
  all.delete(world.forest.partitions.configuration);
  return [...all].map((partition) => partitionOf(world, server, partition));
}

/** What a console finds out about servers. */
export function serverCalls(place: ConsolePlace): Pick<DnsServerPort, ServerCall> {
  return {
    listServers: () =>
      answer(done(Object.values(place.lab.world.servers).map(({ name, fqdn }) => ({ name, fqdn })))),
    getServerSettings: (on) =>
      answer(mapped(onServer(place, on, 'Settings'), ({ world, server }) => settingsOf(world, server))),
    listDirectoryPartitions: (on) =>
      answer(
        mapped(onServer(place, on, 'DirectoryPartitions'), ({ world, server }) =>
          partitionsOf(world, server),
        ),
      ),
    listKeyStorageProviders: (on) =>
      answer(
        mapped(onServer(place, on, 'KeyStorageProviders'), ({ world, server }) =>
          keyStorageProvidersOf(world, server.name),
        ),
      ),
  };
}
