import { ByteWriter } from '../../engine/records/byte-writer';
import { parentName, rootName } from '../../engine/records/name';
import { writeLabel } from '../../engine/records/name-wire';
import { type Edns, internetClass, type MessageHeader, optType, type Question } from './message';

/** A record that is ready to be sent. */
export interface OutgoingRecord {
  readonly name: string;
  readonly type: number;
  readonly ttl: number;
  /** Uncompressed, at most 65,535 octets. */
  readonly data: Uint8Array;
}

/** A message that is to be sent. */
export interface OutgoingMessage {
  readonly header: MessageHeader;
  /** `null` when the question that is answered could not be read. */
  readonly question: Question | null;
  readonly answers: readonly OutgoingRecord[];
  readonly authorities: readonly OutgoingRecord[];
  /** Glue without which a referral is of no use (RFC 9471): counts as much as what stands before it. */
  readonly glue: readonly OutgoingRecord[];
  /** Left out first when there is no room, set by set (RFC 2181 section 9, RFC 4035 section 3.1.1). */
  readonly additionals: readonly (readonly OutgoingRecord[])[];
  readonly edns: Edns | null;
}

/** Compression pointers have 14 bits (RFC 1035 section 4.1.4). */
const pointerReach = 0x4000;

function headerBits(header: MessageHeader): number {
  return (
    (header.isResponse ? 0x8000 : 0) |
    (header.opcode << 11) |
    (header.authoritative ? 0x0400 : 0) |
    (header.truncated ? 0x0200 : 0) |
    (header.recursionDesired ? 0x0100 : 0) |
    (header.recursionAvailable ? 0x0080 : 0) |
    (header.authenticData ? 0x0020 : 0) |
    (header.checkingDisabled ? 0x0010 : 0) |
    (header.responseCode & 15)
  );
}

/**
 * Puts one message together.
 *
 * Owners are compressed, names in data are not: they need not be, and only those of RFC 1035 may (RFC 3597 section 4).
 */
class MessageWriter {
  readonly #out = new ByteWriter(plainCapacity);
  /** Where a name, or the end of one, already stands. Spelling counts, so that case is kept. */
  readonly #names = new Map<string, number>();
  readonly #limit: number;
  readonly #counts = [0, 0, 0, 0];

  constructor(limit: number) {
    this.#limit = limit;
  }

  header(header: MessageHeader): void {
    this.#out.uint16(header.id);
    this.#out.uint16(headerBits(header));
    for (const count of this.#counts) this.#out.uint16(count);
  }

  question({ name, type, class: questionClass }: Question): void {
    this.#name(name);
    this.#out.uint16(type);
    this.#out.uint16(questionClass);
    this.#count(0, 1);
  }

  /** Appends all records of a set, or says that they have no room. */
  records(section: 1 | 2 | 3, records: readonly OutgoingRecord[]): boolean {
    for (const record of records) {
      this.#record(record);
      if (this.#out.length > this.#limit) return false;
    }
    this.#count(section, records.length);
    return true;
  }

  edns({ udpSize, version, extendedCode, dnssecOk }: Edns): void {
    this.#out.uint8(0);
    this.#out.uint16(optType);
    this.#out.uint16(udpSize);
    this.#out.uint8(extendedCode);
    this.#out.uint8(version);
    this.#out.uint16(dnssecOk ? 0x8000 : 0);
    this.#out.uint16(0);
    this.#count(3, 1);
  }

  toBytes(): Uint8Array {
    this.#counts.forEach((count, section) => this.#out.setUint16(4 + 2 * section, count));
    return this.#out.toBytes();
  }

  get length(): number {
    return this.#out.length;
  }

  /** Takes back records for which there was no room. Names in them must not be pointed to. */
  takeBack(length: number): void {
    this.#out.truncate(length);
    for (const [name, at] of this.#names) if (at >= length) this.#names.delete(name);
  }

  #count(section: number, by: number): void {
    this.#counts[section] = (this.#counts[section] ?? 0) + by;
  }

  #record({ name, type, ttl, data }: OutgoingRecord): void {
    this.#name(name);
    this.#out.uint16(type);
    this.#out.uint16(internetClass);
    this.#out.uint32(ttl);
    this.#out.uint16(data.length);
    this.#out.bytes(data);
  }

  #name(name: string): void {
    let rest = name;
    while (rest !== rootName) {
      const known = this.#names.get(rest);
      if (known !== undefined) {
        this.#out.uint16(0xc000 | known);
        return;
      }
      if (this.#out.length < pointerReach) this.#names.set(rest, this.#out.length);
      const parent = parentName(rest) ?? rootName;
      writeLabel(this.#out, rest.slice(0, parent === rootName ? -1 : -parent.length - 1));
      rest = parent;
    }
    this.#out.uint8(0);
  }
}

const plainCapacity = 512;
const optLength = 11;

function write(message: OutgoingMessage, limit: number): Uint8Array | null {
  const writer = new MessageWriter(limit - (message.edns === null ? 0 : optLength));
  writer.header(message.header);
  if (message.question !== null) writer.question(message.question);
  const required =
    writer.records(1, message.answers) &&
    writer.records(2, message.authorities) &&
    writer.records(3, message.glue);
  if (!required) return null;
  for (const records of message.additionals) {
    const { length } = writer;
    if (!writer.records(3, records)) writer.takeBack(length);
  }
  if (message.edns !== null) writer.edns(message.edns);
  return writer.toBytes();
}

/**
 * The octets of a message, at most `limit` of them.
 *
 * What does not fit comes as question and OPT alone with TC set, so that nobody takes a part for the whole (RFC 2181
 * section 9); additional records are dropped without that.
 */
export function writeMessage(message: OutgoingMessage, limit: number): Uint8Array {
  const whole = write(message, limit);
  if (whole !== null) return whole;
  const truncated: OutgoingMessage = {
    ...message,
    header: { ...message.header, truncated: true },
    answers: [],
    authorities: [],
    glue: [],
    additionals: [],
  };
  return write(truncated, limit) ?? new Uint8Array(0);
}
