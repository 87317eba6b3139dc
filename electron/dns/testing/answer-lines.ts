import { ByteReader } from '../../engine/records/byte-reader';
import { printRdata } from '../../engine/records/rdata/rdata';
import { typeMnemonic, typeNumber } from '../../engine/records/record-type';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { OutgoingRecord } from '../message/write-message';
import { answer } from '../server/answer';
import type { ServedZone } from '../server/zone-source';
import { zonesOf } from './served-zones';

/** An answer as records that can be read. */
export interface ReadableAnswer {
  readonly code: number;
  readonly aa: boolean;
  readonly answers: readonly StoredRecord[];
  readonly authorities: readonly StoredRecord[];
  readonly glue: readonly StoredRecord[];
  readonly additionals: readonly StoredRecord[];
}

function readable(records: readonly OutgoingRecord[]): readonly StoredRecord[] {
  return records.map(({ name, type, ttl, data }) => ({
    name,
    type: typeMnemonic(type),
    ttl,
    data: printRdata(type, new ByteReader(data)),
  }));
}

/** Asks zones a question. */
export function answerOf(
  zones: readonly ServedZone[],
  name: string,
  type: string,
  dnssecOk: boolean,
): ReadableAnswer {
  const found = answer(zonesOf(...zones), { name, type: typeNumber(type) ?? 0, dnssecOk });
  return {
    code: found.responseCode,
    aa: found.authoritative,
    answers: readable(found.answers),
    authorities: readable(found.authorities),
    glue: readable(found.glue),
    additionals: readable(found.additionals.flat()),
  };
}

/** Owner and type of each record, of a signature with what it covers; in the order in which they were sent. */
export function namesAndTypes(records: readonly StoredRecord[]): readonly string[] {
  return records.map(({ name, type, data }) =>
    type === 'RRSIG' ? `${name} RRSIG ${data.split(' ')[0] ?? ''}` : `${name} ${type}`,
  );
}
