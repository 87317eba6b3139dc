import type { KeyId, TrustAnchor } from '../forest/directory';
import { stamped } from '../forest/merge';
import { findTrustAnchors, trustAnchorsDn } from '../forest/replica';
import { writeObject } from '../forest/replication';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';

/**
 * Adds a trust anchor to the forest's TrustAnchors zone, written on one domain controller.
 *
 * From there it comes to every DNS server that is a domain controller of the forest (dialogs.md 2.1).
 */
export function addTrustAnchor(world: World, writer: Server, zone: string, keyId: KeyId): World {
  const partition = world.forest.partitions.forestDns;
  const before = findTrustAnchors(world, writer.name)?.attributes.anchors;
  const anchors: readonly TrustAnchor[] = before?.value ?? [];
  if (anchors.some((anchor) => anchor.keyId === keyId)) return world;
  const added = [...anchors, { zone, keyId, addedAt: world.time }];
  return writeObject(world, { server: writer.name, partition }, trustAnchorsDn(world), {
    kind: 'trust-anchors',
    attributes: { anchors: stamped(added, world.time, writer.name, before) },
  });
}
