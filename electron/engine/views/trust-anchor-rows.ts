import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { TrustAnchorRow } from '../../../shared/model/zone';
import type { TrustAnchor } from '../forest/directory';
import { manageableServer } from '../forest/manageable-server';
import { findTrustAnchors } from '../forest/replica';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { keyTagOf } from '../keys/dnskey';
import { publishedKeysOf } from '../keys/published-keys';

/**
 * The trust anchors a server keeps for itself.
 *
 * One outside the directory has only those of its own zones (dialogs.md 2.1); they follow from what its zones say.
 */
function ownAnchors(world: World, server: Server): readonly TrustAnchor[] {
  return zonesOn(world, server.name)
    .filter(({ isSigned, settings }) => isSigned && settings?.distributeTrustAnchors === true)
    .flatMap(({ name: zone, publishedKeys }) =>
      publishedKeys
        .filter(({ keyType }) => keyType === 'KSK')
        .map(({ id: keyId, madeAt }) => ({ zone, keyId, addedAt: madeAt ?? world.time })),
    );
}

function anchorsOf(world: World, server: Server): readonly TrustAnchor[] {
  return server.role === 'stand-alone'
    ? ownAnchors(world, server)
    : (findTrustAnchors(world, server.name)?.attributes.anchors.value ?? []);
}

function rowsOf(world: World, { zone, keyId, addedAt }: TrustAnchor): readonly TrustAnchorRow[] {
  return publishedKeysOf(world, [keyId]).map((key) => ({
    zone,
    status: 'valid',
    type: 'DNSKEY',
    algorithm: key.algorithm,
    keyTag: keyTagOf(key),
    validFrom: addedAt,
    validTo: null,
  }));
}

/** The trust anchors of a server's trust points; the anchor of a key that is still being made has no data yet. */
export function trustAnchorRows(world: World, server: ServerName): Outcome<readonly TrustAnchorRow[]> {
  const asked = manageableServer(world, server, 'TrustAnchors');
  if (asked.kind === 'refused') return asked;
  return done(anchorsOf(world, asked.value).flatMap((anchor) => rowsOf(world, anchor)));
}
