import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { LogEvent } from '../decision';
import type { World } from '../forest/world';
import { roleConsequences } from '../key-master/consequences';
import { takeSteps } from '../key-master/move';
import type { Move, MoveRun } from '../key-master/move';
import { moveSteps } from '../key-master/move-steps';
import { holdersOf } from '../key-master/role-lists';
import { spreadOf } from '../key-master/spread';
import { asKeyMaster } from '../keys/first-key-master';
import type { SigningPlace } from '../keys/signing-place';
import type { RoleAccount } from './sign-zone-plan';

/** A world in which the server is Key Master of the zone that it is about to sign. */
export interface RoleTaken {
  readonly world: World;
  readonly events: readonly LogEvent[];
  readonly account: RoleAccount;
}

/** A role that was not taken; one that failed between its two writes leaves what it did. */
export interface RoleNotTaken {
  readonly kind: 'not-taken';
  readonly problem: Problem;
  readonly world: World;
  readonly events: readonly LogEvent[];
}

/**
 * The role of a zone that has no other Key Master: the server that signs it has it, or gets it.
 *
 * @see asKeyMaster
 */
export function firstRole(world: World, place: SigningPlace): Outcome<RoleTaken> {
  const mastery = asKeyMaster(world, place);
  if (mastery.kind === 'refused') return mastery;
  const { world: after, isNew } = mastery.value;
  if (!isNew) return done({ world: after, events: [], account: { changes: [], spread: [] } });
  const { server, copy } = place;
  return done({
    world: after,
    events: [{ kind: 'became-key-master', at: world.time, server: server.name, zone: copy.name }],
    account: { changes: [{ kind: 'becomes-key-master', server: server.fqdn }], spread: [] },
  });
}

/** Is the server the only one that the directory names? A zone in a file has no other. */
function isOnlyHolder(world: World, { server, copy }: SigningPlace): boolean {
  if (copy.storage.kind !== 'directory') return true;
  const holders = holdersOf(world, server, copy.storage.dn);
  return holders.length === 1 && holders.every(({ name }) => name === server.name);
}

/**
 * TransferKeymasterRole in the mode that works on unsigned zones and asks nobody (MS-DNSP 3.1.4.1, mode 2).
 *
 * Its look at the private keys is left out: which of them stay is decided by the parameters, and those were checked.
 */
function seized(world: World, { server, copy }: SigningPlace): MoveRun {
  const begin: Move = {
    world,
    mode: 'seize',
    zone: copy.name,
    target: server,
    copy: null,
    previous: null,
    wasHolder: false,
    events: [],
  };
  return takeSteps(
    begin,
    moveSteps.filter(({ name }) => name !== 'check-private-keys'),
  );
}

/**
 * The server takes the role of an unsigned zone from whoever has it, or from nobody.
 *
 * "By protocol the role is first seized there (mode 2 works on unsigned zones), then SignZone runs there" (dialogs.md
 * section 5). Where the server has it already, nothing is written.
 */
export function takeRole(world: World, place: SigningPlace): Outcome<RoleTaken> | RoleNotTaken {
  if (isOnlyHolder(world, place)) return firstRole(world, place);
  const { move, problem } = seized(world, place);
  if (problem !== null) {
    return problem.code === 'key-master-move-incomplete'
      ? { kind: 'not-taken', problem, world: move.world, events: move.events }
      : refused(problem);
  }
  return done({
    world: move.world,
    events: move.events,
    account: {
      changes: roleConsequences(move),
      spread: [{ kind: 'known-everywhere', at: spreadOf(move).knownAt }],
    },
  });
}
