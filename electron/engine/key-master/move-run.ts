import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../command';
import { manageableServer } from '../forest/manageable-server';
import type { World } from '../forest/world';
import { takeSteps } from './move';
import type { Move, MoveRun } from './move';
import { moveSteps } from './move-steps';

/**
 * Sends TransferKeymasterRole in one of its modes to the target and lets it take the steps (MS-DNSP 3.1.4.1).
 *
 * A refusal here means that the target did not take the call; a run that was stopped tells so itself.
 */
export function runMove(
  world: World,
  { zone, target, mode }: CommandOf<'move-key-master'>,
): Outcome<MoveRun> {
  const server = manageableServer(world, target, zone);
  if (server.kind === 'refused') return server;
  const begin: Move = {
    world,
    mode,
    zone,
    target: server.value,
    copy: null,
    previous: null,
    wasHolder: false,
    events: [],
  };
  return done(takeSteps(begin, moveSteps));
}
