import type { World } from '../forest/world';

/** Every place that holds a private key: `<key> in the store of DC1`, `<key> in the directory of DC2`. */
export function custodians(world: World): ReadonlySet<string> {
  const inStores = Object.values(world.servers).flatMap(({ name, certificateStore }) =>
    certificateStore.map((keyId) => `${keyId} in the store of ${name}`),
  );
  const inReplicas = Object.entries(world.replicas).flatMap(([server, partitions]) =>
    Object.values(partitions).flatMap((replica) =>
      Object.values(replica).flatMap((object) =>
        object.kind === 'zone'
          ? object.attributes.signingKeys.value.map((keyId) => `${keyId} in the directory of ${server}`)
          : [],
      ),
    ),
  );
  return new Set([...inStores, ...inReplicas]);
}
