import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';

/** What every zone says about its server. */
interface ServingState {
  /** Do answers carry AA? */
  readonly authoritative: boolean;
  /** A secondary that has not heard from its master for too long does not answer (RFC 1034 section 4.3.5). */
  readonly expired: boolean;
}

/** A zone that is not signed, as one server answers from it. */
export interface PlainServedZone extends ServingState {
  /**
   * The zone's records.
   *
   * Its index is made once per object and kept as long as the object lives: hand over the same object while
   * the zone does not change.
   */
  readonly content: ZoneContent;
  /** Records that signing adds, such as DNSKEY; the same rule holds for the array. */
  readonly extraRecords: readonly StoredRecord[];
}

/** A signed zone: everything is answered out of it, with signatures and proofs for those who ask for them. */
export interface SignedServedZone extends ServingState {
  /** May change between two questions. */
  readonly signed: SignedZone;
}

/** A zone as one server answers from it. */
export type ServedZone = PlainServedZone | SignedServedZone;

/** The name of a served zone. */
export function originOf(zone: ServedZone): string {
  return 'signed' in zone ? zone.signed.origin : zone.content.origin;
}

/** The zones of one server, as they are when a question comes. */
export interface ZoneSource {
  /** The zone with this apex, if the server has it; the apex is lower-cased, absolute, with trailing dot. */
  readonly zoneAt: (apex: string) => ServedZone | undefined;
}
