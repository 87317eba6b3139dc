import { settingFields } from '../cmdlets/setting-fields';

const zone = [
  'ZoneName',
  'ZoneType',
  'IsAutoCreated',
  'IsDsIntegrated',
  'IsReverseLookupZone',
  'IsSigned',
  'IsPaused',
  'IsReadOnly',
  'IsShutdown',
  'DistinguishedName',
  'DirectoryPartitionName',
  'ReplicationScope',
  'ZoneFile',
  'DynamicUpdate',
];

const properties: Readonly<Record<string, readonly string[]>> = {
  DnsServerDnsSecZoneSetting: [
    'ZoneName',
    'IsKeyMasterServer',
    'KeyMasterServer',
    'KeyMasterStatus',
    ...settingFields.map(({ property }) => property),
    'IsNSec3SaltConfigured',
  ],
  DnsServerPrimaryZone: zone,
  DnsServerSigningKey: [
    'ZoneName',
    'KeyId',
    'KeyType',
    'CurrentState',
    'CurrentRolloverStatus',
    'KeyStorageProvider',
    'StoreKeysInAD',
    'CryptoAlgorithm',
    'KeyLength',
    'DnsKeySignatureValidityPeriod',
    'DSSignatureValidityPeriod',
    'ZoneSignatureValidityPeriod',
    'InitialRolloverOffset',
    'RolloverPeriod',
    'RolloverType',
    'NextRolloverAction',
    'LastRolloverTime',
    'NextRolloverTime',
    'ActiveKey',
    'StandbyKey',
    'NextKey',
    'IsRolloverEnabled',
  ],
  DnsServerZoneDnsSecValidationResult: [
    'ZoneName',
    'ValidationErrorCode',
    'ValidationErrorCodeDescription',
    'ExtendedErrorCode',
    'ExtendedErrorCodeDescription',
    'KeyId',
    'SigningKeyPointerString',
  ],
  DnsServerTrustAnchor: [
    'TrustAnchorName',
    'TrustAnchorType',
    'KeyTag',
    'TrustAnchorState',
    'EnteredStateTime',
    'NextStateTime',
    'TrustAnchorData',
  ],
  DnsServerTrustPoint: [
    'TrustPointName',
    'TrustPointState',
    'LastActiveRefreshTime',
    'NextActiveRefreshTime',
    'LastActiveRefreshResult',
    'LastSuccessfulActiveRefreshTime',
  ],
  DnsServerSettingBrief: [
    'ComputerName',
    'MajorVersion',
    'MinorVersion',
    'BuildNumber',
    'IsReadOnlyDC',
    'EnableDnsSec',
    'EnableIPv6',
    'ListeningIPAddress',
    'AllIPAddress',
  ],
  DnsServerDirectoryPartition: [
    'DirectoryPartitionName',
    'DirectoryPartitionDistinguishedName',
    'CrossReferenceDistinguishedName',
    'Flags',
    'State',
    'ZoneCount',
    'Replica',
  ],
  CommandInfo: ['CommandType', 'Name', 'Version', 'Source'],
};

/**
 * The properties of a class, known before any object of it is there.
 *
 * Completion must not run a command to learn them; a test keeps the list equal to what the cmdlets give out.
 */
export function classProperties(typeName: string): readonly string[] {
  return properties[typeName] ?? [];
}
