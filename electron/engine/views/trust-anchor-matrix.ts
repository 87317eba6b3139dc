import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ServerTrustAnchors, TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyTagOf } from '../keys/dnskey';
import { publishingCopy } from '../keys/publishing-copy';
import { expectedKeys, trustAnchorState, trustedOf } from '../keys/trust-anchor-state';
import { forestAnchors, isAnchorOf, ownZoneAnchors } from '../keys/trust-anchors';

function sourceOf(world: World, server: Server, zone: string): ServerTrustAnchors['source'] {
  if (server.trustAnchors.some((anchor) => isAnchorOf(anchor, zone))) return 'by-hand';
  if (forestAnchors(world, server).some((anchor) => isAnchorOf(anchor, zone))) return 'forest';
  return ownZoneAnchors(world, server).some((anchor) => isAnchorOf(anchor, zone)) ? 'own-zone' : null;
}

function inOrder(tags: readonly number[]): readonly number[] {
  return [...new Set(tags)].sort((left, right) => left - right);
}

function rowOf(world: World, server: Server, copy: ZoneCopy): ServerTrustAnchors {
  const { name, fqdn, running } = server;
  return {
    server: name,
    fqdn,
    running,
    state: trustAnchorState(world, server, copy.name, copy),
    source: sourceOf(world, server, copy.name),
    trusted: inOrder(trustedOf(world, server, copy.name).map(({ keyTag }) => keyTag)),
  };
}

/**
 * Whom every server trusts for one zone, and whether that is right.
 *
 * "After re-signing with new keys, all trust anchors that exist on other DNS servers will be invalid and must be
 * updated" (brief): here one sees which. What is right is what the Key Master publishes, as the asked server finds it.
 */
export function trustAnchorMatrix(
  world: World,
  server: ServerName,
  zone: string,
): Outcome<TrustAnchorMatrix> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = publishingCopy(world, asked.value, zone);
  if (copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  const servers = Object.values(world.servers).sort((left, right) => (left.name < right.name ? -1 : 1));
  return done({
    zone: copy.name,
    distributed: copy.isSigned && copy.settings?.distributeTrustAnchors === true,
    expected: inOrder(expectedKeys(copy).map(keyTagOf)),
    keys: expectedKeys(copy).map(({ algorithm, publicKey }) => ({ algorithm, publicKey })),
    servers: servers.map((each) => rowOf(world, each, copy)),
  });
}
