import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { DsDigest } from '../../../shared/model/signing-settings';
import type { KeyId } from '../forest/directory';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { dnskeyOctets } from '../keys/dnskey';
import { publishedKeysOf } from '../keys/published-keys';
import type { PublishedKey } from '../keys/published-keys';
import { isUnderWay } from '../keys/rollover/rollover-status';
import { toHex } from '../records/binary-text';
import { delegationDigest, digestTypes, dsData } from '../records/delegation-signer';
import type { DigestType } from '../records/delegation-signer';
import { keyTag } from '../records/key-tag';
import { nameKey, withTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';

/** One DS record of a zone, and the key that it names. */
export interface ZoneSigner {
  readonly keyId: KeyId;
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: DigestType;
  /** Upper-case hexadecimal. */
  readonly digest: string;
  /** The record's data in presentation form. */
  readonly data: string;
}

/** Keys never change, and the same questions come again and again: each digest is made once. */
const known = new WeakMap<PublishedKey, Map<string, ZoneSigner>>();

function newSigner(zone: string, key: PublishedKey, digestType: DigestType): ZoneSigner {
  const octets = dnskeyOctets(key);
  const digest = delegationDigest(withTrailingDot(zone), octets, digestType);
  return {
    keyId: key.id,
    keyTag: keyTag(octets),
    algorithm: key.algorithm,
    digestType,
    digest: toHex(digest),
    data: dsData(octets, digestType, digest),
  };
}

/** The DS record that names a key with one kind of digest (RFC 4034 section 5). */
export function signerOf(zone: string, key: PublishedKey, digestType: DigestType): ZoneSigner {
  const ofKey = known.get(key) ?? new Map<string, ZoneSigner>();
  const name = `${digestType} ${nameKey(zone)}`;
  const signer = ofKey.get(name) ?? newSigner(zone, key, digestType);
  known.set(key, ofKey.set(name, signer));
  return signer;
}

/** The keys of a descriptor that its parent has to know: those that sign the DNSKEY set, and in a rollover the new one. */
function delegatedKeys(descriptor: SigningKeyDescriptor): readonly (KeyId | null)[] {
  const { keyType, activeKey, standbyKey, nextKey } = descriptor;
  if (keyType === 'ZSK') return [];
  return [activeKey, standbyKey, isUnderWay(descriptor) ? nextKey : null];
}

/** The made KSKs of a zone that its parent has to know, in the order of the descriptors. */
export function keysForParent(world: World, { descriptors }: ZoneCopy): readonly PublishedKey[] {
  const ids = descriptors.flatMap(delegatedKeys).flatMap((id) => id ?? []);
  return publishedKeysOf(world, ids);
}

/** The DS records that a zone needs at its parent, key by key, with each of the digests that its settings name. */
export function zoneSigners(
  world: World,
  copy: ZoneCopy,
  digests: readonly DsDigest[],
): readonly ZoneSigner[] {
  return keysForParent(world, copy).flatMap((key) =>
    digests.map((digest) => signerOf(copy.name, key, digestTypes[digest])),
  );
}

function isDigestType(value: number): value is DigestType {
  return value === 1 || value === 2 || value === 4;
}

/** The kind of digest of a DS record, `null` for one that nobody here makes. */
export function digestTypeOf({ data }: StoredRecord): DigestType | null {
  const type = Number(data.split(' ')[2]);
  return isDigestType(type) ? type : null;
}

/** Does a DS record name this key (RFC 4035 section 5.2)? */
export function namesKey(zone: string, record: StoredRecord, key: PublishedKey): boolean {
  const [tag = '', algorithm = '', , ...digest] = record.data.split(' ');
  const type = digestTypeOf(record);
  if (type === null || Number(algorithm) !== key.algorithm) return false;
  const signer = signerOf(zone, key, type);
  return signer.keyTag === Number(tag) && signer.digest === digest.join('').toUpperCase();
}
