import type { SigningKeyDescriptor, SigningKeyView } from '../../../shared/model/signing-key';
import { entry } from '../forest/lookup';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { custodyOf } from '../keys/custody';
import { keyTagIfMade } from '../keys/dnskey';
import { revokedKeysOf, slotsOf } from '../keys/published-keys';

/** A descriptor's key pairs, and where each is, as the server sees it whose copy is shown. */
export function keyViewsOf(
  world: World,
  { server, name }: ZoneCopy,
  descriptor: SigningKeyDescriptor,
): readonly SigningKeyView[] {
  const revoked = revokedKeysOf([descriptor]).map((keyId) => ({ slot: 'revoked' as const, keyId }));
  return [...slotsOf(descriptor), ...revoked].map(({ slot, keyId }) => ({
    keyId,
    slot,
    keyTag: keyTagIfMade(entry(world.keys, keyId)),
    custody: custodyOf(world, server, name, keyId),
  }));
}
