import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { MoveResult } from '../../../shared/model/key-master';
import type { CommandOf } from '../command';
import type { Instant } from '../forest/directory';
import { manageableServer } from '../forest/manageable-server';
import { zonePartitions } from '../forest/replica';
import { replicationDelay } from '../forest/replication-delay';
import type { World } from '../forest/world';
import { beliefOf, believersOf, followsRoleLists } from './beliefs';
import { takeSteps } from './move';
import type { MoveRun } from './move';
import { firstPollFrom } from './poll-time';
import { roleDirectory } from './role-lists';
import { transferSteps } from './transfer-steps';

type Transfer = CommandOf<'move-key-master'>;

/**
 * When the last running server will have learned of a move, if nothing is switched on or off meanwhile.
 *
 * Who does not know it yet learns it at the first poll after the change reached its replica; replication and poll are
 * all there is to wait for.
 */
function knownEverywhereAt({ move: { world, target, copy } }: MoveRun): Instant {
  if (copy?.storage.kind !== 'directory') return world.time;
  const { dn, partition } = copy.storage;
  const directory = roleDirectory(world, target);
  const ignorant = Object.values(world.servers).filter(
    (server) =>
      server.running &&
      followsRoleLists(server) &&
      zonePartitions(world, server).includes(partition) &&
      beliefOf(server, dn).keyMaster !== target.fqdn,
  );
  return ignorant.reduce((latest, server) => {
    const delay = server.name === directory ? 0 : replicationDelay(world, directory, server.name);
    return Math.max(latest, firstPollFrom(world.forest, server, world.time + delay));
  }, world.time);
}

/** What a run that arrived came to. */
export function moveResult(run: MoveRun): MoveResult {
  const { world, zone, target, copy, previous } = run.move;
  const dn = copy?.storage.kind === 'directory' ? copy.storage.dn : null;
  return {
    zone: copy?.name ?? zone,
    from: previous?.fqdn ?? null,
    to: target.fqdn,
    mode: 'transfer',
    verb: 'transfer',
    consequences: [],
    reversibility: { kind: 'irreversible' },
    steps: run.steps,
    holdersAfter: dn === null ? [] : believersOf(world, dn).map(({ fqdn }) => fqdn),
    knownEverywhereAt: knownEverywhereAt(run),
    changed: previous?.name !== target.name,
  };
}

/**
 * Sends TransferKeymasterRole mode 1 to the target and lets it take the steps (MS-DNSP 3.1.4.1).
 *
 * A refusal here means that the target did not take the call; a run that was stopped tells so itself.
 */
export function runTransfer(world: World, { zone, target }: Transfer): Outcome<MoveRun> {
  const server = manageableServer(world, target, zone);
  if (server.kind === 'refused') return server;
  const begin = { world, zone, target: server.value, copy: null, previous: null, events: [] };
  return done(takeSteps(begin, transferSteps));
}
