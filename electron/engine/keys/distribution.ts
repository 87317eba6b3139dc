import type { LogEvent } from '../decision';
import type { TrustAnchor } from '../forest/directory';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { Passage } from '../key-master/poll';
import { anchorKey, expectedKeys } from './trust-anchor-state';
import { anchorOfKey, forestAnchors, writeForestAnchors } from './trust-anchors';

/** The digest that an anchor is, `null` for one that is a key. */
function digestOf(anchor: TrustAnchor): { readonly type: number; readonly hex: string } | null {
  if (anchor.keyId !== null || anchor.foreignKey !== null) return null;
  const { digestType, digest } = anchor.digest;
  return { type: digestType, hex: digest };
}

/** What a server logs of trust anchors that it wrote (dialogs.md 8.3, event 544; 545 for digests). */
export function anchorsAdded(
  world: World,
  server: Server,
  anchors: readonly TrustAnchor[],
): readonly LogEvent[] {
  return anchors.flatMap((anchor): readonly LogEvent[] => {
    const key = anchorKey(world, anchor);
    if (key === null) return [];
    const { keyTag, algorithm } = key;
    return [
      {
        kind: 'trust-anchor-added',
        keyTag,
        algorithm,
        digest: digestOf(anchor),
        at: world.time,
        server: server.name,
        zone: anchor.zone,
      },
    ];
  });
}

/** What a server logs of a zone's trust anchors that it took away, once for each type (dialogs.md 8.3, event 546). */
export function anchorsRemoved(
  world: World,
  server: Server,
  zone: string,
  removed: readonly TrustAnchor[],
): readonly LogEvent[] {
  const types = new Set(removed.map((anchor) => (digestOf(anchor) === null ? 'DNSKEY' : 'DS')));
  return [...types].map((type) => ({
    kind: 'trust-anchor-removed',
    type,
    at: world.time,
    server: server.name,
    zone,
  }));
}

/**
 * Distributes a zone's published KSKs as trust anchors, where its settings ask for it.
 *
 * On a domain controller through the forest's TrustAnchors zone; outside the directory the server's own store follows
 * from its zones. Anchors that are there already stay as they are.
 */
export function distributeKeys(world: World, keyMaster: Server, zone: string): Passage {
  const copy = zoneCopy(world, keyMaster.name, zone);
  const isWanted = copy?.isSigned === true && copy.settings?.distributeTrustAnchors === true;
  if (!isWanted || keyMaster.role !== 'domain-controller') return { world, events: [] };
  const before = forestAnchors(world, keyMaster);
  const added = expectedKeys(copy)
    .filter(({ id }) => !before.some(({ keyId }) => keyId === id))
    .map(({ id }) => anchorOfKey(world, copy.name, id));
  if (added.length === 0) return { world, events: [] };
  return {
    world: writeForestAnchors(world, keyMaster, [...before, ...added]),
    events: anchorsAdded(world, keyMaster, added),
  };
}
