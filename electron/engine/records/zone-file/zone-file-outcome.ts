import type { StoredRecord } from '../resource-record';
import type { ZoneContent } from '../zone-content';

/** What was done about something in a zone file that is odd but harmless. */
export interface ZoneFileNote {
  /** 1 for the first line. */
  readonly line: number;
  /** A clause in plain English, without capital and full stop. */
  readonly text: string;
}

/** Why a zone file was refused: the first thing that is wrong in it. */
export interface ZoneFileFault {
  readonly kind: 'invalid';
  /** 1 for the first line. */
  readonly line: number;
  /** A clause in plain English, without capital and full stop. */
  readonly reason: string;
}

/** What became of a zone file. */
export type ZoneFileOutcome =
  | { readonly kind: 'parsed'; readonly content: ZoneContent; readonly notes: readonly ZoneFileNote[] }
  | ZoneFileFault;

/** A record and where it came from. */
export interface PlacedRecord {
  readonly record: StoredRecord;
  readonly line: number;
}

/** Refuses a zone file. */
export function fault(line: number, reason: string): ZoneFileFault {
  return { kind: 'invalid', line, reason };
}
