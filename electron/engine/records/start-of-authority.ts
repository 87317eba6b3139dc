import { parseName } from './name';

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
