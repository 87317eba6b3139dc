import { toBase64 } from '../records/binary-text';
import { nameKey } from '../records/name';
import { typeNumber } from '../records/record-type';
import type { Rrset, StoredRecord } from '../records/resource-record';
import { groupRecords, soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import type { Denial } from './denial';
import { nsecChain } from './nsec-chain';
import { nsec3Chain, nsec3ParamRecord } from './nsec3-chain';
import { labelCount, signatureInput } from './rrsig';
import type { SignatureFields } from './rrsig';
import { signableZone, signedSets } from './signable-zone';
import { signatureTimeText } from './signature-time';

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
  | { readonly kind: 'collision'; readonly names: readonly [string, string] };

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

/** The RRSIG record of a task, with the signature that was made for it. */
export function signatureRecord(
  { owner, ttl, fields }: SignatureTask,
  type: string,
  signature: Uint8Array,
): StoredRecord {
  const { algorithm, labels, originalTtl, expiration, inception, keyTag, signer } = fields;
  const times = `${signatureTimeText(expiration)} ${signatureTimeText(inception)}`;
  const data = `${type} ${algorithm} ${labels} ${originalTtl} ${times} ${keyTag} ${nameKey(signer)} ${toBase64(signature)}`;
  return { name: owner, type: 'RRSIG', ttl, data };
}

/** The TTL of proofs of non-existence (RFC 9077 section 3). */
function denialTtl(content: ZoneContent): number {
  const soa = soaRecord(content);
  const minimum = Number(soa?.data.split(' ').at(-1) ?? 0);
  return Math.min(soa?.ttl ?? 0, minimum);
}

function dnskeySet(origin: string, { keys, dnskeyTtl: ttl }: ZoneSigning): readonly StoredRecord[] {
  return keys.map(({ data }) => ({ name: origin, type: 'DNSKEY', ttl, data }));
}

/** The zone with one TTL in each set, as every signer makes it (RFC 2181 section 5.2). */
function evened(content: ZoneContent): ZoneContent {
  const records = groupRecords(content.records).flatMap(({ records: set, ttl }) =>
    set.map((record) => (record.ttl === ttl ? record : { ...record, ttl })),
  );
  return { ...content, records };
}

/**
 * Plans the signing of a whole zone: DNSKEYs and chain are added, and every signature is a task.
 *
 * Pure; the private keys are elsewhere, and so are the processors that do the work.
 */
export function planZoneSigning(content: ZoneContent, signing: ZoneSigning): SigningPlan {
  const { origin } = content;
  const { denial } = signing;
  const plain = evened({ ...content, records: content.records.filter(({ type }) => type !== 'DNSKEY') });
  const parameters = denial.kind === 'nsec3' ? [nsec3ParamRecord(origin, denial)] : [];
  const apex = [...dnskeySet(origin, signing), ...parameters];
  const zone = signableZone(plain);
  const ttl = denialTtl(content);
  const chain =
    denial.kind === 'nsec'
      ? ({ kind: 'chain', records: nsecChain(zone, ttl) } as const)
      : nsec3Chain(zone, denial, ttl);
  if (chain.kind === 'collision') return chain;
  const own = zone.nodes.flatMap(signedSets);
  const added = groupRecords([...apex, ...chain.records]);
  const tasks = [...own, ...added].flatMap((set) => signatureTasks(set, origin, signing));
  const kept = zone.nodes.flatMap(({ sets }) => sets.flatMap(({ records }) => records));
  return { kind: 'planned', records: [...kept, ...apex, ...chain.records], tasks };
}
