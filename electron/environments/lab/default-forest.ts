import type { ZoneContent } from '../../engine/records/zone-content';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import { buildForest } from '../../engine/forest/forest-builder';
import type {
  DirectoryZoneOptions,
  KeyOptions,
  NewWorld,
  SigningOptions,
  WorldBuilder,
} from '../../engine/forest/forest-options';
import { findServer, withServer } from '../../engine/forest/lookup';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { slotsOf } from '../../engine/keys/published-keys';
import { zoneTexts } from './zone-texts';

const day = 24 * 3600;

/** A KSK of which only the server that made it has the private key. */
const keysOnOneServer: readonly KeyOptions[] = [
  { keyType: 'KSK', storeKeysInDirectory: false },
  { keyType: 'ZSK' },
];

/** A KSK on a device; servers that are not connected to it can sign with the other keys only. */
const keysOnDevice: readonly KeyOptions[] = [
  { keyType: 'KSK', keyStorageProvider: 'Contoso HSM Key Storage Provider', storeKeysInDirectory: false },
  { keyType: 'ZSK' },
];

const ecdsaKeys: readonly KeyOptions[] = [
  { keyType: 'KSK', algorithm: 13, keyLength: 256 },
  { keyType: 'ZSK', algorithm: 13, keyLength: 256, rolloverPeriod: 30 * day },
];

/** When the forest begins, and the seed of its GUIDs. */
export interface ForestBeginning {
  readonly time: number;
  readonly seed: number;
}

/**
 * The forest that a fresh lab begins with: `contoso.com` in two sites.
 *
 * One of everything that the Key Master role can meet: domain controllers near and far, one without rights for the
 * user, a read-only one, one that is too old, a stand-alone server; and zones of each kind, see their lines.
 */
export function buildDefaultForest(beginning: ForestBeginning): NewWorld {
  const builder = buildForest({ name: 'contoso.com', user: 'CONTOSO\\Administrator', ...beginning });
  const { world, actions } = addFileZones(addDirectoryZones(addServers(builder))).build();
  return { world: withAnchorsByHand(world, 'DNS1', 'secure.contoso.com'), actions };
}

function addServers(builder: WorldBuilder): WorldBuilder {
  return builder
    .site('Headquarters')
    .site('Branch')
    .siteLink({ sites: ['Headquarters', 'Branch'], interval: 15 * 60 })
    .domainController('DC1', { site: 'Headquarters' })
    .domainController('DC2', { site: 'Headquarters' })
    .domainController('DC3', { site: 'Branch', version: '2019' })
    .domainController('DC4', { site: 'Headquarters', rights: { manage: false, writeSettings: false } })
    .readOnlyDomainController('RODC1', { site: 'Branch' })
    .domainController('OLD1', { site: 'Headquarters', version: '2008 R2' })
    .standAloneServer('DNS1')
    .device({
      name: 'HSM1',
      keyStorageProvider: 'Contoso HSM Key Storage Provider',
      servers: { DC1: true, DC2: true, DC3: false },
    });
}

function addDirectoryZones(builder: WorldBuilder): WorldBuilder {
  const add = (next: WorldBuilder, name: string, options: DirectoryZoneOptions): WorldBuilder =>
    next.directoryZone(name, { ...options, content: contentOf(name) });
  const zones: readonly (readonly [string, DirectoryZoneOptions])[] = [
    ['contoso.com', signedBy('DC1')],
    ['secure.contoso.com', signedBy('DC1', { settings: { distributeTrustAnchors: true } })],
    ['finance.contoso.com', signedBy('DC1', { keys: keysOnOneServer })],
    ['vault.contoso.com', signedBy('DC1', { keys: keysOnDevice })],
    ['keys.contoso.com', signedBy('DC2', { keys: ecdsaKeys })],
    ['_msdcs.contoso.com', { partition: 'forest' }],
    ['legacy.contoso.com', signedBy('DC3', { isSigned: false })],
    ['prepared.contoso.com', { keyMaster: 'DC2' }],
    ['intranet.contoso.com', {}],
    ['2.0.192.in-addr.arpa', signedBy('DC2')],
    ['100.51.198.in-addr.arpa', {}],
  ];
  return zones.reduce((next, [name, options]) => add(next, name, options), builder);
}

function addFileZones(builder: WorldBuilder): WorldBuilder {
  return builder
    .fileZone('DNS1', 'fabrikam.com', { content: contentOf('fabrikam.com'), signing: {} })
    .fileZone('DNS1', 'adatum.com', { content: contentOf('adatum.com') })
    .secondaryZone('DC2', 'fabrikam.com', { master: 'DNS1' })
    .secondaryZone('DNS1', 'secure.contoso.com', { master: 'DC1' });
}

/** A server outside the directory that somebody taught to trust a zone: nothing will teach it new keys by itself. */
function withAnchorsByHand(world: World, name: ServerName, zone: string): World {
  const server = findServer(world, name);
  if (server === null) throw new Error(`There is no server ${name}`);
  const published = zoneCopy(world, world.forest.domainNamingMaster, zone)?.descriptors ?? [];
  const trustAnchors = published
    .filter(({ keyType }) => keyType === 'KSK')
    .flatMap((descriptor) => slotsOf(descriptor))
    .map(({ keyId }) => ({ zone, keyId, foreignKey: null, addedAt: world.time }));
  return withServer(world, { ...server, trustAnchors });
}

/** A zone file of our own that can not be read is a bug. */
function contentOf(zone: string): ZoneContent {
  const parsed = parseZoneFile(zoneTexts[zone] ?? '', { origin: zone });
  if (parsed.kind === 'parsed') return parsed.content;
  throw new Error(`${zone}.dns, line ${parsed.line}: ${parsed.reason}`);
}

function signedBy(keyMaster: string, signing: SigningOptions = {}): DirectoryZoneOptions {
  return { signing: { keyMaster, ...signing } };
}
