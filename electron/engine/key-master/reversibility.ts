import type { Reversibility } from '../../../shared/model/key-master';
import { couldTakeRole, keyedCandidates } from './key-users';
import type { Move } from './move';
import { foreseen } from './move-parts';

/** Before a re-sign, handing the role to a server that has the keys undoes everything (brief). */
function handBack({ world, zone }: Move): Reversibility {
  const to = keyedCandidates(world, zone).map(({ fqdn }) => fqdn);
  return to.length === 0 ? { kind: 'irreversible' } : { kind: 'hand-back-before-re-sign', to };
}

/**
 * Can a move be taken back, and how?
 *
 * A first Key Master can be replaced but not removed again. Where the old one could not take the role back with all
 * keys, the way back is closed: a transfer to it would be refused.
 */
export function reversibilityOf(move: Move): Reversibility {
  const { world, target, previous, wasHolder, zone } = move;
  if (foreseen(move).missing.length > 0) return handBack(move);
  const back = previous ?? (wasHolder ? target : null);
  return back !== null && couldTakeRole(world, back, zone)
    ? { kind: 'transfer-back', to: back.fqdn }
    : { kind: 'irreversible' };
}
