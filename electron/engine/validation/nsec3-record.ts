import { fromHex, toBase32Hex } from '../records/binary-text';
import { labelsOf } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import type { Nsec3Parameters } from '../signing/nsec3-hash';
import { nsec3Hash } from '../signing/nsec3-hash';

/** An NSEC3 record, taken apart (RFC 5155 section 3). */
export interface Nsec3Record {
  readonly record: StoredRecord;
  /** Base32hex in upper case, as `next`. */
  readonly hash: string;
  readonly next: string;
  readonly optOut: boolean;
  readonly parameters: Nsec3Parameters;
  /** The parameters as text: records of one chain agree in it. */
  readonly chain: string;
  readonly types: ReadonlySet<string>;
}

/** The name of a chain of NSEC3 records: iterations and salt, as `1 12 AABBCCDD`. */
function chainName(iterations: string, salt: string): string {
  return `1 ${Number(iterations)} ${salt.toUpperCase()}`;
}

/** The chain an NSEC3PARAM record announces; `null` for one that servers have to ignore (RFC 5155 section 4.1.2). */
export function announcedChain({ data }: StoredRecord): string | null {
  const [algorithm, flags, iterations = '', salt = ''] = data.split(' ');
  return algorithm === '1' && flags === '0' ? chainName(iterations, salt) : null;
}

/**
 * Reads an NSEC3 record, whose data is in normal form.
 *
 * `null` for an unknown hash algorithm or unknown flags: such records are ignored (RFC 5155 section 8.1).
 */
export function readNsec3(record: StoredRecord): Nsec3Record | null {
  const [algorithm, flags, iterations = '', saltText = '', next = '', ...types] = record.data.split(' ');
  const salt = saltText === '-' ? new Uint8Array() : fromHex(saltText);
  if (record.type !== 'NSEC3' || algorithm !== '1' || (flags !== '0' && flags !== '1') || salt === null)
    return null;
  return {
    record,
    hash: (labelsOf(record.name)[0] ?? '').toUpperCase(),
    next: next.toUpperCase(),
    optOut: flags === '1',
    parameters: { iterations: Number(iterations), salt },
    chain: chainName(iterations, saltText),
    types: new Set(types),
  };
}

/** Is a hash strictly between a record's own and the next one? The last record points back to the first. */
export function coversHash({ hash, next }: Pick<Nsec3Record, 'hash' | 'next'>, sought: string): boolean {
  return hash < next ? hash < sought && sought < next : hash < sought || sought < next;
}

/** A name's hash as owners show it. */
export function hashText(name: string, parameters: Nsec3Parameters): string {
  return toBase32Hex(nsec3Hash(name, parameters));
}
