import { parseName } from '../name';
import { checkZone } from './check-zone';
import { isDirective, readDirective } from './directive';
import { type EntryContext, type EntryOutcome, readRecord } from './record-entry';
import { type Entry, ZoneFileTokenizer } from './tokenizer';
import {
  fault,
  type PlacedRecord,
  type ZoneFileFault,
  type ZoneFileNote,
  type ZoneFileOutcome,
} from './zone-file-outcome';

/** What is known besides the file. */
export interface ZoneFileOptions {
  /** The zone's name, with or without trailing dot; the owner of the SOA record when not given. */
  readonly origin?: string;
  /** Seconds, until `$TTL` says otherwise. */
  readonly defaultTtl?: number;
}

/** Reads one entry of a master file, and updates the context. */
export function readEntry(context: EntryContext, entry: Entry): EntryOutcome {
  if (entry.kind === 'broken') return fault(entry.line, entry.reason);
  if (isDirective(entry.tokens[0])) return readDirective(context, entry.tokens);
  return readRecord(context, entry.tokens, entry.isIndented);
}

function readAll(text: string, context: EntryContext, zoneName: string | undefined): ZoneFileOutcome {
  const tokenizer = new ZoneFileTokenizer(text);
  const records: PlacedRecord[] = [];
  const notes: ZoneFileNote[] = [];
  for (let entry = tokenizer.next(); entry !== null; entry = tokenizer.next()) {
    const outcome = readEntry(context, entry);
    if (outcome.kind === 'invalid') return outcome;
    if (outcome.kind === 'record') records.push(outcome);
    if (outcome.kind === 'left-out') notes.push(outcome.note);
  }
  return checkZone(records, notes, zoneName);
}

/** Says on which line a file turns out to be no text. */
export function binaryFault(text: string): ZoneFileFault | null {
  const nul = text.indexOf('\0');
  return nul === -1
    ? null
    : fault(text.slice(0, nul).split('\n').length, 'a NUL character: this is no text file');
}

/**
 * Reads a zone from a master file (RFC 1035 section 5).
 *
 * Understands what BIND and Windows write: `$ORIGIN`, `$TTL` (RFC 2308), TTLs with units, unknown types (RFC 3597), the
 * `[AGE:…]` of Windows exports; WINS look-ups are left out with a note. Never throws, whatever the text is.
 */
export function parseZoneFile(text: string, options: ZoneFileOptions = {}): ZoneFileOutcome {
  const binary = binaryFault(text);
  if (binary !== null) return binary;
  const zone = options.origin === undefined ? undefined : parseName(options.origin, '.');
  if (zone?.kind === 'invalid') return fault(1, `the name of the zone is wrong: ${zone.reason}`);
  const context: EntryContext = {
    origin: zone?.name,
    defaultTtl: options.defaultTtl,
    lastTtl: undefined,
    lastOwner: undefined,
  };
  // Windows' editor puts a byte order mark in front.
  return readAll(text.replace(/^\uFEFF/, ''), context, zone?.name);
}
