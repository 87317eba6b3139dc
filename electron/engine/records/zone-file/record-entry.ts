import { ByteReader } from '../byte-reader';
import { excerpt } from '../escaped-text';
import { parseName } from '../name';
import { parseRdata, printRdata } from '../rdata/rdata';
import { isMetaType, typeMnemonic, typeNumber } from '../record-type';
import { parseSeconds } from '../seconds';
import { parseSoa } from '../start-of-authority';
import type { Token } from './tokenizer';
import { fault, type PlacedRecord, type ZoneFileFault, type ZoneFileNote } from './zone-file-outcome';

/** TTLs end at 2^31 - 1 seconds (RFC 2181 section 8). */
export const greatestTtl = 0x7fffffff;

/** What earlier entries mean for the next one. */
export interface EntryContext {
  /** Completes relative names; `undefined` until it is known. */
  origin: string | undefined;
  /** Of `$TTL` (RFC 2308 section 4). */
  defaultTtl: number | undefined;
  /** The last one that was written out (RFC 1035 section 5.1). */
  lastTtl: number | undefined;
  lastOwner: string | undefined;
}

/** What an entry turned out to be. */
export type EntryOutcome =
  | ({ readonly kind: 'record' } & PlacedRecord)
  | { readonly kind: 'left-out'; readonly note: ZoneFileNote }
  | { readonly kind: 'directive' }
  | ZoneFileFault;

/** What stands between owner and data. */
interface Prefix {
  readonly ttl: number | undefined;
  readonly type: number;
  /** The index of the first token of the data. */
  readonly dataStart: number;
}

const classes = new Set(['CH', 'CS', 'HS']);
/** Timestamp of a dynamic record, as Windows exports it. */
const windowsAge = /^\[AGE:\d+\]$/i;
/** Look-ups in WINS that a Windows server does itself; they are no records that other servers could answer. */
const windowsLookups = new Set(['WINS', 'WINSR']);

/** Is the token a class, and which? */
function classOf(text: string): 'internet' | 'other' | 'none' {
  const upper = text.toUpperCase();
  if (upper === 'IN' || upper === 'CLASS1') return 'internet';
  return classes.has(upper) || /^CLASS\d+$/.test(upper) ? 'other' : 'none';
}

type PrefixOutcome = Prefix | ZoneFileFault | { readonly kind: 'windows-lookup'; readonly token: Token };

function isPrefix(outcome: PrefixOutcome): outcome is Prefix {
  return 'dataStart' in outcome;
}

function typeOf(token: Token): number | ZoneFileFault {
  const type = token.quoted ? null : typeNumber(token.text);
  if (type === null) return fault(token.line, `${excerpt(token.text)} is no record type`);
  if (isMetaType(type))
    return fault(token.line, `${typeMnemonic(type)} is for questions, no zone can hold it`);
  return type;
}

/** TTL and class in either order, then the type (RFC 1035 section 5.1). */
function readPrefix(tokens: readonly Token[], start: number, line: number): PrefixOutcome {
  let ttl: number | undefined;
  let hasClass = false;
  for (const [index, token] of tokens.entries()) {
    if (index < start || windowsAge.test(token.text)) continue;
    if (/^\d/.test(token.text) && ttl === undefined && !token.quoted) {
      ttl = parseSeconds(token.text, greatestTtl) ?? undefined;
      if (ttl === undefined) return fault(token.line, `${excerpt(token.text)} is no TTL`);
      continue;
    }
    const recordClass = classOf(token.text);
    if (recordClass === 'other') return fault(token.line, `the class ${excerpt(token.text)} is not IN`);
    if (recordClass === 'internet' && !hasClass) {
      hasClass = true;
      continue;
    }
    if (windowsLookups.has(token.text.toUpperCase())) return { kind: 'windows-lookup', token };
    const type = typeOf(token);
    return typeof type === 'number' ? { ttl, type, dataStart: index + 1 } : type;
  }
  return fault(tokens.at(-1)?.line ?? line, 'the record has no type');
}

/** Remembers the owner; a reason when there is none. */
function readOwner(context: EntryContext, tokens: readonly Token[], isIndented: boolean): string | null {
  if (isIndented) {
    return context.lastOwner === undefined ? 'the line begins with a blank, but no owner comes before' : null;
  }
  const [first] = tokens;
  if (first === undefined || first.quoted) return 'the owner stands in quotation marks';
  const outcome = parseName(first.text, context.origin);
  if (outcome.kind === 'invalid') return outcome.reason;
  context.lastOwner = outcome.name;
  return null;
}

/**
 * The TTL of a record that may not have its own.
 *
 * `$TTL` first, then the last TTL written out. An SOA without either takes its own minimum, which then holds for the
 * whole file: Windows writes its files so, and BIND reads them so.
 */
function ttlOf(context: EntryContext, own: number | undefined, type: number, data: string): number | null {
  if (own !== undefined) {
    context.lastTtl = own;
    return own;
  }
  const known = context.defaultTtl ?? context.lastTtl;
  if (known !== undefined || type !== 6) return known ?? null;
  const minimum = parseSoa(data)?.minimum ?? 0;
  if (minimum > greatestTtl) return null;
  context.defaultTtl = minimum;
  return minimum;
}

/** Reads one entry that is no directive, and updates the context. */
export function readRecord(
  context: EntryContext,
  tokens: readonly Token[],
  isIndented: boolean,
): EntryOutcome {
  const line = tokens[0]?.line ?? 0;
  const ownerReason = readOwner(context, tokens, isIndented);
  if (ownerReason !== null) return fault(line, ownerReason);
  const prefix = readPrefix(tokens, isIndented ? 0 : 1, line);
  if (!isPrefix(prefix)) {
    if (prefix.kind === 'invalid') return prefix;
    const text = `${prefix.token.text} was left out: only a Windows server can do this look-up`;
    return { kind: 'left-out', note: { line, text } };
  }
  const dataTokens = tokens.slice(prefix.dataStart);
  const rdata = parseRdata(prefix.type, dataTokens, context.origin);
  const type = typeMnemonic(prefix.type);
  if (rdata.kind === 'invalid') return fault(rdata.line || line, `in the ${type} record, ${rdata.reason}`);
  const data = printRdata(prefix.type, new ByteReader(rdata.wire));
  const ttl = ttlOf(context, prefix.ttl, prefix.type, data);
  if (ttl === null) return fault(line, 'the record has no TTL, and neither $TTL nor an SOA record gives one');
  return { kind: 'record', line, record: { name: context.lastOwner ?? '', type, ttl, data } };
}
