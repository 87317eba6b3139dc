import { toBase64 } from '../records/binary-text';
import { nameKey } from '../records/name';
import { typeNumber } from '../records/record-type';
import type { Rrset, StoredRecord } from '../records/resource-record';
import type { ZoneContent } from '../records/zone-content';
import { denialTtl } from './denial';
import type { Denial, HashCollision } from './denial';
import { chainNamesInSteps, nsec3ChainInSteps, nsec3ParamRecord } from './nsec3-chain';
import { nsec3Hashes } from './nsec3-hash';
import { plannedSets } from './planned-sets';
import type { PlannedChain, PlannedSet } from './planned-sets';
import { labelCount, signatureInput } from './rrsig';
import type { SignatureFields } from './rrsig';
import { signableZoneInSteps } from './signable-zone';
import type { SignableZone } from './signable-zone';
import { signatureTimeText } from './signature-time';
import { finished } from './steps';
import type { Steps } from './steps';

/** A published key of a zone, and what it signs. */
export interface ZoneKey {
  /** Names the private key for who signs. */
  readonly keyId: string;
  readonly keyTag: number;
  readonly algorithm: number;
  /** The data of its DNSKEY record in presentation form. */
  readonly data: string;
  /** A KSK signs the DNSKEY set, a ZSK everything else, one key alone both; `nothing`: published only. */
  readonly signs: 'keys' | 'records' | 'both' | 'nothing';
}

/** Instants of signatures, in seconds since the epoch. */
export interface SignatureTimes {
  readonly inception: number;
  readonly dnskeyExpiration: number;
  readonly dsExpiration: number;
  readonly recordExpiration: number;
}

/** How a zone is to be signed. */
export interface ZoneSigning {
  readonly keys: readonly ZoneKey[];
  /** Seconds; of the DNSKEY set. */
  readonly dnskeyTtl: number;
  readonly denial: Denial;
  readonly times: SignatureTimes;
}

/** One signature that is to be made. */
export interface SignatureTask {
  readonly owner: string;
  readonly ttl: number;
  readonly keyId: string;
  readonly fields: SignatureFields;
  /** The octets to sign (RFC 4034 section 3.1.8.1). */
  readonly input: Uint8Array;
}

/** A zone with its DNSKEYs and its chain, and the signatures that are still to be made for it. */
export type SigningPlan =
  | {
      readonly kind: 'planned';
      readonly records: readonly StoredRecord[];
      readonly tasks: readonly SignatureTask[];
    }
  | HashCollision;

function expirationOf(type: string, times: SignatureTimes): number {
  if (type === 'DNSKEY' || type === 'CDS' || type === 'CDNSKEY') return times.dnskeyExpiration;
  return type === 'DS' ? times.dsExpiration : times.recordExpiration;
}

/** The keys that sign a set; CDS and CDNSKEY are signed like the DNSKEY set (RFC 7344 section 4.1). */
function signersOf(type: string, keys: readonly ZoneKey[]): readonly ZoneKey[] {
  const signs = type === 'DNSKEY' || type === 'CDS' || type === 'CDNSKEY' ? 'keys' : 'records';
  return keys.filter((key) => key.signs === signs || key.signs === 'both');
}

/** The signatures of one set. */
export function signatureTasks(
  set: Rrset,
  origin: string,
  { keys, times }: Pick<ZoneSigning, 'keys' | 'times'>,
): readonly SignatureTask[] {
  return signersOf(set.type, keys).map(({ keyId, keyTag, algorithm }) => {
    const fields: SignatureFields = {
      typeCovered: typeNumber(set.type) ?? 0,
      algorithm,
      labels: labelCount(set.name),
      originalTtl: set.ttl,
      expiration: expirationOf(set.type, times),
      inception: times.inception,
      keyTag,
      signer: origin,
    };
    return { owner: set.name, ttl: set.ttl, keyId, fields, input: signatureInput(fields, set) };
  });
}

/** The data of an RRSIG record in presentation form (RFC 4034 section 3.2). */
export function signatureData(fields: SignatureFields, type: string, base64: string): string {
  const { algorithm, labels, originalTtl, expiration, inception, keyTag, signer } = fields;
  const times = `${signatureTimeText(expiration)} ${signatureTimeText(inception)}`;
  const head = `${type} ${algorithm} ${labels} ${originalTtl} ${times}`;
  return `${head} ${keyTag} ${nameKey(signer)} ${base64}`;
}

/** The RRSIG record of a task, with the signature that was made for it. */
export function signatureRecord(
  { owner, ttl, fields }: SignatureTask,
  type: string,
  signature: Uint8Array,
): StoredRecord {
  return { name: owner, type: 'RRSIG', ttl, data: signatureData(fields, type, toBase64(signature)) };
}

/** A zone sorted for signing, with the records that signing adds at its apex. */
export function zoneToSignInSteps(
  content: ZoneContent,
  { keys, dnskeyTtl, denial }: ZoneSigning,
): Steps<SignableZone> {
  const { origin } = content;
  const dnskeys = keys.map(({ data }) => ({ name: origin, type: 'DNSKEY', ttl: dnskeyTtl, data }));
  const parameters = denial.kind === 'nsec3' ? [nsec3ParamRecord(origin, denial)] : [];
  const records = content.records.filter(({ type }) => type !== 'DNSKEY');
  return signableZoneInSteps({ origin, records }, [...dnskeys, ...parameters]);
}

function plannedChain(zone: SignableZone, denial: Denial): PlannedChain | HashCollision {
  if (denial.kind === 'nsec') return { denial };
  const names = finished(chainNamesInSteps(zone, denial));
  const chain = finished(nsec3ChainInSteps(names, nsec3Hashes(names.names, denial)));
  return chain.kind === 'collision' ? chain : { denial, chain };
}

/** The records of a set with the set's TTL, as every signer writes them (RFC 2181 section 5.2). */
function evened({ set }: PlannedSet): readonly StoredRecord[] {
  return set.records.map((record) => (record.ttl === set.ttl ? record : { ...record, ttl: set.ttl }));
}

/**
 * Plans the signing of a whole zone: DNSKEYs and chain are added, and every signature is a task.
 *
 * Pure; the private keys are elsewhere, and so are the processors that do the work. For zones of a size at which the
 * chain may be hashed at once; `signZone` of the adapters signs the others piece by piece, from the same sets.
 */
export function planZoneSigning(content: ZoneContent, signing: ZoneSigning): SigningPlan {
  const zone = finished(zoneToSignInSteps(content, signing));
  const chain = plannedChain(zone, signing.denial);
  if ('kind' in chain) return chain;
  const sets = [...plannedSets(zone, chain, denialTtl(content))];
  const tasks = sets.flatMap(({ set, isSigned }) =>
    isSigned ? signatureTasks(set, content.origin, signing) : [],
  );
  return { kind: 'planned', records: sets.flatMap(evened), tasks };
}
