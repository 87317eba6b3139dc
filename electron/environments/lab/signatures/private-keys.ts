import type { KeyVault } from '../../../adapters/ports';
import type { KeyId } from '../../../engine/forest/directory';

/**
 * The private keys of these identifiers, PKCS#8.
 *
 * All of them or none: what a missing one would have signed could not be validated.
 */
export async function readPrivateKeys(
  vault: Pick<KeyVault, 'readPrivateKey'>,
  keyIds: readonly KeyId[],
): Promise<ReadonlyMap<KeyId, Uint8Array>> {
  const read = await Promise.all(
    keyIds.map(async (keyId) => {
      const octets = await vault.readPrivateKey(keyId);
      if (octets === null) throw new Error(`The private key ${keyId} is not in the vault`);
      // Octets of its own: a thread is to get the key and not what else is in its buffer.
      return [keyId, Uint8Array.from(octets)] as const;
    }),
  );
  return new Map(read);
}
