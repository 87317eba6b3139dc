import type { MissingKey } from '../../../shared/model/key-master';
import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { canUseKey, unreachableKeys } from '../keys/custody';
import { masterableCopy } from '../keys/custody-verdict';
import { keyName } from '../keys/dnskey';

/** The servers that can use a private key, by name; those that are off too: their keys are no worse for that. */
export function usersOfKey(world: World, zone: string, keyId: KeyId): readonly Server[] {
  return Object.values(world.servers)
    .filter((server) => canUseKey(world, server, zone, keyId))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** What a server lacks, and where it is. */
export function missingKey(world: World, zone: string, keyId: KeyId): MissingKey {
  return {
    name: keyName(world, keyId),
    keyType: entry(world.keys, keyId)?.keyType ?? 'ZSK',
    usableOn: usersOfKey(world, zone, keyId).map(({ fqdn }) => fqdn),
  };
}

/**
 * Could the role of a zone go to a server by a move that keeps every key, now or when it runs again?
 *
 * It takes a writable copy in the directory, online signing, all private keys, and the signed-in user's rights.
 */
export function couldTakeRole(world: World, server: Server, zone: string): boolean {
  const copy = masterableCopy(world, server, zone);
  if (copy?.storage.kind !== 'directory') return false;
  const { manage, writeSettings } = server.rights;
  return manage && writeSettings && unreachableKeys(world, server, copy).length === 0;
}

/** All servers to which the role could go with every key, by name; whether they run or not. */
export function keyedCandidates(world: World, zone: string): readonly Server[] {
  return Object.values(world.servers)
    .filter((server) => couldTakeRole(world, server, zone))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
