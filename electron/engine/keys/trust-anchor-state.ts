import type { TrustAnchorState } from '../../../shared/model/trust-anchor-matrix';
import { signerOf } from '../delegation/zone-signers';
import type { ForeignKey, KeyDigest, TrustAnchor } from '../forest/directory';
import { entry, findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { foreignKeyTag, keyTagOf } from './dnskey';
import { publishedKeysOf, revokedKeysOf } from './published-keys';
import type { PublishedKey } from './published-keys';
import { anchorsOf, isAnchorOf, isTrusted, knownAnchors } from './trust-anchors';

/** A key by itself, or by its digest. */
type KeyIdentity = { readonly algorithm: number } & (
  | { readonly publicKey: string; readonly digest: null }
  | { readonly publicKey: null; readonly digest: KeyDigest }
);

/** What a trust anchor says, whoever made its key: DNSKEY or DS. */
export type AnchorKey = KeyIdentity & { readonly keyTag: number };

/** The key of a trust anchor, `null` while the key pair is still being made. */
export function anchorKey(world: World, anchor: TrustAnchor): AnchorKey | null {
  if (anchor.foreignKey !== null) {
    return { ...anchor.foreignKey, digest: null, keyTag: foreignKeyTag(anchor.foreignKey) };
  }
  if (anchor.keyId === null) {
    const { algorithm, keyTag } = anchor.digest;
    return { algorithm, keyTag, publicKey: null, digest: anchor.digest };
  }
  const [key] = publishedKeysOf(world, [anchor.keyId]);
  if (key === undefined) return null;
  return { algorithm: key.algorithm, publicKey: key.publicKey, digest: null, keyTag: keyTagOf(key) };
}

/** The keys that are to be trusted: the KSKs that a copy of the zone publishes and has not revoked. */
export function expectedKeys(copy: ZoneCopy | null): readonly PublishedKey[] {
  if (copy === null) return [];
  const revoked = revokedKeysOf(copy.descriptors);
  return copy.publishedKeys.filter(({ id, keyType }) => keyType === 'KSK' && !revoked.includes(id));
}

/** Does what is trusted name this key: is it the very same, or has it that digest (RFC 4034 section 5.1)? */
export function namesKey({ algorithm, publicKey, digest }: KeyIdentity, key: PublishedKey): boolean {
  if (algorithm !== key.algorithm) return false;
  if (digest === null) return publicKey === key.publicKey;
  const signer = signerOf(key.zone, key, digest.digestType);
  return signer.keyTag === digest.keyTag && signer.digest === digest.digest;
}

/** Is this key among those that are to be trusted? */
export function isExpected(key: KeyIdentity, expected: readonly PublishedKey[]): boolean {
  return expected.some((candidate) => namesKey(key, candidate));
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
  const isComplete = expected.every((key) => known.some((other) => namesKey(other, key)));
  return isComplete && trusted.every((key) => isExpected(key, expected)) ? 'valid' : 'out-of-date';
}

/** A key of ours that a typed one is, `null` where somebody else made it; only KSKs are trusted. */
export function ownKeyOf(
  world: World,
  zone: string,
  { algorithm, publicKey }: ForeignKey,
): PublishedKey | null {
  const ids = Object.keys(world.keys).filter((id) => {
    const candidate = entry(world.keys, id);
    return candidate?.keyType === 'KSK' && candidate.zone.toLowerCase() === zone.toLowerCase();
  });
  return (
    publishedKeysOf(world, ids).find((candidate) =>
      namesKey({ algorithm, publicKey, digest: null }, candidate),
    ) ?? null
  );
}
