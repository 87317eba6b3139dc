import type { Server, ServerName } from './server';
import type { World } from './world';

/**
 * A record's own entry.
 *
 * Keys come from outside too: a zone may well be called `constructor`.
 */
export function entry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The server of that short name, in any case. */
export function findServer(world: World, name: ServerName): Server | null {
  return entry(world.servers, name.toUpperCase()) ?? null;
}

/** The server with that FQDN, in any case and without trailing dot. */
export function findServerByFqdn(world: World, fqdn: string): Server | null {
  const wanted = fqdn.toLowerCase();
  return Object.values(world.servers).find((server) => server.fqdn.toLowerCase() === wanted) ?? null;
}

/** The key of a zone in `Server.localZones`. */
export function zoneKey(zone: string): string {
  return zone.toLowerCase();
}

/** The world with one server changed. */
export function withServer(world: World, server: Server): World {
  return { ...world, servers: { ...world.servers, [server.name]: server } };
}
