import type { Consequence } from '../../../shared/model/key-master';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyIdsOf } from '../keys/published-keys';
import { turnsBogus } from '../outlook/turns-bogus';
import { believersOf } from './beliefs';
import type { ForeseenZone } from './foreseen-zone';
import { missingKey } from './key-users';
import type { Move } from './move';
import { foreseen, foundCopy } from './move-parts';
import { hasMoved } from './move-writes';
import { holdersOf } from './role-lists';
import type { Spread } from './spread';
import { trustingServers } from './trusting-servers';

const fqdnsOf = (servers: readonly Server[]): readonly string[] => servers.map(({ fqdn }) => fqdn);

function ofTheHolders(move: Move): readonly Consequence[] {
  const { world, target, previous } = move;
  const believers = believersOf(world, foundCopy(move).dn).filter(({ name }) => name !== target.name);
  return [
    { kind: 'becomes-key-master', server: target.fqdn },
    ...(previous === null ? [] : [{ kind: 'stops-being-key-master' as const, server: previous.fqdn }]),
    ...believers.map(({ fqdn, running }) => ({
      kind: 'goes-on-believing' as const,
      server: fqdn,
      online: running,
    })),
  ];
}

/** A move takes the role from one holder; whoever else the directory names keeps it (ms-dnsp.md section 4, step 11). */
function ofOtherHolders(move: Move): readonly Consequence[] {
  const holders = holdersOf(move.world, move.target, foundCopy(move).dn);
  return holders.length > 1 ? [{ kind: 'two-holders-remain', servers: fqdnsOf(holders) }] : [];
}

/** Who has the role, who loses it, who does not know that, and who keeps it as well. */
export function roleConsequences(move: Move): readonly Consequence[] {
  return [...ofTheHolders(move), ...ofOtherHolders(move)];
}

/** Yes to the private-key warning moves the role and nothing else: no keys are made, nothing is signed (brief). */
function ofTheKeys({ world, target }: Move, copy: ZoneCopy, zone: ForeseenZone): readonly Consequence[] {
  const count = keyIdsOf(zone.descriptors).length;
  if (count === 0) return [];
  if (zone.missing.length === 0) return [{ kind: 'keys-stay', count }];
  const keys = zone.missing.map((keyId) => missingKey(world, copy.name, keyId));
  const lacking: Consequence = { kind: 'keys-not-accessible', server: target.fqdn, keys };
  return zone.isSigned ? [lacking, { kind: 'must-be-re-signed', zone: copy.name, by: 'you' }] : [lacking];
}

/** A re-sign replaces every descriptor with a key out of reach; a KSK's takes its trust anchors along (brief). */
function ofTheTrustAnchors({ world }: Move, copy: ZoneCopy, zone: ForeseenZone): readonly Consequence[] {
  const ksks = zone.descriptors.filter(({ keyType }) => keyType === 'KSK');
  const servers = zone.isSigned ? fqdnsOf(trustingServers(world, copy.name, keyIdsOf(ksks))) : [];
  if (servers.length === 0) return [];
  const breaks = keyIdsOf(ksks).some((keyId) => zone.missing.includes(keyId));
  return [{ kind: breaks ? 'trust-anchors-will-break' : 'trust-anchors-stay-valid', servers }];
}

function ofTheSpread({ knownAt, notReached }: Spread): readonly Consequence[] {
  const known: Consequence = { kind: 'known-everywhere', at: knownAt };
  if (notReached.length === 0) return [known];
  return [known, { kind: 'not-reached-now', servers: fqdnsOf(notReached) }];
}

/**
 * What a move that arrived brings about, in the order in which one wants to know it; nothing where nothing changed.
 *
 * Read off the world that the move left: a plan and its result can not differ.
 */
export function consequencesOf(before: World, move: Move, spread: Spread): readonly Consequence[] {
  if (!hasMoved(move)) return [];
  const { copy } = foundCopy(move);
  const zone = foreseen(move);
  return [
    ...roleConsequences(move),
    ...ofTheKeys(move, copy, zone),
    ...ofTheTrustAnchors(move, copy, zone),
    ...turnsBogus(before, move.world, copy.name),
    ...ofTheSpread(spread),
  ];
}
