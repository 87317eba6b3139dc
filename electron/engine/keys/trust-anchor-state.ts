import type { TrustAnchorState } from '../../../shared/model/trust-anchor-matrix';
import type { TrustAnchor } from '../forest/directory';
import { entry, findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { foreignKeyTag, keyTagOf } from './dnskey';
import { publishedKeysOf, revokedKeysOf } from './published-keys';
import type { PublishedKey } from './published-keys';
import { anchorsOf, isAnchorOf, isTrusted, knownAnchors } from './trust-anchors';

/** What a trust anchor says, whoever made its key. */
export interface AnchorKey {
  readonly algorithm: number;
  readonly publicKey: string;
  readonly keyTag: number;
}

/** The key of a trust anchor, `null` while the key pair is still being made. */
export function anchorKey(world: World, { keyId, foreignKey }: TrustAnchor): AnchorKey | null {
  if (foreignKey !== null) return { ...foreignKey, keyTag: foreignKeyTag(foreignKey) };
  const [key] = publishedKeysOf(world, [keyId]);
  return key === undefined
    ? null
    : { algorithm: key.algorithm, publicKey: key.publicKey, keyTag: keyTagOf(key) };
}

/** The keys that are to be trusted: the KSKs that a copy of the zone publishes and has not revoked. */
export function expectedKeys(copy: ZoneCopy | null): readonly PublishedKey[] {
  if (copy === null) return [];
  const revoked = revokedKeysOf(copy.descriptors);
  return copy.publishedKeys.filter(({ id, keyType }) => keyType === 'KSK' && !revoked.includes(id));
}

type KeyIdentity = Pick<AnchorKey, 'algorithm' | 'publicKey'>;

function isSame(left: KeyIdentity, right: KeyIdentity): boolean {
  return left.algorithm === right.algorithm && left.publicKey === right.publicKey;
}

/** Is this key among those that are to be trusted? */
export function isExpected(key: KeyIdentity, expected: readonly PublishedKey[]): boolean {
  return expected.some((candidate) => isSame(candidate, key));
}

/** The keys of a zone that one server trusts. */
export function trustedOf(world: World, server: Server, zone: string): readonly AnchorKey[] {
  return anchorsOf(world, server)
    .filter((anchor) => isAnchorOf(anchor, zone))
    .flatMap((anchor) => anchorKey(world, anchor) ?? []);
}

/** The keys of a zone that one server will trust when their hold-down is over (RFC 5011 section 2.4.1). */
function pendingOf(world: World, server: Server, zone: string): readonly AnchorKey[] {
  return knownAnchors(world, server)
    .filter((anchor) => isAnchorOf(anchor, zone) && !isTrusted(world, anchor))
    .flatMap((anchor) => anchorKey(world, anchor) ?? []);
}

/** Are all domain controllers to trust the zone? A Key Master outside the directory reaches only itself (dialogs.md 2.1). */
function isForForest(world: World, copy: ZoneCopy | null): boolean {
  const publisher = copy === null ? null : findServer(world, copy.server);
  return (
    publisher !== null && publisher.role !== 'stand-alone' && copy?.settings?.distributeTrustAnchors === true
  );
}

/**
 * What a server's trust anchors say about a zone.
 *
 * Valid only when it trusts all of the zone's KSKs and nothing else: with one too many it would go on trusting a key
 * that was given up, with one too few it would lose the zone at the next rollover. One that waits for its hold-down is
 * none too few.
 *
 * @param copy the copy that says which keys the zone has now
 */
export function trustAnchorState(
  world: World,
  server: Server,
  zone: string,
  copy: ZoneCopy | null,
): TrustAnchorState {
  const trusted = trustedOf(world, server, zone);
  const expected = expectedKeys(copy);
  if (trusted.length === 0) {
    const isWanted = expected.length > 0 && isForForest(world, copy);
    return isWanted && server.role !== 'stand-alone' ? 'missing' : 'none';
  }
  const known = [...trusted, ...pendingOf(world, server, zone)];
  const isComplete = expected.every((key) => known.some((other) => isSame(key, other)));
  return isComplete && trusted.every((key) => isExpected(key, expected)) ? 'valid' : 'out-of-date';
}

/** A key of ours that a typed one is, `null` where somebody else made it; only KSKs are trusted. */
export function ownKeyOf(world: World, zone: string, key: KeyIdentity): PublishedKey | null {
  const ids = Object.keys(world.keys).filter((id) => {
    const candidate = entry(world.keys, id);
    return candidate?.keyType === 'KSK' && candidate.zone.toLowerCase() === zone.toLowerCase();
  });
  return publishedKeysOf(world, ids).find((candidate) => isSame(candidate, key)) ?? null;
}
