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
  return place === null
    ? { end: null, changes: [], renewsRecords: false }
    : primaryLife(world, place, signatures);
}

function sourceOn(world: World, server: Server, zone: string): readonly Source[] {
  const signatures = entry(server.signatures, zoneKey(zone));
  if (signatures === undefined) return [];
  return [{ server, signatures, life: () => lifeOn(world, server, zone, signatures) }];
}

/** Milliseconds from one signing of the records to the next. */
function rhythmOf({ signedAt, recordExpiration, dsExpiration }: ZoneSignatures): number {
  return Math.max(1, renewalOf(signedAt, Math.min(recordExpiration, dsExpiration)) - signedAt);
}

/** When the source has last signed its records by an instant. */
function lastSigned({ signatures, life }: Source, instant: Instant): Instant {
  const { signedAt } = signatures;
  const rhythm = rhythmOf(signatures);
  if (instant < signedAt + rhythm || !life().renewsRecords) return signedAt;
  return signedAt + Math.floor((instant - signedAt) / rhythm) * rhythm;
}

/** When the source serves something else before its signatures run out: another set, or records that it signed again. */
function changesOf({ signatures, life }: Source): readonly Instant[] {
  const { end, changes, renewsRecords } = life();
  const instants = changes.map(({ at }) => at);
  const rhythm = rhythmOf(signatures);
  const last = renewsRecords && end !== null ? end.at : -Infinity;
  for (let at = signatures.signedAt + rhythm; at <= last; at += rhythm) instants.push(at);
  return instants.sort((left, right) => left - right);
}

/** The source whose records are the newest at an instant; of equals the first. */
function newestAt(sources: readonly Source[], instant: Instant): Source | undefined {
  return sources.reduce<Source | undefined>(
    (best, each) =>
      best === undefined || lastSigned(each, instant) > lastSigned(best, instant) ? each : best,
    undefined,
  );
}

/** Where a read-only domain controller ends up that keeps to its source until that one serves something else. */
function lastLife(source: Source, sources: readonly Source[], visited: readonly Source[]): PrimaryLife {
  const life = source.life();
  if (life.end === null) return life;
  for (const at of changesOf(source)) {
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
