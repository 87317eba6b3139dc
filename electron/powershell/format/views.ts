import type { PsObject } from '../value';

/** A column of a class's table; without a width it shares the window. */
export interface ViewColumn {
  readonly property: string;
  readonly width?: number;
  /** Another text than the property's own. */
  readonly text?: (object: PsObject) => string | null;
}

/** What a class looks like when nobody says otherwise. */
export type View =
  | { readonly kind: 'table'; readonly columns: readonly ViewColumn[] }
  | {
      readonly kind: 'list';
      /** Properties in order; a label differs from the name where the console's does. */
      readonly entries: readonly { readonly property: string; readonly label?: string }[];
    };

const zoneSettings: View = {
  kind: 'list',
  entries: [
    { property: 'ZoneName' },
    { property: 'IsKeyMasterServer' },
    { property: 'KeyMasterServer' },
    { property: 'KeyMasterStatus' },
    { property: 'DenialOfExistence' },
    { property: 'NSec3HashAlgorithm' },
    { property: 'NSec3Iterations' },
    { property: 'NSec3OptOut' },
    { property: 'IsNSec3SaltConfigured' },
    { property: 'NSec3RandomSaltLength' },
    { property: 'NSec3UserSalt' },
    { property: 'DnsKeyRecordSetTtl', label: 'DnsKeyRecordSetTTL' },
    { property: 'DSRecordSetTtl', label: 'DSRecordSetTTL' },
    { property: 'DSRecordGenerationAlgorithm' },
    { property: 'DistributeTrustAnchor' },
    { property: 'EnableRfc5011KeyRollover' },
    { property: 'ParentHasSecureDelegation' },
    { property: 'SecureDelegationPollingPeriod' },
    { property: 'PropagationTime' },
    { property: 'SignatureInceptionOffset' },
  ],
};

const zone: View = {
  kind: 'table',
  columns: [
    { property: 'ZoneName', width: 35 },
    { property: 'ZoneType', width: 15 },
    { property: 'IsAutoCreated', width: 15 },
    { property: 'IsDsIntegrated', width: 15 },
    { property: 'IsReverseLookupZone', width: 20 },
    { property: 'IsSigned', width: 10 },
  ],
};

const partitionStates = ['DNS_DP_OKAY', 'DNS_DP_STATE_REPL_INCOMING', 'DNS_DP_STATE_REPL_OUTGOING'];

function partitionState({ properties }: PsObject): string {
  const state = properties.find(({ name }) => name === 'State')?.value;
  const number = typeof state === 'number' ? state : 3;
  return `${number}(${partitionStates[number] ?? 'DNS_DP_STATE_UNKNOWN'})`;
}

/**
 * The views of the DnsServer module by class, measured from the samples of powershell.md section 5.
 *
 * All their columns stand on the left, numbers too, as the samples have it.
 */
const views: Readonly<Record<string, View>> = {
  DnsServerDnsSecZoneSetting: zoneSettings,
  DnsServerZone: zone,
  DnsServerPrimaryZone: zone,
  DnsServerSecondaryZone: zone,
  DnsServerStubZone: zone,
  DnsServerForwarderZone: zone,
  DnsServerSigningKey: {
    kind: 'table',
    columns: [
      { property: 'KeyId', width: 38 },
      { property: 'KeyType', width: 15 },
      { property: 'CryptoAlgorithm', width: 18 },
      { property: 'KeyLength', width: 10 },
      { property: 'StoreKeysInAD', width: 15 },
      { property: 'IsRolloverEnabled', width: 17 },
    ],
  },
  DnsServerTrustAnchor: {
    kind: 'table',
    columns: [
      { property: 'TrustAnchorName', width: 30 },
      { property: 'TrustAnchorType', width: 20 },
      { property: 'TrustAnchorState', width: 20 },
      { property: 'TrustAnchorData' },
    ],
  },
  DnsServerTrustPoint: {
    kind: 'table',
    columns: [
      { property: 'TrustPointName', width: 40 },
      { property: 'TrustPointState', width: 20 },
      { property: 'LastActiveRefreshTime', width: 25 },
      { property: 'NextActiveRefreshTime', width: 25 },
    ],
  },
  DnsServerDirectoryPartition: {
    kind: 'table',
    columns: [
      { property: 'DirectoryPartitionName' },
      { property: 'State', text: partitionState },
      { property: 'Flags' },
      { property: 'ZoneCount' },
    ],
  },
  CommandInfo: {
    kind: 'table',
    columns: [
      { property: 'CommandType', width: 15 },
      { property: 'Name', width: 50 },
      { property: 'Version', width: 10 },
      { property: 'Source' },
    ],
  },
};

/** The view of a class, undefined for a class without one. */
export function viewOf(typeName: string): View | undefined {
  return views[typeName];
}
