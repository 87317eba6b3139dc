import { ByteReader } from '../../engine/records/byte-reader';
import { rootName } from '../../engine/records/name';
import { readName } from '../../engine/records/name-wire';
import { printRdata } from '../../engine/records/rdata/rdata';
import { typeMnemonic } from '../../engine/records/record-type';
import type { StoredRecord } from '../../engine/records/resource-record';
import {
  type Edns,
  internetClass,
  type Message,
  type MessageHeader,
  optType,
  type Question,
} from './message';

/** What octets from the network turned out to be. */
export type ReadOutcome =
  | { readonly kind: 'message'; readonly message: Message }
  /** A header, and questions that could be read, but nothing sound behind them. */
  | {
      readonly kind: 'malformed';
      readonly header: MessageHeader;
      readonly questions: readonly Question[];
      readonly reason: string;
    }
  /** Not even a header. */
  | { readonly kind: 'not-dns' };

const headerLength = 12;

function readHeader(reader: ByteReader): MessageHeader {
  const id = reader.uint16();
  const bits = reader.uint16();
  return {
    id,
    isResponse: (bits & 0x8000) !== 0,
    opcode: (bits >> 11) & 15,
    authoritative: (bits & 0x0400) !== 0,
    truncated: (bits & 0x0200) !== 0,
    recursionDesired: (bits & 0x0100) !== 0,
    recursionAvailable: (bits & 0x0080) !== 0,
    authenticData: (bits & 0x0020) !== 0,
    checkingDisabled: (bits & 0x0010) !== 0,
    responseCode: bits & 15,
  };
}

function readQuestion(reader: ByteReader): Question {
  return { name: readName(reader), type: reader.uint16(), class: reader.uint16() };
}

/** Reads until `count` is reached or the reader fails. */
function readMany<T>(reader: ByteReader, count: number, read: (reader: ByteReader) => T): readonly T[] {
  const all: T[] = [];
  while (all.length < count && !reader.failed) all.push(read(reader));
  return all;
}

/** A record as it stands in a message. */
type WireRecord =
  | { readonly kind: 'record'; readonly record: StoredRecord }
  | { readonly kind: 'opt'; readonly owner: string; readonly edns: Edns }
  | { readonly kind: 'other-class' };

function readRecord(reader: ByteReader): WireRecord {
  const [name, type, recordClass, ttl] = [
    readName(reader),
    reader.uint16(),
    reader.uint16(),
    reader.uint32(),
  ];
  const length = reader.uint16();
  const start = reader.position;
  reader.bytes(length);
  if (type === optType) return { kind: 'opt', owner: name, edns: ednsOf(recordClass, ttl) };
  if (recordClass !== internetClass || reader.failed) return { kind: 'other-class' };
  const data = printRdata(type, new ByteReader(reader.octets, start, start + length));
  // A TTL with its highest bit set means 0 (RFC 2181 section 8).
  const record = { name, type: typeMnemonic(type), ttl: ttl > 0x7fffffff ? 0 : ttl, data };
  return { kind: 'record', record };
}

/** An OPT record keeps its values where others have class and TTL. */
function ednsOf(recordClass: number, ttl: number): Edns {
  return {
    udpSize: recordClass,
    extendedCode: ttl >>> 24,
    version: (ttl >>> 16) & 0xff,
    dnssecOk: (ttl & 0x8000) !== 0,
  };
}

function recordsIn(section: readonly WireRecord[]): readonly StoredRecord[] {
  return section.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

/** One OPT at most, in the additional section, at the root (RFC 6891 section 6.1.1). */
function faultOfOpt(...sections: readonly (readonly WireRecord[])[]): string | null {
  const opts = sections.map((section) => section.filter((item) => item.kind === 'opt'));
  const [answers = [], authorities = [], additionals = []] = opts;
  if (answers.length + authorities.length > 0) return 'an OPT record outside the additional section';
  if (additionals.length > 1) return 'more than one OPT record';
  return additionals.every(({ owner }) => owner === rootName) ? null : 'an OPT record not at the root';
}

/**
 * Reads a message (RFC 1035 section 4.1).
 *
 * Takes any octets: what is no message is an outcome, never an exception. Data that is not what its type says comes in
 * the form of RFC 3597, so that one odd record does not hide the others.
 */
export function readMessage(octets: Uint8Array): ReadOutcome {
  if (octets.length < headerLength) return { kind: 'not-dns' };
  const reader = new ByteReader(octets);
  const header = readHeader(reader);
  const [questionCount, ...counts] = [reader.uint16(), reader.uint16(), reader.uint16(), reader.uint16()];
  const questions = readMany(reader, questionCount, readQuestion);
  if (reader.failed) return { kind: 'malformed', header, questions: [], reason: 'the question is cut short' };
  return readSections(reader, header, questions, counts);
}

function readSections(
  reader: ByteReader,
  header: MessageHeader,
  questions: readonly Question[],
  counts: readonly number[],
): ReadOutcome {
  const [answers = [], authorities = [], additionals = []] = counts.map((count) =>
    readMany(reader, count, readRecord),
  );
  const malformed = (reason: string): ReadOutcome => ({ kind: 'malformed', header, questions, reason });
  if (reader.failed) return malformed('a record is cut short');
  if (reader.remaining > 0) return malformed('octets follow the last record');
  const optFault = faultOfOpt(answers, authorities, additionals);
  if (optFault !== null) return malformed(optFault);
  const message: Message = {
    header,
    questions,
    answers: recordsIn(answers),
    authorities: recordsIn(authorities),
    additionals: recordsIn(additionals),
    edns: additionals.find((item) => item.kind === 'opt')?.edns ?? null,
  };
  return { kind: 'message', message };
}
