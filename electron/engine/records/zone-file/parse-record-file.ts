import { parseName, withTrailingDot } from '../name';
import type { StoredRecord } from '../resource-record';
import { binaryFault, readEntry } from './parse-zone-file';
import type { EntryContext } from './record-entry';
import { ZoneFileTokenizer } from './tokenizer';
import { fault } from './zone-file-outcome';
import type { ZoneFileFault } from './zone-file-outcome';

/** The records of a file, in its order, or what is wrong on which line. */
export type RecordFileOutcome =
  { readonly kind: 'parsed'; readonly records: readonly StoredRecord[] } | ZoneFileFault;

/** Files such as `dsset-` leave the TTL out: DNS Manager's hour. */
const usualTtl = 3600;

/**
 * Reads records out of a piece of a master file, such as the `dsset-` and `keyset-` files of BIND and Windows.
 *
 * Such a file is no zone: there is no SOA record, and nothing is said about what goes together.
 *
 * @param origin what relative names are relative to, with or without trailing dot
 */
export function parseRecordFile(text: string, origin: string): RecordFileOutcome {
  const binary = binaryFault(text);
  if (binary !== null) return binary;
  const zone = parseName(withTrailingDot(origin));
  if (zone.kind === 'invalid') return fault(1, `the name of the zone is wrong: ${zone.reason}`);
  const context: EntryContext = {
    origin: zone.name,
    defaultTtl: usualTtl,
    lastTtl: undefined,
    lastOwner: undefined,
  };
  const tokenizer = new ZoneFileTokenizer(text.replace(/^\uFEFF/, ''));
  const records: StoredRecord[] = [];
  for (let entry = tokenizer.next(); entry !== null; entry = tokenizer.next()) {
    const outcome = readEntry(context, entry);
    if (outcome.kind === 'invalid') return outcome;
    if (outcome.kind === 'record') records.push(outcome.record);
  }
  return { kind: 'parsed', records };
}
