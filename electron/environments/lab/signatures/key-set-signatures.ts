import type { SigningOrder } from '../../../adapters/signatures/piece-signer';
import type { StandingCrew } from '../../../adapters/signatures/standing-crew';
import type { KeyId } from '../../../engine/forest/directory';
import type { StoredRecord } from '../../../engine/records/resource-record';
import { signatureRecord, signatureTasks } from '../../../engine/signing/zone-signer';
import { keySetSigners } from './signing-job';
import type { KeySetJob } from './signing-job';

/** The private keys of these identifiers, PKCS#8. */
export type ReadPrivateKeys = (keyIds: readonly KeyId[]) => Promise<ReadonlyMap<KeyId, Uint8Array>>;

async function signatures(
  { origin, records, signing }: KeySetJob,
  crew: StandingCrew,
  readKeys: ReadPrivateKeys,
): Promise<readonly StoredRecord[]> {
  const order: SigningOrder = { origin, signing, privateKeys: await readKeys(keySetSigners(signing)) };
  const set = { name: origin, type: 'DNSKEY', ttl: signing.dnskeyTtl, records };
  const { signature, close } = crew.crewFor(order);
  try {
    const tasks = signatureTasks(set, origin, signing);
    const made = await Promise.all(tasks.map(signature));
    return tasks.flatMap((task, at) => {
      const octets = made[at];
      return octets === undefined ? [] : [signatureRecord(task, set.type, octets)];
    });
  } finally {
    close();
  }
}

/**
 * The signatures of DNSKEY sets: made once for each set, and the same wherever it is served.
 *
 * The set comes from the Key Master with its signatures (issue: each writable primary signs its own copy; the DNSKEY set
 * is the Key Master's).
 */
export class KeySetSignatures {
  readonly #crew: StandingCrew;
  readonly #readKeys: ReadPrivateKeys;
  readonly #made = new Map<string, Promise<readonly StoredRecord[]>>();

  constructor(crew: StandingCrew, readKeys: ReadPrivateKeys) {
    this.#crew = crew;
    this.#readKeys = readKeys;
  }

  /** The RRSIG records of a set. */
  of(job: KeySetJob): Promise<readonly StoredRecord[]> {
    const known = this.#made.get(job.key);
    if (known !== undefined) return known;
    const made = signatures(job, this.#crew, this.#readKeys);
    this.#made.set(job.key, made);
    // What failed is tried again by whoever asks next.
    made.catch(() => this.#made.delete(job.key));
    return made;
  }

  /** Forgets all others. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#made.keys()) if (!keys.has(key)) this.#made.delete(key);
  }
}
