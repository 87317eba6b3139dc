import type { DnssecProperties, EditObstacle, SettingsSource } from '../../../shared/model/dnssec-properties';
import { lastContactOf } from '../forest/contact';
import { findServerByFqdn } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holdersSeenBy } from '../key-master/verb-gates';
import { hasUnmadeKeys, keysOutOfReach } from '../keys/custody';
import { asPrimary } from '../keys/signing-place';
import type { PrimaryCopy, SigningPlace } from '../keys/signing-place';

/** What a server finds when it turns to a zone's Key Master. */
export interface FoundKeyMaster {
  /** The one that the asked server believes in, `null` where it knows none. */
  readonly server: Server | null;
  /** Does it answer at all? */
  readonly answers: boolean;
  /** It answers and lets the signed-in user in. */
  readonly isOnline: boolean;
  /** Its own copy, while it can be read. */
  readonly copy: PrimaryCopy | null;
}

/** Turns to the Key Master that the asked server believes in. */
export function findKeyMaster(world: World, { server: asked, copy }: SigningPlace): FoundKeyMaster {
  const server = copy.keyMaster === null ? null : findServerByFqdn(world, copy.keyMaster);
  if (server === null) return { server, answers: false, isOnline: false, copy: null };
  const answers = canReach(world, asked.name, server.name);
  const isOnline = answers && server.rights.manage;
  return {
    server,
    answers,
    isOnline,
    copy: isOnline ? asPrimary(zoneCopy(world, server.name, copy.name)) : null,
  };
}

/**
 * Where the settings come from, and how old they are.
 *
 * A change can have been missed since the asked server lost contact, or since the Key Master did: the earlier of the
 * two counts.
 */
export function sourceOf(world: World, asked: Server, { server, copy }: FoundKeyMaster): SettingsSource {
  if (copy !== null) return { kind: 'key-master' };
  const contacts = [asked, ...(server === null ? [] : [server])].map(({ name }) =>
    lastContactOf(world, name),
  );
  return { kind: 'local-copy', asOf: Math.min(...contacts) };
}

/** Why nothing but the role can be changed in the sheet; in the order in which one would have to put it right. */
export function editObstacleOf(world: World, found: FoundKeyMaster): EditObstacle | null {
  const { server, answers, isOnline, copy } = found;
  if (server === null) return 'no-key-master';
  if (!answers) return 'key-master-offline';
  if (!isOnline) return 'no-rights-on-key-master';
  // One that no longer believes that it is Key Master changes nothing either (9101).
  if (copy?.isKeyMaster !== true) return 'key-master-offline';
  if (hasUnmadeKeys(world, copy)) return 'zone-locked-for-signing';
  return copy.isSigned && keysOutOfReach(world, server, copy).length > 0 ? 'keys-not-accessible' : null;
}

/** FQDNs of those whom the directory names. */
export function holdersOfZone(world: World, copy: PrimaryCopy): DnssecProperties['holders'] {
  return holdersSeenBy(world, copy).map(({ fqdn }) => fqdn);
}
