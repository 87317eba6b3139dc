import { delegationClock } from './delegation/delegation-clock';
import type { Instant } from './forest/directory';
import { replicationClock } from './forest/replication';
import type { Passage } from './key-master/poll';
import { pollClock } from './key-master/poll-clock';
import { rolloverClock } from './keys/rollover/rollover-clock';
import { signatureClock } from './zone-signatures/signature-clock';
import type { World } from './forest/world';

/** Something that happens in the world by itself. */
export interface Clock {
  /** When it happens next, never before the world's time; `null` while it does not. */
  readonly due: (world: World) => Instant | null;
  /** Lets it happen at the world's time. The world must change, or time would not pass. */
  readonly run: (world: World) => Passage;
}

/** A clock, and when it is due. */
export interface Due {
  readonly clock: Clock;
  readonly at: Instant;
}

/** What carries news: something arrives, somebody looks at it. */
export const newsClocks: readonly Clock[] = [replicationClock, pollClock];

/**
 * Everything that happens by itself, in the order in which it happens where several are due at the same instant: first
 * what arrives, then who looks at it, then what follows for keys and signatures.
 */
export const clocks: readonly Clock[] = [...newsClocks, rolloverClock, delegationClock, signatureClock];

/** Which of the clocks is due first, `null` when none is. */
export function earliestOf(among: readonly Clock[], world: World): Due | null {
  return among.reduce<Due | null>((first, clock) => {
    const at = clock.due(world);
    return at === null || (first !== null && first.at <= at) ? first : { clock, at };
  }, null);
}
