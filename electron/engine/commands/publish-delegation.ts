import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { signersTtl, writeContent, withSigners } from '../delegation/parent-content';
import { publishTarget } from '../delegation/publish-target';
import { zoneSigners } from '../delegation/zone-signers';
import type { World } from '../forest/world';
import { signingPlace } from '../keys/signing-place';

/**
 * Writes the DS records of a zone's KSKs into its parent zone, where the parent is in the lab.
 *
 * The parent's DS set becomes exactly what the zone's keys and settings ask for, with the next serial, so that a key that
 * left disappears from it too.
 */
export function publishDelegation(
  world: World,
  command: CommandOf<'publish-delegation'>,
): Decision<'publish-delegation'> {
  const place = signingPlace(world, command.server, command.zone);
  if (place.kind === 'refused') return turnedDown(world, place.problem);
  const target = publishTarget(world, place.value);
  if (target.kind === 'refused') return turnedDown(world, target.problem);
  const { child, parent } = target.value;
  const signers = zoneSigners(world, child, child.settings.dsDigests).map(({ data }) => data);
  const ttl = signersTtl(child, parent.content);
  const content = withSigners(parent.content, { child: child.name, signers, ttl });
  return carriedOut(null, writeContent(world, parent, content));
}
