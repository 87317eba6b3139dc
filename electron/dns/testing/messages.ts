import { typeNumber } from '../../engine/records/record-type';
import { type Edns, internetClass, type MessageHeader, type Question } from '../message/message';
import { type OutgoingMessage, writeMessage } from '../message/write-message';

/** A header of a query; a test names only what it is about. */
export function aHeader(rest: Partial<MessageHeader> = {}): MessageHeader {
  return {
    id: 4711,
    isResponse: false,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: false,
    recursionAvailable: false,
    authenticData: false,
    checkingDisabled: false,
    responseCode: 0,
    ...rest,
  };
}

/** A question of class IN. */
export function aQuestion(name: string, type: string, questionClass: number = internetClass): Question {
  return { name, type: typeNumber(type) ?? 0, class: questionClass };
}

/** EDNS as a client of today sends it. */
export function anEdns(rest: Partial<Edns> = {}): Edns {
  return { udpSize: 1232, version: 0, extendedCode: 0, dnssecOk: false, ...rest };
}

/** The octets of a message with one question. */
export function aMessage(rest: Partial<OutgoingMessage> = {}): Uint8Array {
  const message: OutgoingMessage = {
    header: aHeader(),
    question: aQuestion('www.contoso.com.', 'A'),
    answers: [],
    authorities: [],
    glue: [],
    additionals: [],
    edns: null,
    ...rest,
  };
  return writeMessage(message, 0xffff);
}
