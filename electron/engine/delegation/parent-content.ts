import type { World } from '../forest/world';
import { findServer, entry, withServer, zoneKey } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findZoneObject } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { ZoneCopy } from '../forest/zone-copy';
import { equalNames, withTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { withNextSerial } from '../records/start-of-authority';
import { soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';

/** The records of a delegation that are about DNSSEC, as they are to be. */
export interface NewSigners {
  /** The delegated zone. */
  readonly child: string;
  /** Data of the DS records; none: the delegation becomes insecure. */
  readonly signers: readonly string[];
  /** Seconds. */
  readonly ttl: number;
}

/** The TTL of a zone's DS records at its parent: its own DSRecordSetTTL, 0 for that of the parent zone (ms-dnsp.md 6). */
export function signersTtl({ settings }: ZoneCopy, parent: ZoneContent): number {
  const ttl = settings?.dsTtl ?? 0;
  return ttl === 0 ? (soaRecord(parent)?.ttl ?? 0) : ttl;
}

/**
 * A parent zone's records with another DS set of one delegation, and the next serial; the very same where the set is
 * the same already.
 *
 * The DS records stand behind the delegation's last other record, where a person would write them.
 */
export function withSigners(content: ZoneContent, { child, signers, ttl }: NewSigners): ZoneContent {
  const name = withTrailingDot(child);
  const isAtChild = (record: StoredRecord): boolean => equalNames(record.name, name);
  const isSigner = (record: StoredRecord): boolean => record.type === 'DS' && isAtChild(record);
  const before = content.records.filter(isSigner);
  const isSame =
    before.length === signers.length &&
    before.every((record) => record.ttl === ttl && signers.includes(record.data));
  if (isSame) return content;
  const kept = content.records
    .filter((record) => !isSigner(record))
    .map((record) =>
      record.type === 'SOA' && equalNames(record.name, content.origin) ? withNextSerial(record) : record,
    );
  const at = kept.findLastIndex(isAtChild) + 1;
  const added = signers.map((data) => ({ name: kept[at - 1]?.name ?? name, type: 'DS', ttl, data }));
  return { ...content, records: kept.toSpliced(at, 0, ...added) };
}

function writeInDirectory(world: World, server: Server, zone: string, contentId: string): World {
  const found = findZoneObject(world, server, zone);
  if (found === null) throw new Error(`${server.name} has no object of the zone ${zone}`);
  const { attributes } = found.object;
  const content = stamped(contentId, world.time, server.name, attributes.content);
  return writeObject(world, { server: server.name, partition: found.partition }, found.dn, {
    ...found.object,
    attributes: { ...attributes, content },
  });
}

function writeInFile(world: World, server: Server, zone: string, content: string): World {
  const local = entry(server.localZones, zoneKey(zone));
  if (local?.kind !== 'file') throw new Error(`${server.name} has no file of the zone ${zone}`);
  return withServer(world, {
    ...server,
    localZones: { ...server.localZones, [zoneKey(zone)]: { ...local, content } },
  });
}

/** Writes other records of a zone where a primary copy of it is; from a directory they replicate. */
export function writeContent(world: World, copy: ZoneCopy, content: ZoneContent): World {
  if (content === copy.content) return world;
  const server = findServer(world, copy.server);
  if (server === null || copy.isReadOnly) throw new Error(`${copy.server} can not write ${copy.name}`);
  const contentId = `content-${world.nextSequence}`;
  const next: World = {
    ...world,
    contents: { ...world.contents, [contentId]: content },
    nextSequence: world.nextSequence + 1,
  };
  return copy.storage.kind === 'directory'
    ? writeInDirectory(next, server, copy.name, contentId)
    : writeInFile(next, server, copy.name, contentId);
}
