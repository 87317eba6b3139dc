import type { KeyId, TrustAnchor } from '../forest/directory';
import { zoneKey } from '../forest/lookup';
import { stamped } from '../forest/merge';
import { findTrustAnchors, trustAnchorsDn } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { revokedKeysOf } from './published-keys';

/** Is this a trust anchor of that zone? Names of zones are compared without case. */
export function isAnchorOf(anchor: TrustAnchor, zone: string): boolean {
  return zoneKey(anchor.zone) === zoneKey(zone);
}

/** The forest's TrustAnchors zone as one server's replica has it; nothing outside the directory. */
export function forestAnchors(world: World, server: Server): readonly TrustAnchor[] {
  return findTrustAnchors(world, server.name)?.attributes.anchors.value ?? [];
}

/**
 * Writes the forest's TrustAnchors zone on one domain controller.
 *
 * From there it comes to every DNS server that is a domain controller of the forest (dialogs.md 2.1).
 */
export function writeForestAnchors(world: World, writer: Server, anchors: readonly TrustAnchor[]): World {
  const partition = world.forest.partitions.forestDns;
  const before = findTrustAnchors(world, writer.name)?.attributes.anchors;
  return writeObject(world, { server: writer.name, partition }, trustAnchorsDn(world), {
    kind: 'trust-anchors',
    attributes: { anchors: stamped(anchors, world.time, writer.name, before) },
  });
}

/** A trust anchor of one of our keys. */
export function anchorOfKey(world: World, zone: string, keyId: KeyId): TrustAnchor {
  return { zone, keyId, foreignKey: null, addedAt: world.time };
}

/** Adds a key to the forest's TrustAnchors zone, once. */
export function addTrustAnchor(world: World, writer: Server, zone: string, keyId: KeyId): World {
  const anchors = forestAnchors(world, writer);
  if (anchors.some((anchor) => anchor.keyId === keyId)) return world;
  return writeForestAnchors(world, writer, [...anchors, anchorOfKey(world, zone, keyId)]);
}

/**
 * The trust anchors that a server outside the directory has of its own zones.
 *
 * "a trust anchor for this zone will be added only to the local trust anchor store" (dialogs.md 2.1). They follow from
 * what its zones say, so they change with the keys.
 */
export function ownZoneAnchors(world: World, server: Server): readonly TrustAnchor[] {
  if (server.role !== 'stand-alone') return [];
  return zonesOn(world, server.name)
    .filter(({ isSigned, settings }) => isSigned && settings?.distributeTrustAnchors === true)
    .flatMap(({ name: zone, publishedKeys, descriptors }) => {
      const revoked = revokedKeysOf(descriptors);
      return publishedKeys
        .filter(({ id, keyType }) => keyType === 'KSK' && !revoked.includes(id))
        .map(({ id: keyId, madeAt }) => ({
          ...anchorOfKey(world, zone, keyId),
          addedAt: madeAt ?? world.time,
        }));
    });
}

/**
 * Is a trust anchor trusted by now?
 *
 * One that a rollover brought waits for the add hold-down of 30 days first (RFC 5011 section 2.4.1); its `addedAt` is the
 * end of that.
 */
export function isTrusted(world: World, { addedAt }: TrustAnchor): boolean {
  return addedAt <= world.time;
}

/** Every trust anchor of one server, wherever it comes from; those too that wait to be trusted. */
export function knownAnchors(world: World, server: Server): readonly TrustAnchor[] {
  return [...forestAnchors(world, server), ...ownZoneAnchors(world, server), ...server.trustAnchors];
}

/** Everything that one server trusts, wherever it comes from. */
export function anchorsOf(world: World, server: Server): readonly TrustAnchor[] {
  return knownAnchors(world, server).filter((anchor) => isTrusted(world, anchor));
}
