import type { Problem } from '../../../shared/contract/problem';
import { refreshBeliefs, poll } from './poll';
import type { Passage } from './poll';
import { findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyName } from '../keys/dnskey';
import { hasUnmadeKeys, unreachableKeys } from '../keys/custody';
import { beliefOf, withBelief } from './beliefs';
import type { Move, Step, Verdict } from './move';
import { addToRoleList, deleteFromRoleList, holdersOf, settingsDnOf } from './role-lists';

const done = (move: Move): Verdict => ({ kind: 'done', move });
const failed = (problem: Problem): Verdict => ({ kind: 'failed', problem });

/** The target's copy in the directory, which the second step found. */
function foundCopy({ copy, zone }: Move): { readonly copy: ZoneCopy; readonly dn: string } {
  if (copy?.storage.kind !== 'directory') throw new Error(`The zone ${zone} was not looked for`);
  return { copy, dn: copy.storage.dn };
}

/** The present Key Master, which the seventh step found. */
function foundPrevious({ previous, zone }: Move): Server {
  if (previous === null) throw new Error(`The Key Master of ${zone} was not looked for`);
  return previous;
}

/** A server as the steps taken so far have left it. */
function current(world: World, { name }: Server): Server {
  const server = findServer(world, name);
  if (server === null) throw new Error(`The server ${name} vanished`);
  return server;
}

function passed(move: Move, { world, events }: Passage): Move {
  return { ...move, world, target: current(world, move.target), events: [...move.events, ...events] };
}

/** Is the zone in a file of any server? Then its role can not be moved, wherever to. */
function isFileBacked(world: World, zone: string): boolean {
  return Object.keys(world.servers).some((server) => zoneCopy(world, server, zone)?.storage.kind === 'file');
}

function zoneProblem({ world, target, zone }: Move, copy: ZoneCopy | null): Problem | null {
  const place = { server: target.name, zone };
  if (copy?.storage.kind === 'directory') {
    return copy.isReadOnly ? { code: 'not-allowed-on-read-only-dc', parameters: place } : null;
  }
  if (isFileBacked(world, zone)) return { code: 'zone-file-backed', parameters: { zone } };
  return { code: copy === null ? 'zone-does-not-exist' : 'zone-type-not-allowed', parameters: place };
}

function checkZone(move: Move): Verdict {
  const copy = zoneCopy(move.world, move.target.name, move.zone);
  const problem = zoneProblem(move, copy);
  return problem === null ? done({ ...move, copy }) : failed(problem);
}

/**
 * The protocol asks only whether the zone is signed. A server that may not sign online could not be Key Master of it
 * (brief: "capable of online zone signing"), so it is refused here too; one of a release that can not sees no signed
 * zone at all.
 */
function checkSigned(move: Move): Verdict {
  if (!foundCopy(move).copy.isSigned) {
    return failed({ code: 'zone-not-signed', parameters: { zone: move.zone } });
  }
  if (!move.target.onlineSigning) {
    return failed({ code: 'invalid-parameter', parameters: { parameter: 'EnableOnlineSigning' } });
  }
  return done(move);
}

function refreshKeyMasters(move: Move): Verdict {
  return done(passed(move, refreshBeliefs(move.world, move.target)));
}

function checkAlreadyKeyMaster(move: Move): Verdict {
  const { isKeyMaster } = beliefOf(move.target, foundCopy(move).dn);
  return isKeyMaster ? { kind: 'finished', move: { ...move, previous: move.target } } : done(move);
}

function checkPrivateKeys(move: Move): Verdict {
  const { world, target, zone } = move;
  // Not out of reach but not there yet: Windows locks a zone while it is being signed.
  if (hasUnmadeKeys(world, foundCopy(move).copy)) {
    return failed({ code: 'zone-locked-for-signing', parameters: { zone } });
  }
  const keys = unreachableKeys(world, target, foundCopy(move).copy);
  if (keys.length === 0) return done(move);
  return failed({
    code: 'signing-key-not-accessible',
    parameters: { zone, server: target.name, keys: keys.map((keyId) => keyName(world, keyId)) },
  });
}

function badKeyMaster({ zone }: Move, keyMaster: string): Verdict {
  return failed({ code: 'bad-key-master', parameters: { zone, keyMaster } });
}

/** A search for the zone's DN in the role lists gives one object; of several the first. */
function findKeyMaster(move: Move): Verdict {
  const [previous] = holdersOf(move.world, move.target, foundCopy(move).dn);
  return previous === undefined ? badKeyMaster(move, '') : done({ ...move, previous });
}

/** The present Key Master answers the query IsKeymaster with what it believes, not with what the directory says. */
function confirmKeyMaster(move: Move): Verdict {
  const previous = foundPrevious(move);
  const confirms = previous.running && beliefOf(previous, foundCopy(move).dn).isKeyMaster;
  return confirms ? done(move) : badKeyMaster(move, previous.fqdn);
}

function deniedAt(move: Move, server: Server): Problem {
  const object = settingsDnOf(move.world, server);
  return { code: 'access-denied', parameters: { server: server.name, object } };
}

function addToNewHolder(move: Move): Verdict {
  const { world, target } = move;
  if (!target.rights.writeSettings) return failed(deniedAt(move, target));
  const added = addToRoleList(world, target, target, foundCopy(move).dn);
  return done(passed(move, { world: added, events: [] }));
}

/** From here on there are two holders until the step succeeds: what was added is not taken back. */
function removeFromOldHolder(move: Move): Verdict {
  const { world, target, zone } = move;
  const previous = foundPrevious(move);
  const { dn } = foundCopy(move);
  if (previous.rights.writeSettings) {
    const removed = deleteFromRoleList(world, target, previous, dn);
    return done(passed(move, { world: removed, events: [] }));
  }
  const holders = holdersOf(world, target, dn).map(({ fqdn }) => fqdn);
  return failed({
    code: 'key-master-move-incomplete',
    parameters: { zone, failedStep: 11, cause: 'access-denied', holders },
  });
}

/** The call goes out in the name of the signed-in user, so it needs rights on the old Key Master. */
function notifyOldHolder(move: Move): Verdict {
  const previous = current(move.world, foundPrevious(move));
  if (!previous.running || !previous.rights.manage) return { kind: 'ignored', move };
  return done(passed(move, poll(move.world, previous)));
}

/** The new Key Master knows at once; everybody else when it next looks. */
function succeed(move: Move): Verdict {
  const { world, target } = move;
  const { dn, copy } = foundCopy(move);
  if (beliefOf(target, dn).isKeyMaster) return done(move);
  const believing = withBelief(world, target, dn, { isKeyMaster: true, keyMaster: target.fqdn });
  const log = { at: world.time, server: target.name, zone: copy.name };
  const events = [
    { kind: 'became-key-master', ...log },
    {
      kind: 'key-master-role-moved',
      ...log,
      mode: 'transfer',
      from: foundPrevious(move).fqdn,
      to: target.fqdn,
    },
  ] as const;
  return done(passed(move, { world: believing, events }));
}

const onTarget = ({ target }: Move): Server => target;
const onPrevious = ({ previous, target }: Move): Server => previous ?? target;

/**
 * TransferKeymasterRole, mode 1, step by step (MS-DNSP 3.1.4.1; ms-dnsp.md section 4, column 1).
 *
 *   1..3 may this be asked?  4..5 is it done already?  6 keys  7..8 does the old one agree?  9..11 the directory  12..13
 *
 * Nothing is written before step 10; a failure between 10 and 11 leaves two holders.
 */
export const transferSteps: readonly Step[] = [
  // The mode is a constant here, and target and caller were checked when the call was taken.
  { number: 1, name: 'check-arguments', where: onTarget, take: done },
  { number: 2, name: 'check-zone', where: onTarget, take: checkZone },
  { number: 3, name: 'check-signed', where: onTarget, take: checkSigned },
  { number: 4, name: 'refresh-key-masters', where: onTarget, take: refreshKeyMasters },
  { number: 5, name: 'check-already-key-master', where: onTarget, take: checkAlreadyKeyMaster },
  { number: 6, name: 'check-private-keys', where: onTarget, take: checkPrivateKeys },
  { number: 7, name: 'find-key-master', where: onTarget, take: findKeyMaster },
  { number: 8, name: 'confirm-key-master', where: onPrevious, take: confirmKeyMaster },
  // The copy is derived from the replica whenever it is looked at, so it is always fresh.
  { number: 9, name: 'refresh-zone', where: onTarget, take: done },
  { number: 10, name: 'add-to-new-holder', where: onTarget, take: addToNewHolder },
  { number: 11, name: 'remove-from-old-holder', where: onPrevious, take: removeFromOldHolder },
  { number: 12, name: 'notify-old-holder', where: onPrevious, take: notifyOldHolder },
  { number: 13, name: 'success', where: onTarget, take: succeed },
];
