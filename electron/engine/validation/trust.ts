import { ByteReader } from '../records/byte-reader';
import { digestInput } from '../records/delegation-signer';
import { equalNames } from '../records/name';
import { rdataWire } from '../records/rdata/rdata';
import type { StoredRecord } from '../records/resource-record';
import { readPublicKey } from './public-key';
import type { PublicKey } from './public-key';
import type { Verifier } from './verifier';

/** What the keys of a zone are authenticated with (RFC 4035 section 5). */
export type Trust =
  /** Trust anchors for the zone, DNSKEY or DS; none: nobody says what to expect. */
  | { readonly kind: 'anchors'; readonly records: readonly StoredRecord[] }
  /** The parent's secure DS set; empty: the parent proves that there is none. */
  | { readonly kind: 'delegation'; readonly records: readonly StoredRecord[] };

/** One key that is trusted, by itself or by its digest. */
export type TrustedKey =
  | { readonly kind: 'key'; readonly algorithm: number; readonly key: PublicKey }
  | {
      readonly kind: 'digest';
      readonly algorithm: number;
      readonly keyTag: number;
      readonly digestType: number;
      readonly digest: Uint8Array;
    };

const sha1Digest = 1;

function sameOctets(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((octet, at) => octet === right[at]);
}

function readTrusted(record: StoredRecord): TrustedKey | null {
  if (record.type === 'DNSKEY') {
    const key = readPublicKey(record);
    return key === null ? null : { kind: 'key', algorithm: key.algorithm, key };
  }
  const data = rdataWire(record);
  if (record.type !== 'DS' || data.kind === 'invalid') return null;
  const reader = new ByteReader(data.wire);
  const [keyTag, algorithm, digestType] = [reader.uint16(), reader.uint8(), reader.uint8()];
  return { kind: 'digest', keyTag, algorithm, digestType, digest: reader.rest() };
}

/** The key tag by which a trust anchor or DS record names a key; `null` for a record that is neither. */
export function readTrustedTag(record: StoredRecord): number | null {
  const trusted = readTrusted(record);
  if (trusted === null) return null;
  return trusted.kind === 'key' ? trusted.key.keyTag : trusted.keyTag;
}

function isSupported(trusted: TrustedKey, verifier: Verifier): boolean {
  if (!verifier.supportsAlgorithm(trusted.algorithm)) return false;
  return trusted.kind === 'key' || verifier.supportsDigest(trusted.digestType);
}

/** SHA-1 digests do not count beside better ones, or an attacker could fall back to them (RFC 4509 section 3). */
function withoutWeakDigests(trusted: readonly TrustedKey[]): readonly TrustedKey[] {
  const isWeak = (one: TrustedKey): boolean => one.kind === 'digest' && one.digestType === sha1Digest;
  const strong = trusted.filter((one) => !isWeak(one));
  return strong.some(({ kind }) => kind === 'digest') ? strong : trusted;
}

/** The trusted keys of a zone that can be used here; none where every algorithm or digest is unknown. */
export function usableTrust(zone: string, { records }: Trust, verifier: Verifier): readonly TrustedKey[] {
  const own = records.filter(({ name }) => equalNames(name, zone));
  const supported = own
    .flatMap((record) => readTrusted(record) ?? [])
    .filter((one) => isSupported(one, verifier));
  return withoutWeakDigests(supported);
}

/** Is a key of the zone this trusted one? */
export function isTrustedKey(zone: string, key: PublicKey, trusted: TrustedKey, verifier: Verifier): boolean {
  if (!key.maySign) return false;
  if (trusted.kind === 'key') return sameOctets(key.wire, trusted.key.wire);
  const { keyTag, algorithm, digestType, digest } = trusted;
  if (key.keyTag !== keyTag || key.algorithm !== algorithm) return false;
  return sameOctets(verifier.digest(digestType, digestInput(zone, key.wire)), digest);
}
