import type { Consequence } from '../../../shared/model/key-master';
import type { BogusCause } from '../../../shared/model/validation';
import type { Instant } from '../forest/directory';
import type { Server } from '../forest/server';
import { caughtUp } from '../forest/time';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { trustBreak, trustStatus } from './trust-status';
import { zoneOutlook } from './zone-outlook';

/** When and why a copy is refused. */
export interface Refusal {
  readonly at: Instant;
  readonly cause: BogusCause;
}

/**
 * When a server's copy of a zone will first be refused: because signatures have run out, or because it is not what is
 * trusted there, such as no signatures at all; `null`: not as far as one can see.
 */
export function refusalOn(world: World, server: Server, zone: string): Refusal | null {
  const copy = zoneCopy(world, server.name, zone);
  if (copy === null) return null;
  const { status, cause } = trustStatus(world, copy);
  const outlook = zoneOutlook(world, copy);
  if (status === 'bogus' && cause !== null) return { at: outlook?.bogusAt ?? world.time, cause };
  if (outlook === null) return null;
  const end =
    outlook.bogusAt === null || outlook.cause === null ? null : { at: outlook.bogusAt, cause: outlook.cause };
  const broken = trustBreak(world, copy);
  return broken !== null && (end === null || broken.at < end.at) ? broken : end;
}

function isSame(before: Refusal | null, after: Refusal): boolean {
  return before !== null && before.at === after.at && before.cause === after.cause;
}

/**
 * Where a zone turns bogus after an act if nobody does anything, on servers on which that was not so before, or was later,
 * or for another reason.
 *
 * @param after the world as the act left it; what follows from it at once need not have happened yet
 */
export function turnsBogus(before: World, after: World, zone: string): readonly Consequence[] {
  if (before === after) return [];
  const world = caughtUp(before, after);
  return Object.values(world.servers)
    .filter(({ running }) => running)
    .flatMap((server): readonly Consequence[] => {
      const refusal = refusalOn(world, server, zone);
      const had = before.servers[server.name];
      const known = had === undefined ? null : refusalOn(before, had, zone);
      if (refusal === null || isSame(known, refusal)) return [];
      return [{ kind: 'turns-bogus', server: server.fqdn, ...refusal }];
    });
}
