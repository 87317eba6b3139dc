import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { DnskeySet, DnskeySetKey, KeyId } from '../forest/directory';
import type { World } from '../forest/world';
import { isKeyMade } from '../keys/custody';
import { keyRole } from '../signing/key-roles';

/** A key that is to be in a DNSKEY set, before its role among the others is known. */
interface Member {
  readonly keyId: KeyId;
  readonly isKsk: boolean;
  readonly isRevoked: boolean;
  /** Is it its turn to sign? */
  readonly isActive: boolean;
  readonly algorithm: number;
}

function membersOf(descriptor: SigningKeyDescriptor): readonly Member[] {
  const { keyType, algorithm, activeKey, standbyKey, nextKey, rollover } = descriptor;
  const isKsk = keyType === 'KSK';
  const member = (keyId: KeyId | null, isActive: boolean, isRevoked = false): readonly Member[] =>
    keyId === null ? [] : [{ keyId, isKsk, isRevoked, isActive, algorithm }];
  // A KSK's next key comes to light when it is rolled to; a ZSK's is published beforehand (ms-dnsp.md section 7.2).
  return isKsk
    ? [...member(activeKey, true), ...member(standbyKey, true), ...member(rollover.revokedKey, true, true)]
    : [...member(activeKey, true), ...member(standbyKey, false), ...member(nextKey, false)];
}

const zoneKeyFlag = 256;
const secureEntryPoint = 1;
const revokeFlag = 128;

/** The flags of a key's DNSKEY record (RFC 4034 section 2.1.1, RFC 5011 section 7). */
export function dnskeyFlags(isKsk: boolean, isRevoked: boolean): number {
  return zoneKeyFlag | (isKsk ? secureEntryPoint : 0) | (isRevoked ? revokeFlag : 0);
}

/**
 * The DNSKEY set that a zone's descriptors ask for; keys that are still being made are left out.
 *
 * Active and standby KSK sign it both (double signature, ms-dnsp.md section 8.4); a revoked one signs its own
 * revocation (RFC 5011 section 2.1). One ZSK signs the records, the others are there so that every cache knows them.
 */
export function desiredKeySet(
  world: World,
  descriptors: readonly SigningKeyDescriptor[],
): readonly DnskeySetKey[] {
  const members = descriptors.flatMap(membersOf).filter(({ keyId }) => isKeyMade(world, keyId));
  const facts = members.map(({ isKsk, isRevoked, isActive, algorithm }) => ({
    flags: dnskeyFlags(isKsk, isRevoked),
    algorithm,
    canSign: isActive,
  }));
  return members.map(({ keyId, isRevoked }, at) => {
    const fact = facts[at];
    return { keyId, isRevoked, signs: fact === undefined ? 'nothing' : keyRole(fact, facts) };
  });
}

/** Is every key made that a zone needs before it can publish a set: the active and standby ones of all descriptors? */
export function hasKeysToPublish(world: World, descriptors: readonly SigningKeyDescriptor[]): boolean {
  return descriptors.every(({ activeKey, standbyKey }) =>
    [activeKey, standbyKey].every((keyId) => keyId === null || isKeyMade(world, keyId)),
  );
}

/** Are these the same keys in the same roles? */
export function sameKeySet(left: readonly DnskeySetKey[], right: readonly DnskeySetKey[]): boolean {
  return (
    left.length === right.length &&
    left.every((key, at) => {
      const other = right[at];
      return key.keyId === other?.keyId && key.signs === other.signs && key.isRevoked === other.isRevoked;
    })
  );
}

/** Are these the same sets with the same signatures? By what they say: a world that was saved and read has other objects. */
export function sameDnskeySet(left: DnskeySet, right: DnskeySet): boolean {
  return (
    left === right ||
    (left.signedAt === right.signedAt &&
      left.signedAnewAt === right.signedAnewAt &&
      left.inception === right.inception &&
      left.expiration === right.expiration &&
      left.ttl === right.ttl &&
      sameKeySet(left.keys, right.keys))
  );
}

/** Are these the same keys in the same order? */
export function sameKeys(left: readonly KeyId[], right: readonly KeyId[]): boolean {
  return left.length === right.length && left.every((keyId, at) => keyId === right[at]);
}

/** The keys of a set that sign the DNSKEY set itself. */
export function keySetSigners(keys: readonly DnskeySetKey[]): readonly KeyId[] {
  return keys.filter(({ signs }) => signs === 'keys' || signs === 'both').map(({ keyId }) => keyId);
}

/** The keys of a set that sign everything else. */
export function recordSigners(keys: readonly DnskeySetKey[]): readonly KeyId[] {
  return keys.filter(({ signs }) => signs === 'records' || signs === 'both').map(({ keyId }) => keyId);
}

/** Is this key in the set, and may it sign? Validators ignore signatures of a revoked key on records. */
export function isInSet(keys: readonly DnskeySetKey[], keyId: KeyId): boolean {
  return keys.some((key) => key.keyId === keyId && !key.isRevoked);
}
