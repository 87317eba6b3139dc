import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { microsoftSoftwareProvider, restingRollover } from '../../../shared/model/signing-key';
import type {
  DirectoryPartition,
  DnsServerZone,
  SigningKey,
  TrustAnchor,
  TrustPoint,
} from '../dns-server-data';

/** One server of the world: whether it answers, and which keys it reaches. */
export interface MemoryServer {
  readonly name: string;
  readonly fqdn: string;
  readonly ip: string;
  running: boolean;
  /** Whether it can read the private keys of every zone. */
  reachesKeys: boolean;
}

/** One zone, the same on every server. */
export interface MemoryZone {
  zone: DnsServerZone;
  keyMaster: string | null;
  settings: SigningSettings;
  keys: SigningKey[];
}

/** A forest in a few fields, for the tests of the console: `contoso.com` with three domain controllers. */
export interface MemoryWorld {
  servers: MemoryServer[];
  zones: MemoryZone[];
  anchors: TrustAnchor[];
  points: TrustPoint[];
  partitions: DirectoryPartition[];
}

const day = 86_400;

/** The keys of the sample in powershell.md 5.3. */
export const kskId = '1adabf48-5039-4e71-907c-99ff87f43564';
export const zskId = '08bf6bd0-b242-49d5-8674-eff9d338ea2f';

/** A zone of the forest, signed or not. */
export function zoneNamed(name: string, isSigned: boolean): DnsServerZone {
  return {
    name,
    type: 'Primary',
    isDsIntegrated: true,
    isAutoCreated: false,
    isReverseLookupZone: false,
    isReadOnly: false,
    isPaused: false,
    isShutdown: false,
    isSigned,
    distinguishedName: `DC=${name},cn=MicrosoftDNS,DC=DomainDnsZones,DC=contoso,DC=com`,
    directoryPartition: 'DomainDnsZones.contoso.com',
    replicationScope: 'Domain',
    zoneFile: null,
    dynamicUpdate: 'Secure',
  };
}

/** A signing key with the defaults of its type. */
export function signingKey(zone: string, keyType: 'KSK' | 'ZSK', guid: string): SigningKey {
  const isKsk = keyType === 'KSK';
  return {
    zone,
    state: 'active',
    nextRolloverAction: 'normal',
    lastRolloverTime: null,
    nextRolloverTime: Date.UTC(2014, 0, 29, 15, 0, 48),
    descriptor: {
      guid,
      keyType,
      algorithm: 8,
      keyLength: isKsk ? 2048 : 1024,
      keyStorageProvider: microsoftSoftwareProvider,
      storeKeysInDirectory: true,
      dnskeySignatureValidity: 7 * day,
      dsSignatureValidity: 7 * day,
      standardSignatureValidity: 10 * day,
      initialRolloverOffset: 0,
      rolloverPeriod: (isKsk ? 755 : 90) * day,
      nextRolloverAction: 'normal',
      rolloverStatus: 'not-rolling',
      rollover: restingRollover,
      activeKey: 'ea067e8e-7a43-4c06-bf5a-385a9270bcb4',
      standbyKey: isKsk ? '5f7ae18d-bdc3-4bac-9784-4d6b1aac45f6' : null,
      nextKey: isKsk ? null : '8b36fed4-93a3-4e7f-b894-54b9edac4493',
    },
  };
}

function server(number: number): MemoryServer {
  return {
    name: `DC${number}`,
    fqdn: `DC${number}.contoso.com`,
    ip: `10.0.0.${number}`,
    running: true,
    reachesKeys: true,
  };
}

const secure = 'secure.contoso.com';
const refreshed = Date.UTC(2013, 9, 11, 16, 44, 21);

/** The anchor and the trust point of the samples in powershell.md 5.6. */
function trust(): Pick<MemoryWorld, 'anchors' | 'points'> {
  return {
    anchors: [
      {
        name: secure,
        state: 'Valid',
        enteredStateTime: refreshed,
        nextStateTime: null,
        keyTag: 15952,
        algorithm: 8,
        data: { type: 'DNSKEY', publicKey: 'AwEAAe3JOsLYe17kYx0v9hJq3bQ4rU8sTzWm' },
      },
    ],
    points: [
      {
        name: secure,
        state: 'Active',
        lastActiveRefreshTime: refreshed,
        nextActiveRefreshTime: Date.UTC(2013, 9, 15, 11, 22, 27),
        lastSuccessfulActiveRefreshTime: refreshed,
        lastActiveRefreshResult: 0,
      },
    ],
  };
}

/** The partition of the sample in powershell.md 5.7. */
const partition: DirectoryPartition = {
  name: 'DomainDnsZones.mytest.contoso.com',
  distinguishedName: 'DC=DomainDnsZones,DC=mytest,DC=contoso,DC=com',
  crossReferenceDistinguishedName: 'CN=1,CN=Partitions,CN=Configuration,DC=contoso,DC=com',
  flags: ['Enlisted', 'Auto', 'Domain'],
  state: 'okay',
  zoneCount: 3,
  replicas: ['CN=NTDS Settings,CN=DC1,CN=Servers,CN=Default-First-Site-Name'],
};

/** The world of the brief: `secure.contoso.com`, signed, with DC1 as its Key Master, and a zone never signed. */
export function contoso(): MemoryWorld {
  return {
    servers: [server(1), server(2), server(3)],
    zones: [
      {
        zone: zoneNamed(secure, true),
        keyMaster: 'DC1.contoso.com',
        settings: defaultSigningSettings,
        keys: [signingKey(secure, 'KSK', kskId), signingKey(secure, 'ZSK', zskId)],
      },
      { zone: zoneNamed('contoso.com', false), keyMaster: null, settings: defaultSigningSettings, keys: [] },
    ],
    ...trust(),
    partitions: [partition],
  };
}
