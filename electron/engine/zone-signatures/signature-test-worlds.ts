import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { DnskeySet, Instant } from '../forest/directory';
import { entry, zoneKey } from '../forest/lookup';
import type { ZoneSignatures } from '../forest/server';
import { caughtUp } from '../forest/time';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { writeContent } from '../delegation/parent-content';
import { writeSigning } from '../keys/write-signing';
import type { SigningChange } from '../keys/write-signing';
import { nextDue } from '../next-due';
import { after, completionsOf, zone } from '../testing/worlds';
import { signedPlace } from './copy-signing';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What a server serves of a zone; one that serves nothing signed is a mistake of the test. */
export function servedBy(world: World, server: string, of = zone): ZoneSignatures {
  const signatures = zoneCopy(world, server, of)?.signatures ?? null;
  if (signatures === null) throw new Error(`${server} has no signatures of ${of}`);
  return signatures;
}

/** Whether each of these servers has signatures of a zone. */
export function signedOn(world: World, servers: readonly string[], of = zone): readonly boolean[] {
  return servers.map((server) => (zoneCopy(world, server, of)?.signatures ?? null) !== null);
}

/** The DNSKEY set that a server knows. */
export function setOn(world: World, server: string, of = zone): DnskeySet {
  const set = zoneCopy(world, server, of)?.dnskeySet ?? null;
  if (set === null) throw new Error(`${server} knows no DNSKEY set of ${of}`);
  return set;
}

/** The settings with which a server's copy is signed. */
export function settingsOn(world: World, server: string, of = zone): SigningSettings {
  const settings = zoneCopy(world, server, of)?.settings ?? null;
  if (settings === null) throw new Error(`${server} has no settings of ${of}`);
  return settings;
}

/** When a server will sign a copy, `null` where nothing waits for it. */
export function dueOn(world: World, server: string, of = zone): Instant | null {
  return entry(world.servers[server]?.signingDue ?? {}, zoneKey(of)) ?? null;
}

/** Writes signing parameters on a server, with what follows at once, as its own acts do. */
export function rewritten(world: World, server: string, change: SigningChange, of = zone): World {
  const place = signedPlace(world, server, of);
  if (place === null) throw new Error(`${server} has no primary zone ${of}`);
  return caughtUp(world, writeSigning(world, place, change));
}

/** The world with other descriptors on a server. */
export function withKeys(
  world: World,
  server: string,
  change: (descriptor: SigningKeyDescriptor) => SigningKeyDescriptor,
): World {
  const descriptors = zoneCopy(world, server, zone)?.descriptors.map(change) ?? [];
  return rewritten(world, server, { descriptors });
}

/** A record is added to a zone on a server. */
export function withRecord(world: World, server: string, of = zone): World {
  const copy = zoneCopy(world, server, of);
  if (copy === null) throw new Error(`${server} has no zone ${of}`);
  const added = { name: `new.${copy.content.origin}`, type: 'A', ttl: 60, data: '192.0.2.7' };
  return caughtUp(
    world,
    writeContent(world, copy, { ...copy.content, records: [...copy.content.records, added] }),
  );
}

/** Lets time pass step by step, as the lab does; key pairs that are ordered are made at once. */
export function until(world: World, to: Instant, look: (world: World) => void = () => undefined): World {
  let now = world;
  for (;;) {
    now = after(now, ...completionsOf(now));
    const due = nextDue(now) ?? Infinity;
    now = after(now, { kind: 'advance', to: Math.min(Math.max(due, now.time), to) });
    look(now);
    if (due > to) return now;
  }
}
