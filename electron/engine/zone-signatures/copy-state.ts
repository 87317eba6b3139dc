import type { Instant } from '../forest/directory';
import { entry, zoneKey } from '../forest/lookup';
import type { Server, ServerName, ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { sameDenial } from './copy-denial';
import { sameDnskeySet, sameKeys } from './desired-key-set';

/** What a server has, or is to have, of the signatures of one copy. */
export interface CopyState {
  readonly server: ServerName;
  readonly zone: string;
  readonly signatures: ZoneSignatures | null;
  /** When it will sign the copy, `null` where nothing waits for it. */
  readonly due: Instant | null;
}

/** Are these the same signatures? By what they say: a world that was saved and read has other objects. */
export function sameSignatures(left: ZoneSignatures | null, right: ZoneSignatures | null): boolean {
  if (left === null || right === null || left === right) return left === right;
  return (
    left.madeBy === right.madeBy &&
    left.signedAt === right.signedAt &&
    left.inception === right.inception &&
    left.dsExpiration === right.dsExpiration &&
    left.recordExpiration === right.recordExpiration &&
    left.content === right.content &&
    sameKeys(left.signedBy, right.signedBy) &&
    sameDenial(left.denial, right.denial) &&
    sameDnskeySet(left.dnskeySet, right.dnskeySet)
  );
}

/** The same record where nothing is new; one copy of it for all that is. */
function withEntries<T>(
  record: Readonly<Record<string, T>>,
  changes: readonly (readonly [key: string, value: T | null])[],
): Readonly<Record<string, T>> {
  const news = changes.filter(([key, value]) => (entry(record, key) ?? null) !== value);
  if (news.length === 0) return record;
  const all = new Map(Object.entries(record));
  for (const [key, value] of news) {
    if (value === null) all.delete(key);
    else all.set(key, value);
  }
  return Object.fromEntries(all);
}

function isNew(server: Server, { zone, signatures, due }: CopyState): boolean {
  const key = zoneKey(zone);
  return (
    !sameSignatures(entry(server.signatures, key) ?? null, signatures) ||
    (entry(server.signingDue, key) ?? null) !== due
  );
}

function withStatesOf(server: Server, states: readonly CopyState[]): Server {
  const news = states.filter((state) => isNew(server, state));
  if (news.length === 0) return server;
  return {
    ...server,
    signatures: withEntries(
      server.signatures,
      news.map(({ zone, signatures }) => [zoneKey(zone), signatures]),
    ),
    signingDue: withEntries(
      server.signingDue,
      news.map(({ zone, due }) => [zoneKey(zone), due]),
    ),
  };
}

/**
 * The world in which servers have these signatures; the very same where nothing is new.
 *
 * Hundreds of copies change at one instant where their signatures are renewed, so each server is changed once for all of
 * its own.
 */
export function withCopyStates(world: World, states: readonly CopyState[]): World {
  let servers = world.servers;
  for (const name of new Set(states.map(({ server }) => server))) {
    const server = entry(servers, name);
    const own = states.filter((state) => state.server === name);
    const now = server && withStatesOf(server, own);
    if (now !== undefined && now !== server) servers = { ...servers, [name]: now };
  }
  return servers === world.servers ? world : { ...world, servers };
}
