import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { ZoneRow, ZoneType } from '../../../shared/model/zone';
import { publishedKeys, publishedKeysOf } from '../keys/published-keys';
import type { PublishedKey } from '../keys/published-keys';
import { soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import type { ContentId, DistinguishedName, DnskeySet, PartitionName } from './directory';
import { beliefOf } from '../key-master/beliefs';
import { entry, findServer, zoneKey } from './lookup';
import { findZoneObject, replicaOf, zonePartitions } from './replica';
import type { FoundZone } from './replica';
import type { LocalZone, Server, ServerName, ZoneSignatures } from './server';
import { knowsKeyMasters } from './windows-version';
import type { World } from './world';

/** Where a copy of a zone is kept. */
export type ZoneStorage =
  | { readonly kind: 'directory'; readonly partition: PartitionName; readonly dn: DistinguishedName }
  | { readonly kind: 'file' }
  /** Comes by zone transfer. */
  | { readonly kind: 'secondary'; readonly master: ServerName };

/** A zone as one server has and serves it. */
export interface ZoneCopy {
  readonly server: ServerName;
  /** Without a trailing dot. */
  readonly name: string;
  readonly type: ZoneType;
  readonly status: ZoneRow['status'];
  readonly storage: ZoneStorage;
  /** Can no change be made here? So it is on a read-only domain controller and on a secondary. */
  readonly isReadOnly: boolean;
  readonly contentId: ContentId;
  /** The same object as long as the records are the same. */
  readonly content: ZoneContent;
  readonly isSigned: boolean;
  /** `null` for a secondary, which knows no settings. */
  readonly settings: SigningSettings | null;
  readonly descriptors: readonly SigningKeyDescriptor[];
  /** The DNSKEY set that the Key Master wrote, as it came here; `null` for a secondary, too, which has no attributes. */
  readonly dnskeySet: DnskeySet | null;
  /** Hexadecimal, empty for none. */
  readonly nsec3Salt: string;
  /** What this server has signed, or got signed; `null` while there is nothing. */
  readonly signatures: ZoneSignatures | null;
  /** The keys of the DNSKEY set that is served; empty while the zone is not signed. */
  readonly publishedKeys: readonly PublishedKey[];
  /** Seconds. */
  readonly dnskeyTtl: number;
  readonly isKeyMaster: boolean;
  /** The Key Master's FQDN as this server believes it. */
  readonly keyMaster: string | null;
}

/** The records of that identifier. */
export function contentOf(world: World, id: ContentId): ZoneContent {
  const content = entry(world.contents, id);
  if (content === undefined) throw new Error(`The world has no zone content ${id}`);
  return content;
}

/** The keys a primary publishes: those of the set it serves, else of the set it knows, else what its descriptors ask for. */
function publishedBy(
  world: World,
  signatures: ZoneSignatures | null,
  dnskeySet: DnskeySet | null,
  descriptors: readonly SigningKeyDescriptor[],
): readonly PublishedKey[] {
  const set = signatures?.dnskeySet ?? dnskeySet;
  if (set === null) return publishedKeys(world, descriptors);
  return publishedKeysOf(
    world,
    set.keys.map(({ keyId }) => keyId),
  );
}

function signaturesOf(server: Server, zone: string): ZoneSignatures | null {
  return entry(server.signatures, zoneKey(zone)) ?? null;
}

/** The TTL of a primary's DNSKEY set; 0 stands for the zone's own, which is that of its SOA (ms-dnsp.md section 6). */
export function dnskeyTtlOf({ dnskeyTtl }: SigningSettings, content: ZoneContent): number {
  return dnskeyTtl === 0 ? (soaRecord(content)?.ttl ?? 0) : dnskeyTtl;
}

/** A zone of the directory as a domain controller that knows DNSSEC serves it. */
function copyOfObject(world: World, server: Server, { partition, dn, object }: FoundZone): ZoneCopy {
  const { content, isSigned, settings, signingKeyDescriptors } = object.attributes;
  const isReadOnly = server.role === 'read-only-domain-controller';
  const belief = beliefOf(server, dn);
  const dnskeySet = isSigned.value ? object.attributes.dnskeySet.value : null;
  const signatures = isSigned.value ? signaturesOf(server, object.name) : null;
  return {
    server: server.name,
    name: object.name,
    // A read-only domain controller loads a signed zone as a file-backed secondary (dialogs.md section 7).
    type: isReadOnly && isSigned.value ? 'secondary' : 'ad-integrated-primary',
    status: 'running',
    storage: { kind: 'directory', partition, dn },
    isReadOnly,
    contentId: content.value,
    content: contentOf(world, content.value),
    isSigned: isSigned.value,
    settings: settings.value,
    descriptors: signingKeyDescriptors.value,
    dnskeySet,
    nsec3Salt: object.attributes.nsec3Salt.value,
    signatures,
    publishedKeys: isSigned.value
      ? publishedBy(world, signatures, dnskeySet, signingKeyDescriptors.value)
      : [],
    dnskeyTtl:
      (signatures?.dnskeySet ?? dnskeySet)?.ttl ??
      dnskeyTtlOf(settings.value, contentOf(world, content.value)),
    isKeyMaster: belief.isKeyMaster,
    keyMaster: belief.keyMaster,
  };
}

/** A release without online signing does not see that the zone is signed (dialogs.md 1.3). */
function asUnsigned(copy: ZoneCopy): ZoneCopy {
  return {
    ...copy,
    isSigned: false,
    descriptors: [],
    dnskeySet: null,
    signatures: null,
    publishedKeys: [],
    isKeyMaster: false,
    keyMaster: null,
  };
}

function copyOfFile(world: World, server: Server, zone: Extract<LocalZone, { kind: 'file' }>): ZoneCopy {
  const dnskeySet = zone.isSigned ? zone.dnskeySet : null;
  const signatures = zone.isSigned ? signaturesOf(server, zone.name) : null;
  return {
    server: server.name,
    name: zone.name,
    type: 'standard-primary',
    status: 'running',
    storage: { kind: 'file' },
    isReadOnly: false,
    contentId: zone.content,
    content: contentOf(world, zone.content),
    isSigned: zone.isSigned,
    settings: zone.settings,
    descriptors: zone.signingKeyDescriptors,
    dnskeySet,
    nsec3Salt: zone.nsec3Salt,
    signatures,
    publishedKeys: zone.isSigned ? publishedBy(world, signatures, dnskeySet, zone.signingKeyDescriptors) : [],
    dnskeyTtl:
      (signatures?.dnskeySet ?? dnskeySet)?.ttl ?? dnskeyTtlOf(zone.settings, contentOf(world, zone.content)),
    isKeyMaster: zone.hasKeyMaster,
    keyMaster: zone.hasKeyMaster ? server.fqdn : null,
  };
}

function copyOfSecondary(
  world: World,
  server: Server,
  zone: Extract<LocalZone, { kind: 'secondary' }>,
): ZoneCopy {
  return {
    server: server.name,
    name: zone.name,
    type: 'secondary',
    status: 'running',
    storage: { kind: 'secondary', master: zone.master },
    isReadOnly: true,
    contentId: zone.content,
    content: contentOf(world, zone.content),
    isSigned: zone.isSigned,
    settings: null,
    descriptors: [],
    dnskeySet: null,
    nsec3Salt: '',
    signatures: zone.isSigned ? signaturesOf(server, zone.name) : null,
    publishedKeys: publishedKeysOf(world, zone.publishedKeys),
    dnskeyTtl: zone.dnskeyTtl,
    isKeyMaster: false,
    keyMaster: zone.keyMaster,
  };
}

function copyOfLocal(world: World, server: Server, zone: LocalZone): ZoneCopy {
  return zone.kind === 'file' ? copyOfFile(world, server, zone) : copyOfSecondary(world, server, zone);
}

function copyOfFound(world: World, server: Server, found: FoundZone): ZoneCopy {
  const copy = copyOfObject(world, server, found);
  return knowsKeyMasters(server.version) ? copy : asUnsigned(copy);
}

/**
 * A zone as one server has it, `null` where it has none of that name.
 *
 * Everything is derived: from the server's own replica, its files and what it believes, never from what another
 * server knows better.
 */
export function zoneCopy(world: World, server: ServerName, zone: string): ZoneCopy | null {
  const holder = findServer(world, server);
  if (holder === null) return null;
  const found = findZoneObject(world, holder, zone);
  if (found !== null) return copyOfFound(world, holder, found);
  const local = entry(holder.localZones, zoneKey(zone));
  return local === undefined ? null : copyOfLocal(world, holder, local);
}

/** The zones of the directory in a server's replicas. */
function zoneObjects(world: World, server: Server): readonly FoundZone[] {
  return zonePartitions(world, server).flatMap((partition) =>
    Object.entries(replicaOf(world, server.name, partition)).flatMap(([dn, object]): readonly FoundZone[] =>
      object.kind === 'zone' ? [{ partition, dn, object }] : [],
    ),
  );
}

/** All zones one server has, by name. */
export function zonesOn(world: World, server: ServerName): readonly ZoneCopy[] {
  const holder = findServer(world, server);
  if (holder === null) return [];
  const copies = [
    ...zoneObjects(world, holder).map((found) => copyOfFound(world, holder, found)),
    ...Object.values(holder.localZones).map((zone) => copyOfLocal(world, holder, zone)),
  ];
  return copies.sort((left, right) => (zoneKey(left.name) < zoneKey(right.name) ? -1 : 1));
}
