import type { Problem } from '../../../shared/contract/problem';
import type { KeyId } from '../forest/directory';
import { canReach } from '../forest/reachability';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { hasUnmadeKeys, unreachableKeys } from '../keys/custody';
import { keyName } from '../keys/dnskey';
import { beliefOf } from './beliefs';
import type { Move, Verdict } from './move';
import { current, done, failed, foreseen, foundCopy, passed } from './move-parts';
import { refreshBeliefs } from './poll';
import { holdersOf } from './role-lists';

/** Is the zone in a file of any server? Then its role can not be moved, wherever to. */
function isFileBacked(world: World, zone: string): boolean {
  return Object.keys(world.servers).some((server) => zoneCopy(world, server, zone)?.storage.kind === 'file');
}

function lockedForSigning({ zone }: Pick<Move, 'zone'>): Problem {
  return { code: 'zone-locked-for-signing', parameters: { zone } };
}

/**
 * The protocol asks for a writable primary in the directory. A server that may not sign online could not be Key Master
 * of it (brief: "capable of online zone signing"), so no mode gets past this one; a release that can not sign online
 * does not know the call. Windows locks a zone while it is being signed: keys that are still being made are not out of
 * reach but not there yet, so this is no check of keys, and no mode leaves it out.
 */
function zoneProblem({ world, target, zone }: Move, copy: ZoneCopy | null): Problem | null {
  const place = { server: target.name, zone };
  if (copy?.storage.kind !== 'directory') {
    if (isFileBacked(world, zone)) return { code: 'zone-file-backed', parameters: { zone } };
    return { code: copy === null ? 'zone-does-not-exist' : 'zone-type-not-allowed', parameters: place };
  }
  if (copy.isReadOnly) return { code: 'not-allowed-on-read-only-dc', parameters: place };
  if (!knowsKeyMasters(target.version)) {
    return { code: 'invalid-parameter', parameters: { parameter: 'TransferKeymasterRole' } };
  }
  if (!target.onlineSigning) {
    return { code: 'invalid-parameter', parameters: { parameter: 'EnableOnlineSigning' } };
  }
  return hasUnmadeKeys(world, copy) ? lockedForSigning({ zone }) : null;
}

/** Step 2: is the zone here, and may it be moved here? */
export function checkZone(move: Move): Verdict {
  const copy = zoneCopy(move.world, move.target.name, move.zone);
  const problem = zoneProblem(move, copy);
  return problem === null ? done({ ...move, copy }) : failed(move, problem);
}

/** Step 3: IsSigned. */
export function checkSigned(move: Move): Verdict {
  if (foundCopy(move).copy.isSigned) return done(move);
  return failed(move, { code: 'zone-not-signed', parameters: { zone: move.zone } });
}

/** Step 4: what does the directory say of all Key Masters? */
export function refreshKeyMasters(move: Move): Verdict {
  return done(passed(move, refreshBeliefs(move.world, move.target)));
}

/** Step 5: a transfer to the present Key Master has arrived. */
export function checkAlreadyKeyMaster(move: Move): Verdict {
  const { isKeyMaster } = beliefOf(move.target, foundCopy(move).dn);
  return isKeyMaster ? { kind: 'finished', move: { ...move, wasHolder: true } } : done(move);
}

function notAccessible(move: Move, keys: readonly KeyId[]): Verdict {
  const { world, target, zone } = move;
  return failed(move, {
    code: 'signing-key-not-accessible',
    parameters: { zone, server: target.name, keys: keys.map((keyId) => keyName(world, keyId)) },
  });
}

/** Step 6: can every descriptor's private key be used here? */
export function checkPrivateKeys(move: Move): Verdict {
  const { world, target } = move;
  const keys = unreachableKeys(world, target, foundCopy(move).copy);
  return keys.length === 0 ? done(move) : notAccessible(move, keys);
}

function badKeyMaster(move: Move, keyMaster: string): Verdict {
  return failed(move, { code: 'bad-key-master', parameters: { zone: move.zone, keyMaster } });
}

/**
 * Step 7: who is Key Master, by the directory?
 *
 * A search for the zone's DN in the role lists gives one object; of several the first that is not the target's own, so
 * that seizing the role again leads out of having two holders. That nobody is found stops a transfer only.
 */
export function findKeyMaster(move: Move): Verdict {
  const holders = holdersOf(move.world, move.target, foundCopy(move).dn);
  const wasHolder = holders.some(({ name }) => name === move.target.name);
  const previous = holders.find(({ name }) => name !== move.target.name) ?? null;
  const found: Move = { ...move, previous, wasHolder };
  if (previous !== null || wasHolder) return done(found);
  return move.mode === 'transfer' ? badKeyMaster(move, '') : { kind: 'ignored', move: found };
}

/** Keys of which the target has not heard yet are no less the zone's keys. */
function checkNewKeys(move: Move): Verdict {
  const { isBeingSigned, missing } = foreseen(move);
  if (isBeingSigned) return failed(move, lockedForSigning(move));
  return missing.length === 0 ? done(move) : notAccessible(move, missing);
}

/**
 * Step 8: the present Key Master answers the query IsKeymaster with what it believes, not with what the directory says.
 *
 * It is there, so it is asked about the keys as well: one that it added a moment ago and that the new one will not reach
 * refuses the transfer like any other.
 */
export function confirmKeyMaster(move: Move): Verdict {
  const { world, target, previous } = move;
  if (previous === null) throw new Error(`The Key Master of ${move.zone} was not looked for`);
  const confirms =
    canReach(world, target.name, previous.name) &&
    beliefOf(current(world, previous), foundCopy(move).dn).isKeyMaster;
  return confirms ? checkNewKeys(move) : badKeyMaster(move, previous.fqdn);
}
