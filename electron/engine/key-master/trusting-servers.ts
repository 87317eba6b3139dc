import type { KeyId } from '../forest/directory';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { forestAnchors, isAnchorOf } from '../keys/trust-anchors';

/**
 * The keys of a zone that a server trusts: by the forest's TrustAnchors zone, or by hand in its own store.
 *
 * What a server outside the directory trusts of its own zones is left out: that changes with the keys by itself.
 */
function trustedKeys(world: World, server: Server, zone: string): readonly KeyId[] {
  return [...forestAnchors(world, server), ...server.trustAnchors]
    .filter((anchor) => isAnchorOf(anchor, zone))
    .flatMap(({ keyId }) => keyId ?? []);
}

/** The servers that trust one of these keys of a zone, by name; whether they run or not. */
export function trustingServers(world: World, zone: string, keys: readonly KeyId[]): readonly Server[] {
  return Object.values(world.servers)
    .filter((server) => trustedKeys(world, server, zone).some((keyId) => keys.includes(keyId)))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
