import { describe, expect, it } from 'vitest';
import { applyZoneChange, planZoneChange } from '../../engine/signing/signed-zone/plan-zone-change';
import type { Message } from '../message/message';
import { readMessage } from '../message/read-message';
import { namesAndTypes } from '../testing/answer-lines';
import { aHeader, aMessage, anEdns, aQuestion } from '../testing/messages';
import { zonesOf } from '../testing/served-zones';
import { aSignedZone, denials } from '../testing/signed-zones';
import { respond } from './respond';
import type { Transport } from './respond';

const several = (name: string, type: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${type.replaceAll('#', at.toString())}`);

const zone = aSignedZone(
  'example.test',
  [
    'www A 192.0.2.1',
    ...several('many', 'A 192.0.2.#', 70),
    ...several('@', 'MX # mail#', 6),
    ...Array.from({ length: 6 }, (_, at) => several(`mail${at}`, 'A 192.0.2.#', 5)).flat(),
    ...several('child', 'NS ns#.child', 12),
    ...Array.from({ length: 12 }, (_, at) => `ns${at}.child A 192.0.2.${at}`),
  ],
  { denial: denials.NSEC3 },
);
const parts = {
  zones: zonesOf(zone.served),
  onBug: (error: unknown) => {
    throw error;
  },
};

function octetsOf(
  name: string,
  type: string,
  udpSize: number | null,
  transport: Transport = 'udp',
): Uint8Array {
  const edns = udpSize === null ? null : anEdns({ udpSize, dnssecOk: true });
  const query = aMessage({ question: aQuestion(name, type), edns });
  return respond(parts, query, transport) ?? new Uint8Array(0);
}

function ask(...question: Parameters<typeof octetsOf>): Message {
  const read = readMessage(octetsOf(...question));
  if (read.kind !== 'message') throw new Error(read.kind);
  return read.message;
}

const www = 'www.example.test.';
const missing = 'nothing.example.test.';

describe('a signed response', () => {
  it('repeats DO, and is neither authentic nor unchecked by its own word (RFC 4035 section 3.1.6)', () => {
    const header = aHeader({ authenticData: true, checkingDisabled: true });
    const query = aMessage({ header, question: aQuestion(www, 'A'), edns: anEdns({ dnssecOk: true }) });
    const read = readMessage(respond(parts, query, 'udp') ?? new Uint8Array(0));
    expect(read).toMatchObject({
      kind: 'message',
      message: {
        header: { authoritative: true, authenticData: false, checkingDisabled: false },
        edns: { dnssecOk: true },
      },
    });
  });

  it('comes without signatures to those who have no EDNS', () => {
    expect(namesAndTypes(ask(www, 'A', null).answers)).toEqual([`${www} A`]);
    expect(namesAndTypes(ask(missing, 'A', null).authorities)).toEqual(['example.test. SOA']);
  });

  it('has its proof whole, or is truncated', () => {
    const whole = ask(missing, 'A', 1232);
    expect([whole.header.truncated, whole.authorities.length]).toEqual([false, 8]);
    const cut = ask(missing, 'A', 512);
    expect(cut).toMatchObject({ header: { truncated: true, responseCode: 3 }, answers: [], authorities: [] });
  });

  it('has its signatures with it, or is truncated', () => {
    const records = namesAndTypes(ask('many.example.test.', 'A', null, 'tcp').answers);
    expect(records).toHaveLength(70);
    const cut = ask('many.example.test.', 'A', 1232);
    expect(cut).toMatchObject({ header: { truncated: true }, answers: [] });
    const whole = namesAndTypes(ask('many.example.test.', 'A', 1232, 'tcp').answers);
    expect([whole.length, whole.at(-1)]).toEqual([71, 'many.example.test. RRSIG A']);
  });

  it('loses additional sets before anything else, each with its signature (RFC 4035 section 3.1.1)', () => {
    const whole = ask('example.test.', 'MX', 65_535, 'tcp').additionals;
    expect(whole).toHaveLength(6 * 6);
    const response = ask('example.test.', 'MX', 1232);
    expect(response.header.truncated).toBe(false);
    expect(namesAndTypes(response.answers)).toContain('example.test. RRSIG MX');
    expect(response.additionals.length).toBeLessThan(whole.length);
    expect(response.additionals.length % 6).toBe(0);
  });

  it('never loses glue or the proof of a referral without TC', () => {
    expect(ask('x.child.example.test.', 'A', 512).header.truncated).toBe(true);
    const referral = ask('x.child.example.test.', 'A', 1232);
    expect(referral.header).toMatchObject({ truncated: false, authoritative: false });
    expect(referral.additionals).toHaveLength(12);
    expect(referral.authorities.filter(({ type }) => type === 'NSEC3')).toHaveLength(1);
  });

  it('keeps to the size that was asked for, whatever the question', () => {
    for (const [name, type] of [
      [www, 'A'],
      [missing, 'A'],
      ['many.example.test.', 'A'],
      ['example.test.', 'DNSKEY'],
      ['example.test.', 'ANY'],
      ['example.test.', 'RRSIG'],
      ['x.child.example.test.', 'A'],
    ] as const) {
      for (const size of [0, 512, 700, 1000, 1232, 65_535]) {
        const octets = octetsOf(name, type, size);
        expect(octets.length).toBeLessThanOrEqual(Math.min(Math.max(size, 512), 1232));
        expect(readMessage(octets).kind).toBe('message');
      }
    }
  });
});

describe('a zone that changes while it is served', () => {
  it('is answered as it is at that moment', () => {
    const changing = aSignedZone('changing.test', ['www A 192.0.2.1']);
    const query = aMessage({
      question: aQuestion('new.changing.test.', 'A'),
      edns: anEdns({ dnssecOk: true }),
    });
    const codeNow = () => {
      const read = readMessage(
        respond({ ...parts, zones: zonesOf(changing.served) }, query, 'udp') ?? new Uint8Array(0),
      );
      return read.kind === 'message' ? read.message.header.responseCode : null;
    };
    expect(codeNow()).toBe(3);
    const { signed } = changing.served;
    const name = 'new.changing.test.';
    const records = [{ name, type: 'A', ttl: 60, data: '192.0.2.2' }];
    const plan = planZoneChange(signed, [{ name, type: 'A', records }]);
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    applyZoneChange(
      signed,
      plan,
      plan.tasks.map(() => Uint8Array.of(1)),
    );
    expect(codeNow()).toBe(0);
  });
});
