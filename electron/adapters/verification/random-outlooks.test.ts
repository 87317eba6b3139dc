import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandKind } from '../../engine/command';
import { decide } from '../../engine/decide';
import type { World } from '../../engine/forest/world';
import { branchLink, zone } from '../../engine/testing/worlds';
import { day, hour, ksk, local, onDevice, reSigned, world, zsk } from './testing/disturbed-worlds';
import { Watcher, lived, withRealKeys } from './testing/lived-worlds';
import { firstRefusal, outlookOf, sixHours } from './testing/stepping';

const servers = ['DC1', 'DC2', 'DC3', 'RODC1', 'DNS1'] as const;
const disturbance = fc.oneof(
  fc.record({
    kind: fc.constant('set-server-running' as const),
    server: fc.constantFrom('DC1', 'DC2', 'DC3', 'DNS1'),
    running: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('hold-replication' as const),
    server: fc.constantFrom('DC1', 'DC2', 'DC3'),
    held: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('connect-device' as const),
    device: fc.constant('HSM1'),
    server: fc.constantFrom('DC1', 'DC2'),
    connected: fc.boolean(),
  }),
  fc.boolean().map(branchLink),
  fc.record({
    kind: fc.constant('move-key-master' as const),
    zone: fc.constant(zone),
    target: fc.constantFrom('DC1', 'DC2', 'DC3'),
    mode: fc.constantFrom('transfer' as const, 'seize' as const, 'seize-without-key-checks' as const),
  }),
  fc.constantFrom('DC1', 'DC2', 'DC3').map(reSigned),
);
const custody = fc.constantFrom({}, {}, local, onDevice);
const disturbedWorld = fc.record({
  ksk: custody,
  zsk: custody,
  nsec3: fc.boolean(),
  acts: fc.array(fc.tuple(fc.constantFrom(0, 60_000, hour, day, 3 * day), disturbance), {
    minLength: 1,
    maxLength: 5,
  }),
});

type Disturbed = typeof disturbedWorld extends fc.Arbitrary<infer T> ? T : never;

/** What becomes of a world in which things happen one after another; what is refused does not happen. */
function disturbed({ ksk: kskCustody, zsk: zskCustody, nsec3, acts }: Disturbed): World {
  const keys = [ksk(kskCustody), zsk(zskCustody)];
  const fresh = world({ keys, settings: { signWithNsec3: nsec3 } });
  return acts.reduce<World>((now, [wait, command]) => {
    const later = lived(now, now.time + wait);
    return withRealKeys(decide<CommandKind>(later, command).world);
  }, fresh);
}

describe('whatever happens to a world', () => {
  const runs = Number(process.env.KEY_MASTER_OUTLOOKS ?? 15);

  it('the outlook of every signed copy is what stepping finds', () => {
    fc.assert(
      fc.property(disturbedWorld, (given) => {
        const now = disturbed(given);
        for (const server of servers) {
          const watcher = new Watcher(server, zone);
          const { signatures } = watcher.copy(now);
          if (signatures === null) continue;
          const { bogusAt } = outlookOf(now, watcher);
          const isOver = bogusAt !== null && bogusAt <= now.time;
          const found = firstRefusal(now, watcher, sixHours);
          expect([server, isOver ? now.time : bogusAt]).toEqual([server, found]);
        }
      }),
      { numRuns: runs, seed: Number(process.env.KEY_MASTER_OUTLOOK_SEED ?? 4034) },
    );
  }, 240_000);
});
