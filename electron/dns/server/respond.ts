import { isMetaType, typeMnemonic } from '../../engine/records/record-type';
import {
  type Edns,
  internetClass,
  type Message,
  type MessageHeader,
  plainUdpSize,
  type Question,
  responseCode,
  safeUdpSize,
} from '../message/message';
import { readMessage } from '../message/read-message';
import { writeMessage } from '../message/write-message';
import { answer, type Answer, bareAnswer } from './answer';
import type { ZoneSource } from './zone-source';

/** How a message came, which says how much may go back. */
export type Transport = 'udp' | 'tcp';

/** What a server needs to answer. */
export interface ResponderParts {
  readonly zones: ZoneSource;
  /** Told of an exception while a question was answered: a bug, and the asker gets SERVFAIL. */
  readonly onBug: (error: unknown) => void;
}

const longestMessage = 0xffff;
const queryOpcode = 0;

/** A response to one message, as octets; `null` where silence is right. */
export function respond(parts: ResponderParts, octets: Uint8Array, transport: Transport): Uint8Array | null {
  const read = readMessage(octets);
  // Answering answers would let two servers talk for ever.
  if (read.kind === 'not-dns') return null;
  const { header } = read.kind === 'message' ? read.message : read;
  if (header.isResponse) return null;
  if (header.opcode !== queryOpcode)
    return reply(header, null, bareAnswer(responseCode.notImplemented), null, transport);
  if (read.kind === 'malformed')
    return reply(header, null, bareAnswer(responseCode.formatError), null, transport);
  return respondTo(parts, read.message, transport);
}

function respondTo(parts: ResponderParts, message: Message, transport: Transport): Uint8Array {
  const { header, edns } = message;
  const [question, ...more] = message.questions;
  // One question in each message (RFC 9619).
  const isFormal = question !== undefined && more.length === 0 && message.answers.length === 0;
  if (!isFormal) return reply(header, null, bareAnswer(responseCode.formatError), edns, transport);
  const found = answerSafely(parts, question, edns);
  return reply(header, question, found, edns, transport);
}

/** A question that meets a bug gets an answer, too; the server goes on for the others. */
function answerSafely({ zones, onBug }: ResponderParts, question: Question, edns: Edns | null): Answer {
  try {
    return answerTo(zones, question, edns);
  } catch (error) {
    onBug(error);
    return bareAnswer(responseCode.serverFailure);
  }
}

function answerTo(zones: ZoneSource, question: Question, edns: Edns | null): Answer {
  // RFC 6891 section 6.1.3
  if (edns !== null && edns.version !== 0) return bareAnswer(responseCode.badVersion);
  if (question.class !== internetClass) return bareAnswer(responseCode.refused);
  const type = typeMnemonic(question.type);
  // Whole zones are not given away.
  if (type === 'AXFR' || type === 'IXFR') return bareAnswer(responseCode.refused);
  if (isMetaType(question.type) && type !== 'ANY') return bareAnswer(responseCode.notImplemented);
  return answer(zones, { name: question.name, type: question.type, dnssecOk: edns?.dnssecOk ?? false });
}

function sizeLimit(edns: Edns | null, transport: Transport): number {
  if (transport === 'tcp') return longestMessage;
  return edns === null ? plainUdpSize : Math.min(Math.max(edns.udpSize, plainUdpSize), safeUdpSize);
}

function reply(
  asked: MessageHeader,
  question: Question | null,
  { responseCode: code, authoritative, ...sections }: Answer,
  edns: Edns | null,
  transport: Transport,
): Uint8Array {
  const header: MessageHeader = {
    ...asked,
    isResponse: true,
    authoritative,
    truncated: false,
    recursionAvailable: false,
    // Validating is for those who ask (RFC 4035 section 3.1.6).
    authenticData: false,
    checkingDisabled: false,
    responseCode: code & 15,
  };
  const extendedCode = code >> 4;
  // OPT answers OPT (RFC 6891 section 6.1.1).
  const ednsReply = edns && { udpSize: safeUdpSize, version: 0, extendedCode, dnssecOk: edns.dnssecOk };
  return writeMessage({ header, question, ...sections, edns: ednsReply }, sizeLimit(edns, transport));
}
