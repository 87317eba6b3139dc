import { randomInt } from 'node:crypto';
import { isIP } from 'node:net';
import { parseName, rootName } from '../../engine/records/name';
import { typeNumber } from '../../engine/records/record-type';
import { internetClass, type Message, type MessageHeader, type Question } from '../message/message';
import { writeMessage } from '../message/write-message';
import type { DnsAnswer, DnsQuery, DnsResponse } from './dns-query';
import type { Attempt, AttemptOutcome } from './exchange';
import { attemptTcp } from './tcp-attempt';
import { attemptUdp } from './udp-attempt';

const longestMessage = 0xffff;

function questionOf({ name, type }: DnsQuery): Question {
  const parsed = parseName(name, rootName);
  const number = typeNumber(type);
  if (parsed.kind === 'invalid') throw new Error(`Nothing can be asked: ${parsed.reason}`);
  if (number === null) throw new Error(`Nothing can be asked: ${type} is no record type`);
  return { name: parsed.name, type: number, class: internetClass };
}

function queryHeader(id: number, recursionDesired: boolean): MessageHeader {
  return {
    id,
    isResponse: false,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired,
    recursionAvailable: false,
    authenticData: false,
    checkingDisabled: false,
    responseCode: 0,
  };
}

/** A try of its own: with an id that nobody can guess (RFC 5452 section 9.2). */
function makeAttempt(query: DnsQuery, question: Question, timeoutMs: number): Attempt {
  const id = randomInt(0x10000);
  const message = {
    header: queryHeader(id, query.recursionDesired ?? false),
    question,
    answers: [],
    authorities: [],
    glue: [],
    additionals: [],
    edns: query.edns === undefined ? null : { ...query.edns, version: 0, extendedCode: 0 },
  };
  const { endpoint, signal } = query;
  return {
    endpoint,
    octets: writeMessage(message, longestMessage),
    expected: { id, question },
    timeoutMs,
    signal,
  };
}

function responseOf(message: Message, transport: 'udp' | 'tcp', durationMs: number): DnsResponse {
  const { header, answers, authorities, additionals, edns } = message;
  return {
    kind: 'answered',
    responseCode: ((edns?.extendedCode ?? 0) << 4) | header.responseCode,
    authoritative: header.authoritative,
    truncated: header.truncated,
    authenticData: header.authenticData,
    recursionAvailable: header.recursionAvailable,
    answers,
    authorities,
    additionals,
    edns,
    transport,
    durationMs,
  };
}

function failureOf(code: string, durationMs: number): DnsAnswer {
  return code === 'ECONNREFUSED'
    ? { kind: 'refused-connection', durationMs }
    : { kind: 'network-error', code, durationMs };
}

/** One question on its way, with the clock that it started. */
class Conversation {
  readonly #query: DnsQuery;
  readonly #question: Question;
  readonly #startedAt = performance.now();

  constructor(query: DnsQuery) {
    this.#query = query;
    this.#question = questionOf(query);
  }

  async run(): Promise<DnsAnswer> {
    const transport = this.#query.transport === 'tcp' ? 'tcp' : 'udp';
    const outcome = await this.#tryRepeatedly(transport);
    if (outcome.kind === 'response' && !outcome.message.header.truncated) {
      return responseOf(outcome.message, transport, this.#elapsed());
    }
    const isTruncated = outcome.kind === 'response' || outcome.kind === 'cut-short';
    if (!isTruncated || transport === 'tcp' || this.#query.transport === 'udp') {
      return this.#conclude(outcome, transport);
    }
    return this.#fallBack(outcome);
  }

  /** Asks again over TCP (RFC 7766 section 5); what came by UDP is better than nothing. */
  async #fallBack(truncated: AttemptOutcome): Promise<DnsAnswer> {
    const outcome = await attemptTcp(this.#attempt(Math.max(this.#left(), 0)));
    const isBetter = outcome.kind === 'response' || outcome.kind === 'cancelled';
    return isBetter || truncated.kind !== 'response'
      ? this.#conclude(outcome, 'tcp')
      : this.#conclude(truncated, 'udp');
  }

  async #tryRepeatedly(transport: 'udp' | 'tcp'): Promise<AttemptOutcome> {
    const tries = this.#query.retries + 1;
    for (let attempt = 1; ; attempt += 1) {
      const share = Math.max(this.#left() / (tries - attempt + 1), 0);
      const outcome = await (transport === 'tcp' ? attemptTcp : attemptUdp)(this.#attempt(share));
      if (attempt >= tries || !isWorthRepeating(outcome)) return outcome;
    }
  }

  #attempt(timeoutMs: number): Attempt {
    return makeAttempt(this.#query, this.#question, timeoutMs);
  }

  #elapsed(): number {
    return performance.now() - this.#startedAt;
  }

  #left(): number {
    return this.#query.timeoutMs - this.#elapsed();
  }

  #conclude(outcome: AttemptOutcome, transport: 'udp' | 'tcp'): DnsAnswer {
    const durationMs = this.#elapsed();
    switch (outcome.kind) {
      case 'response':
        return responseOf(outcome.message, transport, durationMs);
      case 'cut-short':
        return { kind: 'malformed', reason: 'the truncated answer ends within a record', durationMs };
      case 'malformed':
        return { kind: 'malformed', reason: outcome.reason, durationMs };
      case 'timeout':
        return { kind: 'no-answer', durationMs };
      case 'failed':
        return failureOf(outcome.code, durationMs);
      case 'cancelled':
        return { kind: 'cancelled' };
    }
  }
}

/** Silence and a closed connection may be chance; a refusal or a missing route are the same a moment later. */
function isWorthRepeating(outcome: AttemptOutcome): boolean {
  const isChance = outcome.kind === 'failed' && (outcome.code === 'EOF' || outcome.code === 'ECONNRESET');
  return outcome.kind === 'timeout' || outcome.kind === 'malformed' || isChance;
}

/**
 * Asks one DNS server one question.
 *
 * Every failure that the outside can cause is an answer of its own kind; what comes from the network is taken only when
 * it repeats the id and the question and comes from where the question went.
 */
export async function queryDns(query: DnsQuery): Promise<DnsAnswer> {
  const conversation = new Conversation(query);
  const { address, port } = query.endpoint;
  const isEndpoint = isIP(address) !== 0 && Number.isInteger(port) && port > 0 && port <= 0xffff;
  return isEndpoint ? conversation.run() : { kind: 'network-error', code: 'EINVAL', durationMs: 0 };
}
