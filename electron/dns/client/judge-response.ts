import { equalNames } from '../../engine/records/name';
import { type Message, type Question, responseCode } from '../message/message';
import { readMessage } from '../message/read-message';

/** The id and the question a response must repeat (RFC 5452 section 9.1). */
export interface Expected {
  readonly id: number;
  readonly question: Question;
}

/** What octets that came are worth. */
export type Verdict =
  | { readonly kind: 'response'; readonly message: Message }
  /** It is the answer, but part of it only, and cannot be read to its end. */
  | { readonly kind: 'cut-short' }
  /** It is the answer, and it is broken. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** It is no DNS message at all. */
  | { readonly kind: 'garbage' }
  /** It belongs to another question, or somebody guesses. */
  | { readonly kind: 'foreign' };

function sameQuestion(a: Question, b: Question): boolean {
  return a.type === b.type && a.class === b.class && equalNames(a.name, b.name);
}

/** A server that could not read the question cannot repeat it, but then it brings nothing else. */
function isBareError({ header, answers, authorities }: Message): boolean {
  return header.responseCode !== responseCode.noError && answers.length === 0 && authorities.length === 0;
}

/** Decides whether octets are the response to a question: the id, the direction and the question must agree. */
export function judgeResponse(octets: Uint8Array, expected: Expected): Verdict {
  const read = readMessage(octets);
  if (read.kind === 'not-dns') return { kind: 'garbage' };
  const { header, questions } = read.kind === 'message' ? read.message : read;
  if (header.id !== expected.id || !header.isResponse || header.opcode !== 0) return { kind: 'foreign' };
  const [question, ...more] = questions;
  if (question === undefined) {
    if (read.kind === 'malformed') return { kind: 'garbage' };
    return isBareError(read.message) ? { kind: 'response', message: read.message } : { kind: 'foreign' };
  }
  if (more.length > 0 || !sameQuestion(question, expected.question)) return { kind: 'foreign' };
  if (read.kind === 'message') return { kind: 'response', message: read.message };
  return header.truncated ? { kind: 'cut-short' } : { kind: 'malformed', reason: read.reason };
}
