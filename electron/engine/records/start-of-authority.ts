import { parseName } from './name';
import type { StoredRecord } from './resource-record';

/** The fields of an SOA record (RFC 1035 section 3.3.13). */
export interface StartOfAuthority {
  /** MNAME, absolute. */
  readonly primaryServer: string;
  /** RNAME, absolute: the mailbox with a dot for the at sign. */
  readonly responsiblePerson: string;
  /** 0 to 2^32 - 1, compared by RFC 1982. */
  readonly serial: number;
  /** Seconds, as all that follow. */
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  /** TTL of negative answers (RFC 2308 section 4). */
  readonly minimum: number;
}

/** Reads the data of an SOA record in normal form; `null` for what is none. */
export function parseSoa(data: string): StartOfAuthority | null {
  const fields = data.split(' ');
  const [mname = '', rname = ''] = fields;
  const [serial, refresh, retry, expire, minimum, extra] = fields.slice(2).map(Number);
  const names = [parseName(mname), parseName(rname)].every(({ kind }) => kind === 'name');
  if (!names || extra !== undefined) return null;
  if (!isCounter(serial) || !isCounter(refresh) || !isCounter(retry)) return null;
  if (!isCounter(expire) || !isCounter(minimum)) return null;
  return { primaryServer: mname, responsiblePerson: rname, serial, refresh, retry, expire, minimum };
}

function isCounter(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
}

/** The next serial; after the highest comes 0 (RFC 1982). */
function nextSerial(serial: number): number {
  return serial === 0xffffffff ? 0 : serial + 1;
}

/** Does one serial come after another one (RFC 1982 section 3.2)? */
export function isLaterSerial(serial: number, before: number): boolean {
  const distance = (serial - before + 2 ** 32) % 2 ** 32;
  return distance > 0 && distance < 2 ** 31;
}

/** An SOA record with another serial. */
export function withSerial(record: StoredRecord, serial: number): StoredRecord {
  return { ...record, data: record.data.split(' ').with(2, String(serial)).join(' ') };
}

/** An SOA record with the next serial. */
export function withNextSerial(record: StoredRecord): StoredRecord {
  const soa = parseSoa(record.data);
  return soa === null ? record : withSerial(record, nextSerial(soa.serial));
}
