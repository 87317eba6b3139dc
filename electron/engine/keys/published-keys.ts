import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import type { SigningKey, World } from '../forest/world';

/** A key whose pair was made, so that its public side can be published. */
export type PublishedKey = SigningKey & { readonly publicKey: string };

function isMade(key: SigningKey | undefined): key is PublishedKey {
  return key !== undefined && key.publicKey !== null;
}

/** The key pairs that a descriptor has, in the order active, standby, next. */
export function slotsOf(
  descriptor: SigningKeyDescriptor,
): readonly { readonly slot: 'active' | 'standby' | 'next'; readonly keyId: KeyId }[] {
  const { activeKey, standbyKey, nextKey } = descriptor;
  return [
    ...(activeKey === null ? [] : [{ slot: 'active' as const, keyId: activeKey }]),
    ...(standbyKey === null ? [] : [{ slot: 'standby' as const, keyId: standbyKey }]),
    ...(nextKey === null ? [] : [{ slot: 'next' as const, keyId: nextKey }]),
  ];
}

/** The KSKs that a zone withdrew and still publishes, so that resolvers learn of it (RFC 5011 section 2.1). */
export function revokedKeysOf(descriptors: readonly SigningKeyDescriptor[]): readonly KeyId[] {
  return descriptors.flatMap(({ rollover }) => rollover.revokedKey ?? []);
}

/** All key pairs of a zone, whether made or not; those that it revoked and still publishes too. */
export function keyIdsOf(descriptors: readonly SigningKeyDescriptor[]): readonly KeyId[] {
  return descriptors.flatMap((descriptor) => [
    ...slotsOf(descriptor).map(({ keyId }) => keyId),
    ...revokedKeysOf([descriptor]),
  ]);
}

/** The keys of these identifiers that are made already. */
export function publishedKeysOf(world: World, keyIds: readonly KeyId[]): readonly PublishedKey[] {
  return keyIds.map((id) => entry(world.keys, id)).filter(isMade);
}

/**
 * The keys of a signed zone's DNSKEY set.
 *
 * A KSK's next key is not published, a ZSK's is: the next KSK comes to light when it is rolled to, the next ZSK is
 * published beforehand (ms-dnsp.md section 7.2). A key that is still being made can not be published.
 */
export function publishedKeys(
  world: World,
  descriptors: readonly SigningKeyDescriptor[],
): readonly PublishedKey[] {
  const keyIds = descriptors.flatMap((descriptor) =>
    slotsOf(descriptor)
      .filter(({ slot }) => slot !== 'next' || descriptor.keyType === 'ZSK')
      .map(({ keyId }) => keyId),
  );
  return publishedKeysOf(world, keyIds);
}
