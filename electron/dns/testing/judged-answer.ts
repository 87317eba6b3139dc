import { createVerifier } from '../../adapters/verification/node-verifier';
import { equalNames } from '../../engine/records/name';
import type { Rrset, StoredRecord } from '../../engine/records/resource-record';
import { groupRecords } from '../../engine/records/zone-content';
import { publicKeysOf } from '../../engine/validation/public-key';
import { coveredType } from '../../engine/validation/signature-record';
import { validateRrset } from '../../engine/validation/validate-rrset';
import type { SignedTestZone } from './signed-zones';

/** What the program's own validator makes of one section of an answer. */
export interface JudgedSection {
  /** `owner TYPE` of each set whose signatures hold. */
  readonly secure: readonly string[];
  /** Of each set that has no signature. */
  readonly unsigned: readonly string[];
  /** Of each set with signatures, none of which holds. */
  readonly bogus: readonly string[];
  /** The wildcards that made secure sets, by owner. */
  readonly wildcards: ReadonlyMap<string, string>;
  /** Secure NSEC and NSEC3 records, which may prove something. */
  readonly proofs: readonly StoredRecord[];
}

const verifier = createVerifier();

/** Judges every set of a section by the keys of its zone, now. */
export function judgedSection(
  records: readonly StoredRecord[],
  { origin, content }: Pick<SignedTestZone, 'origin' | 'content'>,
): JudgedSection {
  const keys = { zone: origin, keys: publicKeysOf(content.records.filter(({ type }) => type === 'DNSKEY')) };
  const now = Math.floor(Date.now() / 1000);
  const [secure, unsigned, bogus]: [string[], string[], string[]] = [[], [], []];
  const wildcards = new Map<string, string>();
  const proofs: StoredRecord[] = [];
  const judge = (set: Rrset): void => {
    const title = `${set.name} ${set.type}`;
    const signatures = records.filter(
      (record) =>
        record.type === 'RRSIG' && equalNames(record.name, set.name) && coveredType(record) === set.type,
    );
    const verdict = validateRrset(set, signatures, keys, verifier, now);
    if (verdict.status === 'bogus') {
      (signatures.length === 0 ? unsigned : bogus).push(title);
      return;
    }
    secure.push(title);
    if (verdict.wildcard !== null) wildcards.set(set.name, verdict.wildcard);
    if (set.type === 'NSEC' || set.type === 'NSEC3') proofs.push(...set.records);
  };
  groupRecords(records.filter(({ type }) => type !== 'RRSIG')).forEach(judge);
  return { secure, unsigned, bogus, wildcards, proofs };
}
