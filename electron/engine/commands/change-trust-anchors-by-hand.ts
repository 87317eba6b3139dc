import type { Outcome } from '../../../shared/contract/outcome';
import { done, refused } from '../../../shared/contract/outcome';
import type { TrustAnchorChange } from '../../../shared/contract/calls';
import type { AlgorithmNumber } from '../../../shared/model/signing-key';
import type { TrustAnchor } from '../forest/directory';
import { withServer } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { anchorsAdded, anchorsRemoved } from '../keys/distribution';
import { anchorKey, ownKeyOf } from '../keys/trust-anchor-state';
import { forestAnchors, isAnchorOf, isTrusted, writeForestAnchors } from '../keys/trust-anchors';
import { fromBase64 } from '../records/binary-text';
import type { Decision } from '../decision';
import type { Problem } from '../../../shared/contract/problem';

/** A change of trust anchors that was found possible, or why it is not. */
export type AnchorChange = { readonly problem: Problem } | Pick<Decision, 'world' | 'events'>;

/** Octets of the public key field of the algorithms with keys of one length (RFC 6605 section 4). */
const fixedLengths: Partial<Record<AlgorithmNumber, number>> = { 13: 64, 14: 96 };

/** The server whose trust anchors are changed; a read-only domain controller's copy of the forest's can not be. */
function writableServer(world: World, name: ServerName, zone: string): Outcome<Server> {
  const server = manageableServer(world, name, 'TrustAnchors');
  if (server.kind === 'refused' || server.value.role !== 'read-only-domain-controller') return server;
  return refused({ code: 'not-allowed-on-read-only-dc', parameters: { server: server.value.name, zone } });
}

/** The anchors that are kept where this server writes: the forest's on a domain controller, else its own. */
export function storedAnchors(world: World, server: Server): readonly TrustAnchor[] {
  return server.role === 'stand-alone' ? server.trustAnchors : forestAnchors(world, server);
}

/** Writes all anchors of that store: TrustAnchors.dns is the server's own, a domain controller's are the forest's. */
export function storeAnchors(world: World, server: Server, anchors: readonly TrustAnchor[]): World {
  return server.role === 'stand-alone'
    ? withServer(world, { ...server, trustAnchors: anchors })
    : writeForestAnchors(world, server, anchors);
}

type AddedKey = Extract<TrustAnchorChange, { readonly kind: 'add' }>;
type AddedDigest = Extract<TrustAnchorChange, { readonly kind: 'add-ds' }>;

function isPublicKey({ algorithm, publicKey }: AddedKey): boolean {
  const octets = fromBase64(publicKey);
  if (octets === null || octets.length < 3) return false;
  const length = fixedLengths[algorithm];
  return length === undefined || octets.length === length;
}

/** Octets of a digest by its type: SHA-1, SHA-256, SHA-384 (RFC 4034 A.2, RFC 4509, RFC 6605). */
const digestLengths: Readonly<Record<AddedDigest['digestType'], number>> = { 1: 20, 2: 32, 4: 48 };

/** Which field of a typed anchor is wrong, `null` where it is one. */
function wrongField(added: AddedKey | AddedDigest): 'publicKey' | 'digest' | null {
  if (added.kind === 'add') return isPublicKey(added) ? null : 'publicKey';
  return added.digest.length === 2 * digestLengths[added.digestType] ? null : 'digest';
}

/** One of our keys is known by its identifier, another by what was typed; a digest stays one, whosever it is. */
function typedAnchor(world: World, zone: string, added: AddedKey | AddedDigest): TrustAnchor {
  const common = { zone, addedAt: world.time };
  if (added.kind === 'add-ds') {
    const { keyTag, algorithm, digestType } = added;
    const digest = { keyTag, algorithm, digestType, digest: added.digest.toUpperCase() };
    return { ...common, keyId: null, foreignKey: null, digest };
  }
  const { algorithm, publicKey } = added;
  const own = ownKeyOf(world, zone, { algorithm, publicKey });
  return own === null
    ? { ...common, keyId: null, foreignKey: { algorithm, publicKey } }
    : { ...common, keyId: own.id, foreignKey: null };
}

/** What an anchor is told from others of its zone by. */
function identityOf(anchor: TrustAnchor): string {
  if (anchor.keyId !== null) return `key ${anchor.keyId}`;
  if (anchor.foreignKey !== null) return `key ${anchor.foreignKey.algorithm} ${anchor.foreignKey.publicKey}`;
  const { keyTag, algorithm, digestType, digest } = anchor.digest;
  return `digest ${keyTag} ${algorithm} ${digestType} ${digest}`;
}

/**
 * Adds a typed key, or the digest of one, to what a server trusts; one that is there already is not added again
 * (MS-DNSP 2.2.1.1.4).
 */
export function addByHand(
  world: World,
  name: ServerName,
  zone: string,
  added: AddedKey | AddedDigest,
): AnchorChange {
  const server = writableServer(world, name, zone);
  if (server.kind === 'refused') return { problem: server.problem };
  const parameter = wrongField(added);
  if (parameter !== null) return { problem: { code: 'invalid-parameter', parameters: { parameter } } };
  const before = storedAnchors(world, server.value);
  const anchor = typedAnchor(world, zone, added);
  const isThere = (other: TrustAnchor): boolean =>
    isAnchorOf(other, zone) && identityOf(other) === identityOf(anchor);
  if (before.some((other) => isThere(other) && isTrusted(world, other))) return { world, events: [] };
  // One that waits for its hold-down is trusted at once where somebody says so.
  const others = before.filter((other) => !isThere(other));
  return {
    world: storeAnchors(world, server.value, [...others, anchor]),
    events: anchorsAdded(world, server.value, [anchor]),
  };
}

/** The anchors that a removal leaves; `null` where it names a key that is not there. */
function remaining(
  world: World,
  anchors: readonly TrustAnchor[],
  zone: string,
  keyTag: number | null,
): Outcome<readonly TrustAnchor[]> {
  const kept = anchors.filter(
    (anchor) => !isAnchorOf(anchor, zone) || (keyTag !== null && anchorKey(world, anchor)?.keyTag !== keyTag),
  );
  if (keyTag !== null && kept.length === anchors.length) {
    return refused({ code: 'invalid-parameter', parameters: { parameter: 'keyTag' } });
  }
  return done(kept);
}

/**
 * Takes one key of a zone, or all of them, away from what a server trusts.
 *
 * The anchors of a stand-alone server's own zones follow from the zones and can not be taken away.
 */
export function removeByHand(
  world: World,
  name: ServerName,
  zone: string,
  keyTag: number | null,
): AnchorChange {
  const server = writableServer(world, name, zone);
  if (server.kind === 'refused') return { problem: server.problem };
  const before = storedAnchors(world, server.value);
  const kept = remaining(world, before, zone, keyTag);
  if (kept.kind === 'refused') return { problem: kept.problem };
  if (kept.value.length === before.length) return { world, events: [] };
  return {
    world: storeAnchors(world, server.value, kept.value),
    events: anchorsRemoved(
      world,
      server.value,
      zone,
      before.filter((anchor) => !kept.value.includes(anchor)),
    ),
  };
}
