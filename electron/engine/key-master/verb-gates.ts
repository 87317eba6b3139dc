import type { VerbGate } from '../../../shared/model/key-master';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';

/**
 * To be written. Which of assign, transfer and seize is available for a zone now, seen from one server.
 *
 * @param answers does the present Key Master answer a live probe?
 */
export function verbGates(world: World, copy: ZoneCopy, answers: boolean): readonly VerbGate[] {
  throw new Error(`${world.time} ${copy.name} ${answers}`);
}
