import type { Problem } from '../../../shared/contract/problem';
import type { LogEvent } from '../decision';
import type { TrustAnchor } from '../forest/directory';
import { canReach } from '../forest/reachability';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { hasUnmadeKeys } from '../keys/custody';
import { anchorsAdded, anchorsRemoved } from '../keys/distribution';
import type { PublishedKey } from '../keys/published-keys';
import { keyMasterRequired, signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { anchorKey, expectedKeys, namesKey } from '../keys/trust-anchor-state';
import { anchorOfKey, isAnchorOf, isTrusted } from '../keys/trust-anchors';
import { storeAnchors, storedAnchors } from './change-trust-anchors-by-hand';
import type { AnchorChange } from './change-trust-anchors-by-hand';

/** Only the Key Master knows the present keys, and only when they are made. */
function problemOf(world: World, place: SigningPlace): Problem | null {
  const { copy } = place;
  const zone = copy.name;
  if (!copy.isSigned) return { code: 'zone-not-signed', parameters: { zone } };
  const required = keyMasterRequired(place);
  if (required !== null) return required;
  return hasUnmadeKeys(world, copy) ? { code: 'zone-locked-for-signing', parameters: { zone } } : null;
}

/** A server's anchors with those of one zone replaced; one whose key is still right stays as it is. */
function replaced(
  world: World,
  anchors: readonly TrustAnchor[],
  zone: string,
  keys: readonly PublishedKey[],
): {
  readonly anchors: readonly TrustAnchor[];
  readonly added: readonly TrustAnchor[];
  readonly gone: readonly TrustAnchor[];
} {
  // What waits for its hold-down is trusted at once where somebody says so.
  const names = (anchor: TrustAnchor, key: PublishedKey): boolean => {
    if (anchor.keyId !== null) return anchor.keyId === key.id;
    const digest = anchor.foreignKey === null ? anchorKey(world, anchor) : null;
    return digest !== null && namesKey(digest, key);
  };
  const isRight = (anchor: TrustAnchor): boolean =>
    isTrusted(world, anchor) && keys.some((key) => names(anchor, key));
  const kept = anchors.filter((anchor) => !isAnchorOf(anchor, zone) || isRight(anchor));
  const added = keys
    .filter((key) => !kept.some((anchor) => isAnchorOf(anchor, zone) && names(anchor, key)))
    .map(({ id }) => anchorOfKey(world, zone, id));
  return { anchors: [...kept, ...added], added, gone: anchors.filter((anchor) => !kept.includes(anchor)) };
}

interface Repair {
  readonly world: World;
  readonly events: readonly LogEvent[];
}

function repaired({ world, events }: Repair, server: Server, { copy }: SigningPlace): Repair {
  const { anchors, added, gone } = replaced(
    world,
    storedAnchors(world, server),
    copy.name,
    expectedKeys(copy),
  );
  if (gone.length + added.length === 0) return { world, events };
  return {
    world: storeAnchors(world, server, anchors),
    events: [
      ...events,
      ...anchorsRemoved(world, server, copy.name, gone),
      ...anchorsAdded(world, server, added),
    ],
  };
}

function trusts(world: World, server: Server, zone: string): boolean {
  return storedAnchors(world, server).some((anchor) => isAnchorOf(anchor, zone));
}

/** Where the forest's TrustAnchors zone is written: the Key Master, or a domain controller it can manage. */
function forestWriter(world: World, { server }: SigningPlace): Server | null {
  if (server.role === 'domain-controller') return server;
  const reached = Object.values(world.servers).find(
    ({ name, role, rights }) =>
      role === 'domain-controller' && rights.manage && canReach(world, server.name, name),
  );
  return reached ?? null;
}

/** The stores that are to be brought up to date: one for the whole forest, and each that was filled by hand. */
function storesOf(world: World, place: SigningPlace): readonly Server[] {
  const { server, copy } = place;
  const writer = forestWriter(world, place);
  const distributes = server.role === 'domain-controller' && copy.settings.distributeTrustAnchors;
  const byHand = Object.values(world.servers).filter(
    ({ name, role, rights }) => role === 'stand-alone' && rights.manage && canReach(world, server.name, name),
  );
  const candidates = writer === null ? byHand : [writer, ...byHand];
  return candidates.filter((store) => (store === writer && distributes) || trusts(world, store, copy.name));
}

/**
 * Brings a zone's present KSKs to every server that is to trust them, and takes its old ones away.
 *
 * Written by the Key Master: into the forest's TrustAnchors zone, from where they replicate, and on the stand-alone
 * servers that trust the zone by hand, as far as they run, can be reached and let the user manage them.
 */
export function redistribute(world: World, name: ServerName, zone: string): AnchorChange {
  const place = signingPlace(world, name, zone);
  if (place.kind === 'refused') return { problem: place.problem };
  const problem = problemOf(world, place.value);
  if (problem !== null) return { problem };
  return storesOf(world, place.value).reduce<Repair>(
    (repair, server) => repaired(repair, server, place.value),
    { world, events: [] },
  );
}
