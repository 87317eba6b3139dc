import type { Instant } from '../forest/directory';
import { entry, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server, ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { signedPlace } from '../zone-signatures/copy-signing';
import { sameSignatures } from '../zone-signatures/copy-state';
import { renewalOf } from '../zone-signatures/validity';
import { primaryLife } from './primary-future';
import type { PrimaryLife } from './primary-future';

/** A writable domain controller with signatures that a read-only one could take. */
interface Source {
  readonly server: Server;
  readonly signatures: ZoneSignatures;
  /** Most are never asked. */
  readonly life: () => PrimaryLife;
}

function lifeOn(world: World, server: Server, zone: string, signatures: ZoneSignatures): PrimaryLife {
  const place = signedPlace(world, server.name, zone);
  return place === null ? { end: null, changes: [] } : primaryLife(world, place, signatures);
}

function sourceOn(world: World, server: Server, zone: string): readonly Source[] {
  const signatures = entry(server.signatures, zoneKey(zone));
  if (signatures === undefined) return [];
  return [{ server, signatures, life: () => lifeOn(world, server, zone, signatures) }];
}

/** When the source has last signed its records before an instant. */
function signedBefore({ signatures, life }: Source, instant: Instant): Instant {
  const { signedAt, recordExpiration, dsExpiration } = signatures;
  const next = renewalOf(signedAt, Math.min(recordExpiration, dsExpiration));
  const every = next - signedAt;
  return every <= 0 || instant <= next || life().end !== null
    ? signedAt
    : signedAt + (Math.ceil((instant - signedAt) / every) - 1) * every;
}

/** The source whose records are the newest at an instant; of equals the first. */
function newestAt(sources: readonly Source[], instant: Instant): Source | undefined {
  return sources.reduce<Source | undefined>(
    (best, each) =>
      best === undefined || signedBefore(each, instant) > signedBefore(best, instant) ? each : best,
    undefined,
  );
}

/** Where a read-only domain controller ends up that keeps to its source until that one serves something else. */
function lastLife(source: Source, sources: readonly Source[], visited: readonly Source[]): PrimaryLife {
  const life = source.life();
  if (life.end === null) return life;
  for (const { at } of life.changes) {
    const next = newestAt(sources, at);
    if (next !== undefined && next !== source && !visited.includes(next)) {
      return lastLife(next, sources, [...visited, source]);
    }
  }
  return life;
}

/**
 * What becomes of the signatures that a read-only domain controller took, `null` where it can take none.
 *
 * It loads a signed zone from one writable domain controller and keeps to it until that one serves something else; then it
 * takes what is newest (`zone-signatures/taken-signatures.ts`).
 */
export function readOnlyLife(
  world: World,
  server: Server,
  zone: string,
  signatures: ZoneSignatures | null,
): PrimaryLife | null {
  const sources = Object.values(world.servers)
    .filter(({ name, role }) => role === 'domain-controller' && canReach(world, server.name, name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((each) => sourceOn(world, each, zone));
  const same = sources.find((each) => sameSignatures(each.signatures, signatures));
  const source = same ?? newestAt(sources, world.time);
  return source === undefined ? null : lastLife(source, sources, []);
}
