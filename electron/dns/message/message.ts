import type { StoredRecord } from '../../engine/records/resource-record';

/** RCODEs that the program gives or knows (RFC 1035 section 4.1.1, RFC 6891 section 9, RFC 6672 section 2.2). */
export const responseCode = {
  noError: 0,
  formatError: 1,
  serverFailure: 2,
  nameError: 3,
  notImplemented: 4,
  refused: 5,
  nameTooLong: 6,
  badVersion: 16,
} as const;

/** Octets a message may have over UDP when nothing else was agreed (RFC 1035 section 4.2.1). */
export const plainUdpSize = 512;
/** Octets over UDP that pass any network in one piece (DNS Flag Day 2020, RFC 9715). */
export const safeUdpSize = 1232;
/** Class IN (RFC 1035 section 3.2.4); the only one here. */
export const internetClass = 1;
/** The type of the EDNS pseudo record (RFC 6891 section 6.1.1). */
export const optType = 41;

/** The header's first two words (RFC 1035 section 4.1.1, RFC 4035 section 3.1.6 for AD and CD). */
export interface MessageHeader {
  readonly id: number;
  readonly isResponse: boolean;
  readonly opcode: number;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionDesired: boolean;
  readonly recursionAvailable: boolean;
  readonly authenticData: boolean;
  readonly checkingDisabled: boolean;
  /** Without the bits that EDNS adds. */
  readonly responseCode: number;
}

/** What is asked (RFC 1035 section 4.1.2). */
export interface Question {
  readonly name: string;
  readonly type: number;
  readonly class: number;
}

/** What an OPT record says (RFC 6891 section 6.1.3); options are not looked at. */
export interface Edns {
  /** Octets the sender can take over UDP. */
  readonly udpSize: number;
  readonly version: number;
  /** The upper eight bits of the response code. */
  readonly extendedCode: number;
  /** DO: the sender wants DNSSEC records (RFC 3225). */
  readonly dnssecOk: boolean;
}

/** A message that was read. Records of other classes than IN are left out; OPT is in `edns`. */
export interface Message {
  readonly header: MessageHeader;
  readonly questions: readonly Question[];
  readonly answers: readonly StoredRecord[];
  readonly authorities: readonly StoredRecord[];
  readonly additionals: readonly StoredRecord[];
  /** `null` for a message without OPT record. */
  readonly edns: Edns | null;
}
