import { ByteWriter } from '../records/byte-writer';
import { labelsOf, nameKey } from '../records/name';
import { writeName } from '../records/name-wire';
import { canonicalRdata } from '../records/rdata/rdata';
import { typeNumber } from '../records/record-type';
import type { Rrset } from '../records/resource-record';

/** Everything of an RRSIG record but the signature (RFC 4034 section 3.1). */
export interface SignatureFields {
  /** A number of `record-type.ts`. */
  readonly typeCovered: number;
  readonly algorithm: number;
  readonly labels: number;
  readonly originalTtl: number;
  /** Seconds since the epoch. */
  readonly expiration: number;
  readonly inception: number;
  readonly keyTag: number;
  /** The zone's name. */
  readonly signer: string;
}

/** The labels of a name as RRSIG counts them: without the root's and without a leading asterisk (section 3.1.3). */
export function labelCount(name: string): number {
  const labels = labelsOf(name);
  return labels[0] === '*' ? labels.length - 1 : labels.length;
}

/** The wire form of those fields. */
export function signaturePrefix(fields: SignatureFields): Uint8Array {
  const out = new ByteWriter();
  out.uint16(fields.typeCovered);
  out.uint8(fields.algorithm);
  out.uint8(fields.labels);
  out.uint32(fields.originalTtl);
  out.uint32(fields.expiration);
  out.uint32(fields.inception);
  out.uint16(fields.keyTag);
  writeName(out, nameKey(fields.signer));
  return out.toBytes();
}

function compareOctets(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The data of a set's records in canonical form and order, each once (RFC 4034 sections 6.2 and 6.3). */
export function canonicalData({ records }: Pick<Rrset, 'records'>): readonly Uint8Array[] {
  const wires = records.map((record) => {
    const outcome = canonicalRdata(record);
    if (outcome.kind === 'invalid') throw new Error(`${record.name} ${record.type}: ${outcome.reason}`);
    return outcome.wire;
  });
  if (wires.length === 1) return wires;
  const sorted = wires.toSorted(compareOctets);
  return sorted.filter((wire, at) => at === 0 || compareOctets(wire, sorted[at - 1] ?? wire) !== 0);
}

/** The owner that is signed: of a set that a wildcard made, the wildcard (RFC 4035 section 5.3.2). */
export function signedOwner(name: string, labels: number): string {
  const own = labelsOf(nameKey(name));
  if (own[0] === '*' || own.length <= labels) return nameKey(name);
  return `*.${own
    .slice(own.length - labels)
    .map((label) => `${label}.`)
    .join('')}`;
}

/** The octets that are signed (RFC 4034 section 3.1.8.1): the fields, then every record in canonical form and order. */
export function signatureInput(
  fields: SignatureFields,
  set: Pick<Rrset, 'name' | 'type' | 'records'>,
): Uint8Array {
  const head = new ByteWriter();
  writeName(head, signedOwner(set.name, fields.labels));
  head.uint16(typeNumber(set.type) ?? 0);
  head.uint16(1);
  head.uint32(fields.originalTtl);
  const ownerAndType = head.toBytes();
  const out = new ByteWriter(512);
  out.bytes(signaturePrefix(fields));
  for (const data of canonicalData(set)) {
    out.bytes(ownerAndType);
    out.uint16(data.length);
    out.bytes(data);
  }
  return out.toBytes();
}
