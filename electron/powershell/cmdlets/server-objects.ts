import type { DirectoryPartition, DnsServerSettings } from '../dns-server-data';
import type { PsObject } from '../value';
import { psObject, timeSpan } from '../value';

/** A server's settings as `DnsServerSettingBrief` (powershell.md 4.8). */
export function briefSettingObject(settings: DnsServerSettings): PsObject {
  return psObject('DnsServerSettingBrief', briefProperties(settings));
}

function briefProperties(settings: DnsServerSettings) {
  return {
    ComputerName: settings.computerName,
    MajorVersion: settings.majorVersion,
    MinorVersion: settings.minorVersion,
    BuildNumber: settings.buildNumber,
    IsReadOnlyDC: settings.isReadOnlyDc,
    EnableDnsSec: settings.enableDnsSec,
    EnableIPv6: settings.enableIpv6,
    ListeningIPAddress: settings.listeningIpAddresses,
    AllIPAddress: settings.ipAddresses,
  };
}

/** A server's settings as `DnsServerSetting`, as far as they matter to DNSSEC. */
export function fullSettingObject(settings: DnsServerSettings): PsObject {
  return psObject('DnsServerSetting', {
    ...briefProperties(settings),
    DsAvailable: settings.dsAvailable,
    EnableDirectoryPartitions: settings.enableDirectoryPartitions,
    EnableOnlineSigning: settings.enableOnlineSigning,
    MaximumSignatureScanPeriod: timeSpan(settings.maximumSignatureScanPeriod),
    MaximumTrustAnchorActiveRefreshInterval: timeSpan(settings.maximumTrustAnchorActiveRefreshInterval),
    RootTrustAnchorsURL: settings.rootTrustAnchorsUrl,
  });
}

const partitionStates = ['okay', 'replication-incoming', 'replication-outgoing', 'unknown'] as const;

/** A directory partition as `DnsServerDirectoryPartition` (powershell.md 4.7). */
export function partitionObject(partition: DirectoryPartition): PsObject {
  return psObject('DnsServerDirectoryPartition', {
    DirectoryPartitionName: partition.name,
    DirectoryPartitionDistinguishedName: partition.distinguishedName,
    CrossReferenceDistinguishedName: partition.crossReferenceDistinguishedName,
    Flags: partition.flags.join(' '),
    State: partitionStates.indexOf(partition.state),
    ZoneCount: partition.zoneCount,
    Replica: partition.replicas,
  });
}
