import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';

/** A zone as one server answers from it. */
export interface ServedZone {
  /**
   * The zone's records.
   *
   * Its index is made once per object and kept as long as the object lives: hand over the same object while
   * the zone does not change.
   */
  readonly content: ZoneContent;
  /** Records that signing adds, such as DNSKEY; the same rule holds for the array. */
  readonly extraRecords: readonly StoredRecord[];
  /** Do answers carry AA? */
  readonly authoritative: boolean;
  /** A secondary that has not heard from its master for too long does not answer (RFC 1034 section 4.3.5). */
  readonly expired: boolean;
}

/** The zones of one server, as they are when a question comes. */
export interface ZoneSource {
  /** The zone with this apex, if the server has it; the apex is lower-cased, absolute, with trailing dot. */
  readonly zoneAt: (apex: string) => ServedZone | undefined;
}
