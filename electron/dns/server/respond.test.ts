import { decode } from 'dns-packet';
import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../message/message';
import { readMessage } from '../message/read-message';
import type { OutgoingMessage } from '../message/write-message';
import { aHeader, aMessage, anEdns, aQuestion } from '../testing/messages';
import { randomNumbers } from '../testing/random';
import { aZone, lineOf, zonesOf } from '../testing/served-zones';
import { respond, type Transport } from './respond';

const contoso = aZone('contoso.com', [
  'www A 192.0.2.80',
  ...Array.from({ length: 60 }, (_, index) => `many A 192.0.2.${index}`),
  ...Array.from({ length: 20 }, (_, index) => `some A 192.0.2.${index}`),
  ...Array.from({ length: 25 }, (_, index) => `@ MX 10 mail${index}`),
  ...Array.from({ length: 25 }, (_, index) => `mail${index} A 192.0.2.${index}`),
  ...Array.from({ length: 20 }, (_, index) => `child NS ns${index}.child`),
  ...Array.from({ length: 20 }, (_, index) => `ns${index}.child A 192.0.2.${index}`),
]);
const onBug = vi.fn();
const parts = { zones: zonesOf(contoso), onBug };

function octetsFor(message: Partial<OutgoingMessage>, transport: Transport = 'udp'): Uint8Array {
  const response = respond(parts, aMessage(message), transport);
  if (response === null) throw new Error('no response');
  return response;
}

function read(octets: Uint8Array | null): Message {
  const outcome = readMessage(octets ?? new Uint8Array(0));
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  return outcome.message;
}

const responseTo = (message: Partial<OutgoingMessage>, transport?: Transport) =>
  read(octetsFor(message, transport));

describe('a response', () => {
  it('repeats id, question and RD, sets QR and AA, and leaves AD and CD to resolvers (RFC 4035 section 3.1.6)', () => {
    const header = aHeader({
      id: 0xbeef,
      recursionDesired: true,
      checkingDisabled: true,
      authenticData: true,
    });
    const response = responseTo({ header, question: aQuestion('WWW.contoso.com.', 'A') });
    expect(response.header).toEqual({
      ...aHeader({ id: 0xbeef, recursionDesired: true }),
      isResponse: true,
      authoritative: true,
    });
    expect(response.questions).toEqual([aQuestion('WWW.contoso.com.', 'A')]);
    expect(response.answers.map(lineOf)).toEqual(['www.contoso.com. 3600 A 192.0.2.80']);
  });

  it('carries OPT exactly when the question did (RFC 6891 section 6.1.1)', () => {
    expect(responseTo({}).edns).toBeNull();
    expect(responseTo({ edns: anEdns({ dnssecOk: true, udpSize: 4096 }) }).edns).toEqual(
      anEdns({ dnssecOk: true }),
    );
  });

  it('is read by dns-packet as it was meant', () => {
    const packet = decode(
      Buffer.from(octetsFor({ question: aQuestion('www.contoso.com.', 'A'), edns: anEdns() })),
    );
    expect(packet).toMatchObject({
      id: 4711,
      type: 'response',
      flag_aa: true,
      rcode: 'NOERROR',
      questions: [{ name: 'www.contoso.com', type: 'A' }],
      answers: [{ name: 'www.contoso.com', type: 'A', ttl: 3600, data: '192.0.2.80' }],
    });
  });
});

describe('what cannot be answered', () => {
  it.each([
    [
      'a version of EDNS that is not 0',
      { edns: anEdns({ version: 1 }) },
      { responseCode: 0, extendedCode: 1 },
    ],
    ['a class other than IN', { question: aQuestion('www.contoso.com.', 'A', 3) }, { responseCode: 5 }],
    ['a transfer', { question: aQuestion('contoso.com.', 'AXFR') }, { responseCode: 5 }],
    ['an incremental transfer', { question: aQuestion('contoso.com.', 'IXFR') }, { responseCode: 5 }],
    ['OPT as a question', { question: aQuestion('contoso.com.', 'OPT') }, { responseCode: 4 }],
    ['an update', { header: aHeader({ opcode: 5 }) }, { responseCode: 4, opcode: 5 }],
    ['a status request', { header: aHeader({ opcode: 2 }) }, { responseCode: 4, opcode: 2 }],
    ['a message without question', { question: null }, { responseCode: 1 }],
    ['an answer in the question', { answers: [anOutgoing()] }, { responseCode: 1 }],
  ])('%s gets its response code, and no data', (_, message, expected) => {
    const response = responseTo(message);
    expect({ ...response.header, ...response.edns }).toMatchObject({
      ...expected,
      authoritative: false,
      id: 4711,
    });
    expect([...response.answers, ...response.authorities, ...response.additionals]).toEqual([]);
  });

  function anOutgoing() {
    return { name: 'a.', type: 1, ttl: 1, data: Uint8Array.from([1, 2, 3, 4]) };
  }

  it('two questions are one too many (RFC 9619)', () => {
    const one = aMessage({});
    const two = Uint8Array.from([...one, ...one.subarray(12)]);
    two[5] = 2;
    expect(read(respond(parts, two, 'udp')).header.responseCode).toBe(1);
  });

  it.each([
    ['octets behind the end', (octets: Uint8Array) => Uint8Array.from([...octets, 0])],
    ['a question cut short', (octets: Uint8Array) => octets.subarray(0, -2)],
    ['records that are announced only', (octets: Uint8Array) => octets.with(11, 3)],
    ['a name that points to itself', (octets: Uint8Array) => octets.with(12, 0xc0).with(13, 12)],
  ])('a message with %s gets FORMERR and nothing else', (_, damage) => {
    const response = respond(parts, damage(aMessage()), 'udp');
    expect(response).toHaveLength(12);
    expect(response?.subarray(0, 4)).toEqual(Uint8Array.from([0x12, 0x67, 0x80, 0x01]));
  });

  it('answers, and what has no header, get silence', () => {
    expect(respond(parts, aMessage({ header: aHeader({ isResponse: true }) }), 'udp')).toBeNull();
    expect(respond(parts, aMessage({ header: aHeader({ isResponse: true, opcode: 5 }) }), 'tcp')).toBeNull();
    expect(respond(parts, new Uint8Array(11), 'udp')).toBeNull();
  });

  it('a record that cannot be sent is a bug: SERVFAIL, and it is told', () => {
    const extraRecords = [{ name: 'contoso.com.', type: 'DNSKEY', ttl: 1, data: 'nonsense' }];
    const broken = { zones: zonesOf({ ...contoso, extraRecords }), onBug: vi.fn() };
    const response = respond(broken, aMessage({ question: aQuestion('contoso.com.', 'DNSKEY') }), 'udp');
    expect(read(response).header).toMatchObject({ responseCode: 2, authoritative: false });
    expect(broken.onBug).toHaveBeenCalledOnce();
  });
});

describe('size', () => {
  const many = aQuestion('many.contoso.com.', 'A');
  const some = aQuestion('some.contoso.com.', 'A');

  it('is 512 octets over UDP without EDNS; more is truncated to question and TC', () => {
    const octets = octetsFor({ question: many });
    expect(octets.length).toBeLessThanOrEqual(512);
    expect(read(octets)).toMatchObject({ header: { truncated: true, authoritative: true }, answers: [] });
    expect(responseTo({ question: some }).header.truncated).toBe(false);
  });

  it('is what the client can take, from 512 to 1232', () => {
    const truncated = (udpSize: number) =>
      responseTo({ question: many, edns: anEdns({ udpSize }) }).header.truncated;
    expect([0, 512, 900, 1100, 1232, 4096].map(truncated)).toEqual([true, true, true, false, false, false]);
    const question = aQuestion('contoso.com.', 'MX');
    const large = octetsFor({ question, edns: anEdns({ udpSize: 65535 }) });
    expect(large.length).toBeLessThanOrEqual(1232);
  });

  it('is not limited over TCP', () => {
    expect(responseTo({ question: many }, 'tcp').answers).toHaveLength(60);
    expect(responseTo({ question: aQuestion('contoso.com.', 'MX') }, 'tcp').additionals).toHaveLength(25);
  });

  it('costs additional records first, without TC', () => {
    const question = aQuestion('contoso.com.', 'MX');
    const response = responseTo({ question, edns: anEdns() });
    expect(response.answers).toHaveLength(25);
    expect(response.header.truncated).toBe(false);
    expect(response.additionals.length).toBeLessThan(25);
  });

  it('never costs glue without TC (RFC 9471)', () => {
    const question = aQuestion('www.child.contoso.com.', 'A');
    expect(responseTo({ question }).header.truncated).toBe(true);
    expect(responseTo({ question, edns: anEdns() })).toMatchObject({
      header: { truncated: false, authoritative: false },
      additionals: { length: 20 },
    });
  });
});

describe('hostile octets', () => {
  it('never make it throw, and what comes back is a sound message within the limit', () => {
    const random = randomNumbers(3);
    const seeds = ['many', 'www', 'child', 'x.child', 'nothing'].flatMap((label) => [
      aMessage({ question: aQuestion(`${label}.contoso.com.`, 'A'), edns: anEdns({ udpSize: 4096 }) }),
      aMessage({ question: aQuestion('contoso.com.', 'ANY') }),
    ]);
    for (let round = 0; round < 20_000; round += 1) {
      const octets = Uint8Array.from(seeds[random(seeds.length)] ?? []);
      for (let change = random(5); change >= 0; change -= 1) octets[random(octets.length)] = random(256);
      const sent = octets.subarray(0, random(4) === 0 ? random(octets.length + 1) : octets.length);
      const response = respond(parts, sent, 'udp');
      if (response === null) continue;
      expect(response.length).toBeLessThanOrEqual(1232);
      expect(readMessage(response).kind).toBe('message');
    }
    expect(onBug).not.toHaveBeenCalled();
  });
});
