/** Record data between text and wire, for every type. */
import { fromHex, toHex } from '../binary-text';
import { ByteReader } from '../byte-reader';
import { ByteWriter } from '../byte-writer';
import { excerpt } from '../escaped-text';
import { typeMnemonic, typeNumber } from '../record-type';
import type { StoredRecord } from '../resource-record';
import { type Token, tokensOf } from '../zone-file/tokenizer';
import { DataTokens, type Field } from './field';
import { layoutOf } from './layouts';

/** Record data on the wire, uncompressed, or what is wrong with its text, as the rest of a sentence. */
export type RdataOutcome =
  | { readonly kind: 'rdata'; readonly wire: Uint8Array }
  /** `line` is that of the token to blame. */
  | { readonly kind: 'invalid'; readonly line: number; readonly reason: string };

const longestData = 0xffff;

function parseFields(fields: readonly Field[], tokens: DataTokens): RdataOutcome {
  const out = new ByteWriter();
  for (const field of fields) {
    const reason = field.parse(tokens, out);
    if (reason !== null) return { kind: 'invalid', line: tokens.line, reason };
  }
  const extra = tokens.next();
  if (extra !== undefined) {
    return { kind: 'invalid', line: extra.line, reason: `${excerpt(extra.text)} is one value too many` };
  }
  if (out.length > longestData) {
    return { kind: 'invalid', line: tokens.line, reason: 'the data is longer than a record can hold' };
  }
  return { kind: 'rdata', wire: out.toBytes() };
}

function printFields(fields: readonly Field[], reader: ByteReader): string | null {
  const parts = fields.map((field) => field.print(reader));
  if (reader.failed || reader.remaining > 0) return null;
  return parts.filter((part) => part !== '').join(' ');
}

/** `\# length hex` (RFC 3597 section 5). */
function genericForm(wire: Uint8Array): string {
  return wire.length === 0 ? '\\# 0' : `\\# ${wire.length} ${toHex(wire)}`;
}

function parseGenericForm(tokens: DataTokens): RdataOutcome {
  const invalid = (reason: string): RdataOutcome => ({ kind: 'invalid', line: tokens.line, reason });
  tokens.next();
  const length = tokens.next()?.text ?? '';
  const wire = fromHex(
    tokens
      .rest()
      .map(({ text }) => text)
      .join(''),
  );
  if (!/^\d{1,5}$/.test(length)) return invalid('\\# needs the number of octets behind it');
  if (wire === null) return invalid('\\# needs pairs of hexadecimal digits behind the number of octets');
  if (wire.length !== Number(length) || wire.length > longestData) {
    return invalid(`\\# announces ${length} octets, but ${wire.length} follow`);
  }
  return { kind: 'rdata', wire };
}

function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}

/** Octets that were given for a type with a layout must be exactly what the layout would have written. */
function checkAgainstLayout(fields: readonly Field[], given: RdataOutcome, line: number): RdataOutcome {
  if (given.kind === 'invalid') return given;
  const text = printFields(fields, new ByteReader(given.wire));
  const tokens = text === null ? null : tokensOf(text);
  const again = tokens === null ? null : parseFields(fields, new DataTokens(tokens, {}));
  if (again?.kind === 'rdata' && sameOctets(again.wire, given.wire)) return given;
  return { kind: 'invalid', line, reason: 'the octets behind \\# are no data of this type' };
}

function parseTokens(type: number, tokens: DataTokens): RdataOutcome {
  const fields = layoutOf(type);
  const first = tokens.peek();
  const isGeneric = first !== undefined && !first.quoted && first.text === '\\#';
  if (!isGeneric && fields !== undefined) return parseFields(fields, tokens);
  if (!isGeneric) {
    const reason = `data of type ${typeMnemonic(type)} is only understood in the form \\# length hex`;
    return { kind: 'invalid', line: first?.line ?? 0, reason };
  }
  const generic = parseGenericForm(tokens);
  return fields === undefined ? generic : checkAgainstLayout(fields, generic, first.line);
}

/** Reads the data of a record from the tokens of a zone file; `origin` completes relative names. */
export function parseRdata(type: number, tokens: readonly Token[], origin?: string): RdataOutcome {
  return parseTokens(type, new DataTokens(tokens, { origin }));
}

/**
 * The presentation form of record data.
 *
 * The reader ends where the data ends; before its start lies the message that compressed names point into. Data that
 * is not what its type says comes in the form of RFC 3597 section 5.
 */
export function printRdata(type: number, reader: ByteReader): string {
  const { octets, position, remaining } = reader;
  const wire = octets.subarray(position, position + remaining);
  const fields = layoutOf(type);
  return (fields && printFields(fields, reader)) ?? genericForm(wire);
}

function recordWire(record: Pick<StoredRecord, 'type' | 'data'>, isCanonical: boolean): RdataOutcome {
  const type = typeNumber(record.type);
  const tokens = tokensOf(record.data);
  if (type === null) return { kind: 'invalid', line: 0, reason: `${record.type} is no record type` };
  if (tokens === null) return { kind: 'invalid', line: 0, reason: 'the data is not one line' };
  return parseTokens(type, new DataTokens(tokens, { isCanonical }));
}

/** The wire form of a stored record's data, uncompressed. */
export function rdataWire(record: Pick<StoredRecord, 'type' | 'data'>): RdataOutcome {
  return recordWire(record, false);
}

/** The canonical wire form of a stored record's data (RFC 4034 section 6.2, RFC 6840 section 5.1). */
export function canonicalRdata(record: Pick<StoredRecord, 'type' | 'data'>): RdataOutcome {
  return recordWire(record, true);
}
