import type { DnskeySet } from '../forest/directory';
import { entry, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import { findZoneObject } from '../forest/replica';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { beliefOf } from '../key-master/beliefs';
import { publishedKeysOf } from '../keys/published-keys';
import type { PublishedKey } from '../keys/published-keys';
import { digestTypes } from '../records/delegation-signer';
import type { DigestType } from '../records/delegation-signer';
import { withTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { recordsOf } from '../records/zone-content';
import { digestTypeOf, namesKey, signerOf } from './zone-signers';

/** What a child zone shows to its parent: a copy, and the DNSKEY set that is served with it. */
export interface ChildZone {
  readonly copy: ZoneCopy;
  readonly set: DnskeySet;
}

/** Is the zone a writable primary here, and does the server take itself for its Key Master? `null` where it is none. */
function masteryOf(world: World, server: Server, zone: string): boolean | null {
  const found = findZoneObject(world, server, zone);
  if (found !== null) {
    return server.role === 'read-only-domain-controller' ? null : beliefOf(server, found.dn).isKeyMaster;
  }
  const local = entry(server.localZones, zoneKey(zone));
  return local?.kind === 'file' ? local.hasKeyMaster : null;
}

/** A primary of a zone in the lab that is reached and serves it signed; the Key Master's before the others. */
export function reachedChild(world: World, asking: ServerName, child: string): ChildZone | null {
  let first: { readonly server: Server; readonly set: DnskeySet } | null = null;
  for (const server of Object.values(world.servers)) {
    const signatures = entry(server.signatures, zoneKey(child));
    if (signatures === undefined || !canReach(world, asking, server.name)) continue;
    const isKeyMaster = masteryOf(world, server, child);
    if (isKeyMaster === null) continue;
    if (isKeyMaster || first === null) first = { server, set: signatures.dnskeySet };
    if (isKeyMaster) break;
  }
  const copy = first === null ? null : zoneCopy(world, first.server.name, child);
  return first === null || copy?.isSigned !== true ? null : { copy, set: first.set };
}

/** The KSKs of the set that sign it and are not revoked. */
function signingKeys(world: World, { set }: ChildZone): readonly PublishedKey[] {
  const ids = set.keys
    .filter(({ signs, isRevoked }) => !isRevoked && (signs === 'keys' || signs === 'both'))
    .map(({ keyId }) => keyId);
  return publishedKeysOf(world, ids).filter(({ keyType }) => keyType === 'KSK');
}

/**
 * Is the child's DNSKEY set signed, now, by a key that one of these DS records names?
 *
 * Only then is anything it says about its keys believed (RFC 7344 section 4.1).
 */
function isVouchedFor(world: World, child: ChildZone, signers: readonly StoredRecord[]): boolean {
  const { set, copy } = child;
  if (world.time < set.inception || world.time >= set.expiration) return false;
  const keys = signingKeys(world, child);
  return signers.some((record) => keys.some((key) => namesKey(copy.name, record, key)));
}

/** The one CDS record that asks for the DS set to be deleted (RFC 8078 section 4). */
function isDeletion(records: readonly StoredRecord[]): boolean {
  return records.length === 1 && /^0 0 0 0+$/u.test(records[0]?.data ?? '');
}

/** What the child publishes itself as its wish, `null` where it publishes nothing usable. */
function wishedBy(world: World, child: ChildZone): readonly string[] | null {
  const { copy } = child;
  const wishes = recordsOf(copy.content, withTrailingDot(copy.name), 'CDS');
  if (wishes.length === 0) return null;
  if (isDeletion(wishes)) return [];
  const keys = signingKeys(world, child);
  // The new set must not break the delegation: one of its records names a key that signs (RFC 7344 section 4.1).
  const isContinuous = wishes.some((record) => keys.some((key) => namesKey(copy.name, record, key)));
  return isContinuous ? wishes.map(({ data }) => data) : null;
}

/** The digests for the child's keys: those that its own settings name, else those that the parent has already. */
function digestsFor({ copy }: ChildZone, signers: readonly StoredRecord[]): readonly DigestType[] {
  const own = (copy.settings?.dsDigests ?? []).map((digest) => digestTypes[digest]);
  if (own.length > 0) return own;
  return [...new Set(signers.flatMap((record) => digestTypeOf(record) ?? []))];
}

/**
 * The DS set that a signed delegation is to have, as the child's DNSKEY set or its CDS records say it (RFC 7344, RFC
 * 8078); `null` where nothing is to be changed, or nothing may be believed.
 *
 * @param signers the DS records that the parent has now
 * @returns data of the records; none to delete the set
 */
export function wantedSigners(
  world: World,
  child: ChildZone,
  signers: readonly StoredRecord[],
): readonly string[] | null {
  if (!isVouchedFor(world, child, signers)) return null;
  const wished = wishedBy(world, child);
  if (wished !== null) return wished;
  const digests = digestsFor(child, signers);
  return signingKeys(world, child).flatMap((key) =>
    digests.map((digest) => signerOf(child.copy.name, key, digest).data),
  );
}
