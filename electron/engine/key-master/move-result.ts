import type { MoveResult, MoveVerb } from '../../../shared/model/key-master';
import type { World } from '../forest/world';
import { believersOf } from './beliefs';
import { consequencesOf } from './consequences';
import { spreadOf } from './spread';
import type { Move, MoveRun } from './move';
import { foundCopy } from './move-parts';
import { formerKeyMaster, hasMoved } from './move-writes';
import { reversibilityOf } from './reversibility';

/** What the administrator would call it: a role that nobody held is not seized. */
function verbOf(move: Move): MoveVerb {
  if (move.mode === 'transfer') return 'transfer';
  return formerKeyMaster(move) === null ? 'assign' : 'seize';
}

/**
 * What a run that arrived came to, and what follows from it.
 *
 * All of it is read off the world that the run left, so that what a plan says is what has happened when it is done.
 */
export function moveResult(before: World, { move, steps }: MoveRun): MoveResult {
  const { world, target, mode } = move;
  const { dn, copy } = foundCopy(move);
  const spread = spreadOf(move);
  return {
    zone: copy.name,
    from: formerKeyMaster(move),
    to: target.fqdn,
    mode,
    verb: verbOf(move),
    steps,
    holdersAfter: believersOf(world, dn).map(({ fqdn }) => fqdn),
    knownEverywhereAt: spread.knownAt,
    consequences: consequencesOf(before, move, spread),
    reversibility: reversibilityOf(move),
    changed: hasMoved(move),
  };
}
