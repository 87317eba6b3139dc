import type { StandingCrew } from '../../../electron/adapters/signatures/standing-crew';
import type { StoredRecord } from '../../../electron/engine/records/resource-record';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';
import type { SignedZone } from '../../../electron/engine/signing/signed-zone/signed-zone';
import { KeySetSignatures } from '../../../electron/environments/lab/signatures/key-set-signatures';
import type { SigningJob } from '../../../electron/environments/lab/signatures/signing-job';
import { makeSignedZone } from '../../../electron/environments/lab/signatures/zone-making';
import type { SigningMeans } from '../signing/zone-to-sign';
import { changedAddress, nextSoa } from './changes';

/** A zone in the lab. */
export interface LabZone {
  readonly content: ZoneContent;
  readonly zone: SignedZone;
  readonly means: SigningMeans;
  readonly crew: StandingCrew;
  readonly names: number;
}

/** Behind the records that were changed before, so that no change finds what it wants. */
const firstChange = 1_000_000;

/** The content with one record changed; all other records are the same objects, as in the lab. */
function withRecord({ origin, records }: ZoneContent, changed: StoredRecord): ZoneContent {
  const soa = nextSoa();
  return {
    origin,
    records: records.map((record) => {
      if (record.type === 'SOA') return soa;
      return record.name === changed.name && record.type === changed.type ? changed : record;
    }),
  };
}

function jobFor(content: ZoneContent, { signing }: SigningMeans): SigningJob {
  const { origin } = content;
  const records = content.records.filter(({ type }) => type === 'DNSKEY');
  const keys = { records: 'bench', keySet: 'bench' };
  return { keys, content, signing, keySet: { key: keys.keySet, origin, records, signing } };
}

/**
 * Changes one record after the other as the lab does: from the new content, signed in threads.
 *
 * @returns makes one change, which takes so many milliseconds
 */
export function changeInLab({ content, zone, means, crew, names }: LabZone) {
  const readKeys = () => Promise.resolve(means.privateKeys);
  const tools = { crew, readKeys, keySets: new KeySetSignatures(crew, readKeys) };
  let base = { job: jobFor(content, means), zone };
  let count = firstChange;
  return async ({ isServed }: { readonly isServed: boolean }): Promise<number> => {
    const job = jobFor(withRecord(base.job.content, changedAddress(names, (count += 1))), means);
    const begun = performance.now();
    const made = await makeSignedZone(
      job,
      { ...base, isFree: () => !isServed },
      tools,
      new AbortController().signal,
    );
    const lasted = performance.now() - begun;
    if (made.kind !== 'signed') throw new Error(`The lab has not signed: ${made.kind}`);
    base = { job, zone: made.zone };
    return lasted;
  };
}
