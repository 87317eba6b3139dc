import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { Instant, KeyId } from '../../forest/directory';
import { findServer } from '../../forest/lookup';
import type { World } from '../../forest/world';
import type { Passage } from '../../key-master/poll';
import { anchorsAdded, anchorsRemoved } from '../distribution';
import type { SigningPlace } from '../signing-place';
import { anchorOfKey, forestAnchors, isAnchorOf, writeForestAnchors } from '../trust-anchors';
import type { Succession } from './successors';
import { holdDown } from './waits';

/**
 * Do the forest's trust anchors follow this rollover by themselves (RFC 5011)?
 *
 * "only on automatic rollover, not on manual rollover or re-sign" (dialogs.md section 7), and where the zone distributes
 * them at all.
 */
function followsByItself({ server, copy }: SigningPlace, { rollover }: SigningKeyDescriptor): boolean {
  const { distributeTrustAnchors, rfc5011KeyRollovers } = copy.settings;
  return (
    !rollover.isManual && rfc5011KeyRollovers && distributeTrustAnchors && server.role === 'domain-controller'
  );
}

/**
 * When the forest trusts one of the keys that take over: after the add hold-down (RFC 5011 section 2.4.1).
 *
 * @returns now where nothing has to be waited for: where the anchors are kept by hand, or were taken away
 */
export function trustedFrom(
  world: World,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
  successors: readonly KeyId[],
): Instant {
  if (!followsByItself(place, descriptor)) return world.time;
  const instants = forestAnchors(world, place.server)
    .filter((anchor) => isAnchorOf(anchor, place.copy.name))
    .filter(({ keyId }) => keyId !== null && successors.includes(keyId))
    .map(({ addedAt }) => addedAt);
  return instants.length === 0 ? world.time : Math.min(...instants);
}

/**
 * Trust anchors after a KSK gave way: withdrawn keys are not trusted from that moment, and a new one will be when it was
 * seen for the add hold-down of 30 days (RFC 5011 sections 2.1 and 2.4.1).
 */
export function withAnchorsFollowing(
  { world, events }: Passage,
  place: SigningPlace,
  descriptor: SigningKeyDescriptor,
  { leaving, newcomers }: Succession,
): Passage {
  const writer = findServer(world, place.server.name);
  if (writer === null || !followsByItself(place, descriptor)) return { world, events };
  const zone = place.copy.name;
  const before = forestAnchors(world, writer);
  const isLeaving = (keyId: KeyId | null): boolean => keyId !== null && leaving.includes(keyId);
  const kept = before.filter((anchor) => !isAnchorOf(anchor, zone) || !isLeaving(anchor.keyId));
  const added = newcomers
    .filter((keyId) => !kept.some((anchor) => anchor.keyId === keyId))
    .map((keyId) => ({ ...anchorOfKey(world, zone, keyId), addedAt: world.time + holdDown }));
  if (added.length === 0 && kept.length === before.length) return { world, events };
  return {
    world: writeForestAnchors(world, writer, [...kept, ...added]),
    events: [
      ...events,
      ...anchorsRemoved(
        world,
        writer,
        zone,
        before.filter((anchor) => !kept.includes(anchor)),
      ),
      ...anchorsAdded(world, writer, added),
    ],
  };
}
