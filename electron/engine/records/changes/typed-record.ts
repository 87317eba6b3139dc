import { done, refused } from '../../../../shared/contract/outcome';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { ProblemParameters } from '../../../../shared/contract/problem';
import type { RecordLine } from '../../../../shared/model/record-changes';
import { ByteReader } from '../byte-reader';
import { parseName, rootName, withTrailingDot } from '../name';
import { parseRdata, printRdata } from '../rdata/rdata';
import { isMetaType, typeMnemonic, typeNumber } from '../record-type';
import type { StoredRecord } from '../resource-record';
import { tokensOf } from '../zone-file/tokenizer';
import type { Token } from '../zone-file/tokenizer';

type Field = ProblemParameters['record-invalid']['field'];

/** Refuses what was typed. */
export function invalidRecord(
  { name, type }: Pick<RecordLine, 'name' | 'type'>,
  field: Field,
  reason: string,
): Outcome<never> {
  return refused({ code: 'record-invalid', parameters: { field, name, type, reason } });
}

/** The tokens of typed data; a comment is no part of a record, and nobody who types one wants to lose text. */
function typedTokens(data: string): readonly Token[] | string {
  const tokens = tokensOf(data);
  const marked = tokensOf(`${data} end`);
  if (tokens === null || marked === null) return 'quotation marks or brackets are not closed';
  return marked.length === tokens.length + 1
    ? tokens
    : 'a semicolon outside of quotation marks begins a comment';
}

function typedData(line: RecordLine, type: number): Outcome<string> {
  const tokens = typedTokens(line.data);
  if (typeof tokens === 'string') return invalidRecord(line, 'data', tokens);
  // Names cross the door whole, with or without the dot at their end.
  const rdata = parseRdata(type, tokens, rootName);
  return rdata.kind === 'invalid'
    ? invalidRecord(line, 'data', rdata.reason)
    : done(printRdata(type, new ByteReader(rdata.wire)));
}

/**
 * A record as an administrator typed it, in the normal form in which zones store records, or what is wrong with it.
 *
 * Read by the same parsers as zone files.
 */
export function typedRecord(line: RecordLine): Outcome<StoredRecord> {
  const name = parseName(withTrailingDot(line.name));
  if (name.kind === 'invalid') return invalidRecord(line, 'name', name.reason);
  const type = typeNumber(line.type);
  if (type === null) return invalidRecord(line, 'type', `${line.type} is no record type`);
  if (isMetaType(type)) return invalidRecord(line, 'type', 'it is for questions, no zone can hold it');
  const data = typedData(line, type);
  if (data.kind === 'refused') return data;
  return done({ name: name.name, type: typeMnemonic(type), ttl: line.ttl, data: data.value });
}
