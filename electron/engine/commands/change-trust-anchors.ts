import { assertNever } from '../../../shared/assert-never';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { addByHand, removeByHand } from './change-trust-anchors-by-hand';
import type { AnchorChange } from './change-trust-anchors-by-hand';
import { redistribute } from './change-trust-anchors-redistribute';

type Change = CommandOf<'change-trust-anchors'>;

function changeOf(world: World, { server, zone, change }: Change): AnchorChange {
  switch (change.kind) {
    case 'redistribute':
      return redistribute(world, server, zone);
    case 'add':
    case 'add-ds':
      return addByHand(world, server, zone, change);
    case 'remove':
      return removeByHand(world, server, zone, change.keyTag);
    default:
      return assertNever(change);
  }
}

/**
 * Changes whom servers trust for a zone: brings the present keys everywhere, or adds and removes by hand on one server.
 *
 * "If trust anchors were distributed for the zone, these trust anchors must also be replaced" (brief): a re-sign leaves
 * that to this act.
 */
export function changeTrustAnchors(world: World, command: Change): Decision<'change-trust-anchors'> {
  const changed = changeOf(world, command);
  if ('problem' in changed) return turnedDown(world, changed.problem);
  return carriedOut(null, changed.world, { events: changed.events });
}
