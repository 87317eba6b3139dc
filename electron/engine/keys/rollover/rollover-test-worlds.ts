import type { KeyChange } from '../../../../shared/model/dnssec-changes';
import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { SigningSettings } from '../../../../shared/model/signing-settings';
import type { CommandOf } from '../../command';
import type { Instant } from '../../forest/directory';
import type { KeyOptions } from '../../forest/forest-options';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import { nextKeyOrder } from '../../next-key-order';
import { aForest, after, completionsOf, made, zone } from '../../testing/worlds';

export const hour = 3600 * 1000;
export const day = 24 * hour;

/** One KSK and one ZSK that roll only by hand. */
export const handKeys: readonly KeyOptions[] = [
  { keyType: 'KSK', rolloverPeriod: null },
  { keyType: 'ZSK', rolloverPeriod: null },
];

/** A signed zone of the directory, its Key Master on DC1; it is an hour old, so that everything is signed. */
export function aRollingZone(
  keys: readonly KeyOptions[] = handKeys,
  settings: Partial<SigningSettings> = {},
): World {
  const world = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys, settings } }));
  return until(world, world.time + hour);
}

/** Lets time pass in steps, so that key pairs which are ordered on the way are made at once. */
export function until(world: World, to: Instant): World {
  let now = after(world, ...completionsOf(world));
  for (let at = nextKeyOrder(now, to); at !== null; at = nextKeyOrder(now, to)) {
    const ordered = after(now, { kind: 'advance', to: at });
    now = after(ordered, ...completionsOf(ordered));
  }
  return after(now, { kind: 'advance', to });
}

/** The descriptor of a kind; of several the one at that place. */
export function keyOf(
  world: World,
  keyType: SigningKeyDescriptor['keyType'],
  index = 0,
  server = 'DC1',
): SigningKeyDescriptor {
  const descriptors = zoneCopy(world, server, zone)?.descriptors ?? [];
  const found = descriptors.filter((descriptor) => descriptor.keyType === keyType)[index];
  if (found === undefined) throw new Error(`${server} has no ${keyType} ${index}`);
  return found;
}

/** What OK on the sheet orders where one key was changed. */
export function keyChange(
  guid: string,
  change: Omit<KeyChange, 'guid'>,
): CommandOf<'change-dnssec-properties'> {
  const changes = { settings: {}, addedKeys: [], removedKeys: [], changedKeys: [{ guid, ...change }] };
  return { kind: 'change-dnssec-properties', server: 'DC1', zone, changes };
}

/** Starts the rollover of a key by hand, and lets its new key pairs be made. */
export function started(world: World, { guid }: SigningKeyDescriptor, server = 'DC1'): World {
  return until(after(world, { kind: 'start-rollover', server, zone, guid }), world.time + 1);
}

/** The kinds of what the zone's servers logged since a world, in order. */
export function loggedSince(before: World, now: World): readonly string[] {
  return now.history.entries
    .filter(({ sequence }) => sequence >= before.history.nextSequence)
    .flatMap(({ fact }) => (fact.kind === 'event' ? [fact.event.kind] : []));
}

/** The keys of the DNSKEY set that a server serves, with what they sign; revoked ones with a cross. */
export function served(world: World, server = 'DC1'): Readonly<Record<string, string>> {
  const set = zoneCopy(world, server, zone)?.signatures?.dnskeySet;
  return Object.fromEntries(
    (set?.keys ?? []).map(({ keyId, signs, isRevoked }) => [keyId, isRevoked ? `${signs} revoked` : signs]),
  );
}
