import type { World } from '../forest/world';
import type { KeyOrder, OrderedKeys } from '../forest/zone-signing';
import type { SigningPlace } from './signing-place';
import { writeSigning } from './write-signing';
import type { SigningChange } from './write-signing';

/** The order that the Key Master of a zone gives. */
export function keyOrderOf(world: World, { server, copy }: SigningPlace, distributed: boolean): KeyOrder {
  return {
    zone: copy.name,
    maker: server.name,
    at: world.time,
    mayUseDirectory: copy.storage.kind === 'directory',
    devices: Object.values(world.devices),
    distributed,
  };
}

/** The world in which keys are ordered and a zone's signing is written with them. */
export function withOrderedKeys(
  world: World,
  place: SigningPlace,
  { descriptors, keys, seed }: OrderedKeys,
  change: SigningChange = {},
): World {
  const added = Object.fromEntries(keys.map((key) => [key.id, key]));
  const ordered: World = keys.length === 0 ? world : { ...world, seed, keys: { ...world.keys, ...added } };
  return writeSigning(ordered, place, { ...change, descriptors });
}
