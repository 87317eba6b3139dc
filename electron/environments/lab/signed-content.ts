import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';

/** Sets that are read in one turn of the event loop. */
const pieceSize = 500;

/**
 * All records of a signed zone, `null` where somebody stops it.
 *
 * Read in pieces, so that the event loop is free in between; begun anew where the zone changed on the way.
 */
export async function signedContent(zone: SignedZone, signal?: AbortSignal): Promise<ZoneContent | null> {
  const { version } = zone;
  const records: StoredRecord[] = [];
  let sets = 0;
  for (const { set, signatures } of zone.allSets()) {
    records.push(...set.records, ...signatures);
    sets += 1;
    if (sets % pieceSize !== 0) continue;
    await nextTurn();
    if (signal?.aborted === true) return null;
    if (zone.version !== version) return signedContent(zone, signal);
  }
  return { origin: zone.origin, records };
}
