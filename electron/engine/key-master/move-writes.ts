import type { ProblemParameters } from '../../../shared/contract/problem';
import type { LogEvent } from '../decision';
import { canReach } from '../forest/reachability';
import { beliefOf, withBelief } from './beliefs';
import type { Move, Verdict } from './move';
import { current, done, failed, foundCopy, passed } from './move-parts';
import { poll } from './poll';
import { addToRoleList, deleteFromRoleList, holdersOf, settingsDnOf } from './role-lists';

type Cause = ProblemParameters['key-master-move-incomplete']['cause'];

/** Step 10: the zone's DN into the new holder's msDNS-KeymasterZones. */
export function addToNewHolder(move: Move): Verdict {
  const { world, target } = move;
  if (!target.rights.writeSettings) {
    const parameters = { server: target.name, object: settingsDnOf(world, target) };
    return failed(move, { code: 'access-denied', parameters });
  }
  return done(passed(move, { world: addToRoleList(world, target, target, foundCopy(move).dn), events: [] }));
}

function stopBetweenWrites(move: Move, cause: Cause): Verdict {
  const { world, target, zone } = move;
  const holders = holdersOf(world, target, foundCopy(move).dn).map(({ fqdn }) => fqdn);
  return failed(move, {
    code: 'key-master-move-incomplete',
    parameters: { zone, failedStep: 11, cause, holders },
  });
}

/** The directory fails once: the fault that was armed for this is used up. */
function meetFault(move: Move): Verdict {
  const armedFaults = new Set(move.world.armedFaults);
  armedFaults.delete('move-stops-between-writes');
  const world = { ...move.world, armedFaults: [...armedFaults] };
  return stopBetweenWrites({ ...move, world }, 'server-unavailable');
}

/**
 * Step 11: the zone's DN out of the old holder's list.
 *
 * From step 10 on there are two holders until this one succeeds: what was added is not taken back. Where nobody else
 * held the role there is nothing to delete.
 */
export function removeFromOldHolder(move: Move): Verdict {
  const { world, target, previous } = move;
  if (previous === null) return { kind: 'skipped', move };
  if (world.armedFaults.includes('move-stops-between-writes')) return meetFault(move);
  if (!previous.rights.writeSettings) return stopBetweenWrites(move, 'access-denied');
  const removed = deleteFromRoleList(world, target, previous, foundCopy(move).dn);
  return done(passed(move, { world: removed, events: [] }));
}

/** Step 12: the call goes out in the name of the signed-in user, so it needs rights on the old Key Master. */
export function notifyOldHolder(move: Move): Verdict {
  const { world, target } = move;
  if (move.previous === null) return { kind: 'skipped', move };
  const previous = current(world, move.previous);
  if (!canReach(world, target.name, previous.name) || !previous.rights.manage) {
    return { kind: 'ignored', move };
  }
  return done(passed(move, poll(world, previous)));
}

/** Did the move change who holds the role? */
export function hasMoved({ previous, wasHolder }: Move): boolean {
  return previous !== null || !wasHolder;
}

/** The Key Master's FQDN before the move, `null` where the directory named nobody. */
export function formerKeyMaster({ previous, wasHolder, target }: Move): string | null {
  return previous?.fqdn ?? (wasHolder ? target.fqdn : null);
}

function successEvents(move: Move, alreadyBelieved: boolean): readonly LogEvent[] {
  const { world, target, mode } = move;
  const log = { at: world.time, server: target.name, zone: foundCopy(move).copy.name };
  const became: readonly LogEvent[] = alreadyBelieved ? [] : [{ kind: 'became-key-master', ...log }];
  if (!hasMoved(move)) return became;
  const from = formerKeyMaster(move);
  return [...became, { kind: 'key-master-role-moved', ...log, mode, from, to: target.fqdn }];
}

/** Step 13: the new Key Master knows at once; everybody else when it next looks. */
export function succeed(move: Move): Verdict {
  const { world, target } = move;
  const { dn } = foundCopy(move);
  const alreadyBelieves = beliefOf(target, dn).isKeyMaster;
  const believing = alreadyBelieves
    ? world
    : withBelief(world, target, dn, { isKeyMaster: true, keyMaster: target.fqdn });
  return done(passed(move, { world: believing, events: successEvents(move, alreadyBelieves) }));
}
