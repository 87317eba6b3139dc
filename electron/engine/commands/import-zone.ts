import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { manageableServer } from '../forest/manageable-server';
import type { World } from '../forest/world';
import { equalNames, withTrailingDot } from '../records/name';
import { newZoneProblem, storeNewZone } from './new-primary-zone';

/**
 * A new primary zone with these records: in the directory, from where it replicates, or in a file of the server.
 *
 * It is not signed and has no Key Master. Whether it is a forward or a reverse zone follows from its name.
 */
export function importZone(world: World, command: CommandOf<'import-zone'>): Decision<'import-zone'> {
  const server = manageableServer(world, command.server, command.zone);
  if (server.kind === 'refused') return turnedDown(world, server.problem);
  if (!equalNames(withTrailingDot(command.zone), command.content.origin)) {
    return turnedDown(world, { code: 'invalid-parameter', parameters: { parameter: 'content' } });
  }
  const problem = newZoneProblem(world, server.value, command);
  if (problem !== null) return turnedDown(world, problem);
  return carriedOut(null, storeNewZone(world, server.value, command));
}
