import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { dnKey, zoneDn } from './distinguished-name';
import type { ContentId, DirectoryObject, DistinguishedName, KeyId, PartitionName } from './directory';
import type { TrustAnchor } from './directory';
import type { FileZoneOptions, KeyOptions, SigningOptions } from './forest-options';
import { entry, zoneKey } from './lookup';
import { stamped } from './merge';
import { newFileZone, newZoneObject } from './new-zone';
import type { ZoneObject } from './replica';
import type { Server, ServerName } from './server';
import type { Device, Forest, SigningKey, World } from './world';
import { orderKeys } from './zone-signing';
import type { KeyOrder, OrderedKeys } from './zone-signing';
import type { ZoneContent } from '../records/zone-content';

/** A forest while it is being built; the only thing in the engine that changes in place. */
export interface ForestDraft {
  readonly name: string;
  readonly time: World['time'];
  seed: number;
  nextSequence: number;
  readonly settings: Pick<Forest, 'intraSiteDelay' | 'dsPollingInterval' | 'partitions' | 'user'>;
  readonly sites: string[];
  readonly siteLinks: Forest['siteLinks'][number][];
  readonly servers: Map<ServerName, Server>;
  readonly contents: Record<ContentId, ZoneContent>;
  readonly keys: Record<KeyId, SigningKey>;
  readonly objects: Map<PartitionName, Record<DistinguishedName, DirectoryObject>>;
  readonly roleLists: Map<ServerName, DistinguishedName[]>;
  readonly anchors: TrustAnchor[];
  readonly devices: Map<string, Device>;
}

/** The server of that name; naming one that was not added is a bug. */
export function draftServer(draft: ForestDraft, name: ServerName): Server {
  const server = draft.servers.get(name);
  if (server === undefined) throw new Error(`There is no server ${name} yet`);
  return server;
}

/** SOA, NS and one address: the least that makes a zone. */
function smallContent(zone: string, primary: Server): ZoneContent {
  const origin = zone.endsWith('.') ? zone : `${zone}.`;
  const ttl = 3600;
  const host = primary.fqdn.toLowerCase();
  return {
    origin,
    records: [
      { name: origin, type: 'SOA', ttl, data: `${host}. hostmaster.${origin} 1 900 600 86400 3600` },
      { name: origin, type: 'NS', ttl, data: `${host}.` },
      { name: `www.${origin}`, type: 'A', ttl, data: '192.0.2.1' },
    ],
  };
}

function addContent(draft: ForestDraft, content: ZoneContent): ContentId {
  const id = `content-${draft.nextSequence}`;
  draft.nextSequence += 1;
  draft.contents[id] = content;
  return id;
}

function order(
  draft: ForestDraft,
  wanted: Pick<KeyOrder, 'zone' | 'maker' | 'mayUseDirectory'>,
  options: readonly KeyOptions[] | undefined,
): OrderedKeys {
  const devices = [...draft.devices.values()];
  const ordered = orderKeys({ ...wanted, at: draft.time, devices, distributed: true }, draft.seed, options);
  draft.seed = ordered.seed;
  for (const key of ordered.keys) draft.keys[key.id] = key;
  const inCertificates = ordered.keys
    .filter((key) => key.storage.kind === 'certificate-store')
    .map(({ id }) => id);
  if (inCertificates.length > 0) {
    const maker = draftServer(draft, wanted.maker);
    const certificateStore = [...maker.certificateStore, ...inCertificates];
    draft.servers.set(maker.name, { ...maker, certificateStore });
  }
  return ordered;
}

/** What an AD-integrated zone is drafted from. */
export interface DraftZone {
  readonly name: string;
  readonly partition: PartitionName;
  readonly content: ZoneContent | undefined;
  readonly keyMaster: ServerName | undefined;
  readonly signing: SigningOptions | undefined;
}

function distribute(draft: ForestDraft, keys: readonly SigningKey[]): void {
  for (const { id, zone, keyType } of keys) {
    if (keyType === 'KSK') draft.anchors.push({ zone, keyId: id, foreignKey: null, addedAt: draft.time });
  }
}

function signedObject(
  draft: ForestDraft,
  bare: ZoneObject,
  { name, keyMaster, signing }: DraftZone,
): ZoneObject {
  if (signing === undefined || keyMaster === undefined) return bare;
  const { descriptors, keys } = order(
    draft,
    { zone: name, maker: keyMaster, mayUseDirectory: true },
    signing.keys,
  );
  const settings = { ...defaultSigningSettings, ...signing.settings };
  const isSigned = signing.isSigned ?? true;
  if (isSigned && settings.distributeTrustAnchors) distribute(draft, keys);
  const inDirectory = keys.filter(({ storage }) => storage.kind === 'directory').map(({ id }) => id);
  const attribute = <T>(value: T) => stamped(value, draft.time, keyMaster);
  return {
    ...bare,
    attributes: {
      ...bare.attributes,
      isSigned: attribute(isSigned),
      settings: attribute(settings),
      signingKeyDescriptors: attribute(descriptors),
      signingKeys: attribute(inDirectory),
    },
  };
}

/** Adds an AD-integrated zone, with the role if somebody has it. */
export function draftDirectoryZone(draft: ForestDraft, zone: DraftZone): void {
  const { name, partition, keyMaster } = zone;
  const holders = [...draft.servers.values()].filter(
    (server) => server.role === 'domain-controller' && server.partitions.includes(partition),
  );
  const [origin] = holders;
  const objects = draft.objects.get(partition);
  if (origin === undefined || objects === undefined) {
    throw new Error(`No domain controller has the partition ${partition} of ${name}`);
  }
  if (keyMaster !== undefined && !holders.some((server) => server.name === keyMaster)) {
    throw new Error(`${keyMaster} has no writable replica of ${name} and can not be its Key Master`);
  }
  const dn = zoneDn(name, partition);
  if (objects[dnKey(dn)] !== undefined) throw new Error(`There is a zone ${name} in ${partition} already`);
  const content = addContent(draft, zone.content ?? smallContent(name, origin));
  const bare = newZoneObject(name, content, { at: draft.time, origin: origin.name });
  objects[dnKey(dn)] = signedObject(draft, bare, zone);
  if (keyMaster === undefined) return;
  const list = draft.roleLists.get(keyMaster) ?? [];
  draft.roleLists.set(keyMaster, list);
  list.push(dn);
}

/** Adds a zone in a file of one server, which is its Key Master when it is, or was, signed. */
export function draftFileZone(
  draft: ForestDraft,
  server: ServerName,
  name: string,
  { content, signing }: FileZoneOptions,
): void {
  const id = addContent(draft, content ?? smallContent(name, draftServer(draft, server)));
  const bare = newFileZone(name, id);
  if (signing === undefined) {
    putLocalZone(draft, server, bare);
    return;
  }
  const ordered = order(draft, { zone: name, maker: server, mayUseDirectory: false }, signing.keys);
  const zone = {
    ...bare,
    isSigned: signing.isSigned ?? true,
    settings: { ...defaultSigningSettings, ...signing.settings },
    signingKeyDescriptors: ordered.descriptors,
    hasKeyMaster: true,
  };
  putLocalZone(draft, server, zone);
  // Outside the directory there is only the server's own store of trust anchors, which is derived from its zones.
  const isMember = draftServer(draft, server).role === 'domain-controller';
  if (isMember && zone.isSigned && zone.settings.distributeTrustAnchors) distribute(draft, ordered.keys);
}

function isPrimary(draft: ForestDraft, { partitions, localZones }: Server, zone: string): boolean {
  const isInDirectory = partitions.some((partition) =>
    Object.hasOwn(draft.objects.get(partition) ?? {}, dnKey(zoneDn(zone, partition))),
  );
  return isInDirectory || entry(localZones, zoneKey(zone))?.kind === 'file';
}

/** Adds a secondary zone that its first transfer will fill. */
export function draftSecondaryZone(
  draft: ForestDraft,
  server: ServerName,
  name: string,
  master: ServerName,
): void {
  if (!isPrimary(draft, draftServer(draft, master), name)) {
    throw new Error(`${master} has no primary zone ${name} to transfer`);
  }
  putLocalZone(draft, server, {
    kind: 'secondary',
    name,
    master,
    content: '',
    isSigned: false,
    publishedKeys: [],
    dnskeyTtl: 0,
    keyMaster: null,
    transferredAt: draft.time,
  });
}

function putLocalZone(draft: ForestDraft, name: ServerName, zone: Server['localZones'][string]): void {
  const server = draftServer(draft, name);
  const key = zoneKey(zone.name);
  if (Object.hasOwn(server.localZones, key)) throw new Error(`${name} has a zone ${zone.name} already`);
  draft.servers.set(name, { ...server, localZones: { ...server.localZones, [key]: zone } });
}
