import type { CommandKind, CommandOf } from './command';
import { armFault } from './commands/arm-fault';
import { changeDnssecProperties } from './commands/change-dnssec-properties';
import { changeTrustAnchors } from './commands/change-trust-anchors';
import { connectDevice } from './commands/connect-device';
import { holdReplication } from './commands/hold-replication';
import { setSiteLink } from './commands/set-site-link';
import { changeRecords } from './commands/change-records';
import { createZone } from './commands/create-zone';
import { deleteZone } from './commands/delete-zone';
import { signZone } from './commands/sign-zone';
import { signZoneWithParameters } from './commands/sign-zone-with-parameters';
import { advance } from './commands/advance';
import { advanceTime, arriveAt } from './commands/advance-time';
import { publishDelegation } from './commands/publish-delegation';
import { startRollover } from './commands/start-rollover';
import { stepRollover } from './commands/step-rollover';
import { completeKeyGeneration } from './commands/complete-key-generation';
import { importZone } from './commands/import-zone';
import { pollKeyMaster } from './commands/poll-key-master';
import { replicateNow } from './commands/replicate-now';
import { setServerRunning } from './commands/set-server-running';
import { moveKeyMaster } from './commands/move-key-master';
import type { Decision } from './decision';
import { recorded } from './history/record';
import { caughtUp } from './forest/time';
import type { World } from './forest/world';
import type { Passage } from './key-master/poll';

type Decide<K extends CommandKind> = (world: World, command: CommandOf<K>) => Decision<K>;

const deciders: { readonly [K in CommandKind]: Decide<K> } = {
  advance,
  'advance-time': advanceTime,
  'start-rollover': startRollover,
  'step-rollover': stepRollover,
  'publish-delegation': publishDelegation,
  'set-server-running': setServerRunning,
  'import-zone': importZone,
  'complete-key-generation': completeKeyGeneration,
  'move-key-master': moveKeyMaster,
  'hold-replication': holdReplication,
  'set-site-link': setSiteLink,
  'connect-device': connectDevice,
  'arm-fault': armFault,
  'sign-zone': signZone,
  'change-dnssec-properties': changeDnssecProperties,
  'sign-zone-with-parameters': signZoneWithParameters,
  'create-zone': createZone,
  'delete-zone': deleteZone,
  'change-records': changeRecords,
  'change-trust-anchors': changeTrustAnchors,
  'poll-key-master': pollKeyMaster,
  'replicate-now': replicateNow,
};

/** Parts that say when and how the world changed, not that it did. That its time was moved ahead is a change. */
const accounts: ReadonlySet<keyof World> = new Set(['time', 'revision', 'history']);

/** Is anything different, apart from the time that passed and the history? */
function isChanged(before: World, after: World): boolean {
  if (before === after) return false;
  return (Object.keys(after) as (keyof World)[]).some(
    (part) => !accounts.has(part) && before[part] !== after[part],
  );
}

/**
 * Decides what a command does to a world.
 *
 * The one place where the world changes. Pure: the same world and command always come to the same decision, so that a
 * plan is the decision taken on a copy, and a journal of commands brings the world back. `revision` counts up exactly
 * when something other than the time and the history is different.
 */
export function decide<K extends CommandKind>(world: World, command: CommandOf<K>): Decision<K> {
  const decider: Decide<K> = deciders[command.kind];
  return settled(world, command, decider(world, command));
}

/** `decide` for a jump in time whose way somebody has gone already (`passingTime`), so that it need not be gone twice. */
export function decideArrival(
  world: World,
  command: CommandOf<'advance-time'>,
  passage: Passage,
): Decision<'advance-time'> {
  return settled(world, command, arriveAt(world, command, passage));
}

/** A decision with what follows from it at once, with its entries in the history, and counted. */
function settled<K extends CommandKind>(
  world: World,
  command: CommandOf<K>,
  decision: Decision<K>,
): Decision<K> {
  const complete: Decision<K> = { ...decision, world: caughtUp(world, decision.world) };
  const changed = isChanged(world, complete.world);
  const after = recorded(world, command, complete, changed);
  return { ...decision, world: changed ? { ...after, revision: world.revision + 1 } : after };
}
