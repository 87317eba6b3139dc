import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { Instant } from '../../forest/directory';
import { entry } from '../../forest/lookup';
import type { World } from '../../forest/world';

/**
 * When a key's next automatic rollover is due, `null` where there is none.
 *
 * A descriptor of a world that was saved before rollovers were planned has no such instant; its first one is a period,
 * and the delay of the first, after its key was made.
 */
export function nextRolloverOf(world: World, descriptor: SigningKeyDescriptor): Instant | null {
  const { rollover, rolloverPeriod, initialRolloverOffset, activeKey } = descriptor;
  if (rolloverPeriod === null || rollover.nextRolloverTime !== null) return rollover.nextRolloverTime;
  const madeAt = activeKey === null ? null : (entry(world.keys, activeKey)?.madeAt ?? null);
  return madeAt === null ? null : madeAt + (initialRolloverOffset + rolloverPeriod) * 1000;
}

/** A descriptor whose rollover is over; the next one comes a period later. */
export function finished(world: World, descriptor: SigningKeyDescriptor): SigningKeyDescriptor {
  const { rolloverPeriod } = descriptor;
  return {
    ...descriptor,
    nextRolloverAction: 'normal',
    rolloverStatus: 'not-rolling',
    rollover: {
      lastRolloverTime: world.time,
      nextRolloverTime: rolloverPeriod === null ? null : world.time + rolloverPeriod * 1000,
      statusSince: null,
      statusUntil: null,
      isManual: false,
      revokedKey: null,
    },
  };
}
