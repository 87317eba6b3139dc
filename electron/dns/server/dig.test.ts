import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dig, type DigAnswer } from '../testing/dig';
import { runJudge } from '../testing/judge';
import { type RunningServer, startServer } from '../testing/running-server';
import { aZone } from '../testing/served-zones';

/*
 * The server as `dig` sees it: a client that shares no line of code with the program.
 */

const key =
  '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const contoso = aZone(
  'contoso.com',
  [
    '@ NS dc1',
    'dc1 A 192.0.2.10',
    'www CNAME web',
    'web A 192.0.2.80',
    'web AAAA 2001:db8::80',
    'text TXT "semi;colon \\"quoted\\" back\\\\slash" \\200',
    'caa CAA 0 issue "ca.example"',
    'unknown TYPE65280 \\# 2 ABCD',
    'a\\.b TXT "a dot in a label"',
    '*.wild A 192.0.2.7',
    'old DNAME new',
    'finance NS ns.finance',
    'ns.finance A 192.0.2.53',
    ...Array.from({ length: 60 }, (_, index) => `many A 192.0.2.${index}`),
  ],
  { extraRecords: [{ name: 'contoso.com.', type: 'DNSKEY', ttl: 3600, data: key }] },
);
const cached = aZone('cached.example', ['www A 192.0.2.1'], { authoritative: false });
const expired = aZone('expired.example', ['www A 192.0.2.1'], { expired: true });

let running: RunningServer;
beforeAll(async () => {
  running = await startServer([contoso, cached, expired]);
});
afterAll(() => running.server.stop());

const ask = (...question: readonly string[]) => dig(running.endpoint, ...question);
const soa = 'SOA ns.elsewhere.example. hostmaster.contoso.com. 7 900 600 86400 1200';
const negative = [`contoso.com. 1200 IN ${soa}`];
/** All that dig may find fault with. */
const onlyThatNoRecursion = [';; WARNING: recursion requested but not available'];

describe.each([
  ['UDP', []],
  ['TCP', ['+tcp']],
])('over %s', (_, transport) => {
  const cases: readonly (readonly [string, readonly string[], Partial<DigAnswer>])[] = [
    [
      'SOA',
      ['contoso.com', 'SOA'],
      { status: 'NOERROR', flags: 'qr aa rd', answer: [`contoso.com. 3600 IN ${soa}`] },
    ],
    [
      'NS with the address of the server',
      ['contoso.com', 'NS'],
      {
        status: 'NOERROR',
        flags: 'qr aa rd',
        answer: ['contoso.com. 3600 IN NS dc1.contoso.com.'],
        additional: ['dc1.contoso.com. 3600 IN A 192.0.2.10'],
      },
    ],
    [
      'DNSKEY',
      ['contoso.com', 'DNSKEY'],
      { flags: 'qr aa rd', answer: [`contoso.com. 3600 IN DNSKEY ${key}`] },
    ],
    [
      'data, in any case',
      ['WEB.Contoso.COM', 'AAAA'],
      { answer: ['web.contoso.com. 3600 IN AAAA 2001:db8::80'] },
    ],
    [
      'texts with their escapes',
      ['text.contoso.com', 'TXT'],
      { answer: ['text.contoso.com. 3600 IN TXT "semi;colon \\"quoted\\" back\\\\slash" "\\200"'] },
    ],
    ['CAA', ['caa.contoso.com', 'CAA'], { answer: ['caa.contoso.com. 3600 IN CAA 0 issue "ca.example"'] }],
    [
      'a type nobody knows',
      ['unknown.contoso.com', 'TYPE65280'],
      { answer: ['unknown.contoso.com. 3600 IN TYPE65280 \\# 2 ABCD'] },
    ],
    [
      'a dot in a label',
      ['a\\.b.contoso.com', 'TXT'],
      { answer: ['a\\.b.contoso.com. 3600 IN TXT "a dot in a label"'] },
    ],
    [
      'an alias with what it stands for',
      ['www.contoso.com', 'A'],
      {
        flags: 'qr aa rd',
        answer: ['www.contoso.com. 3600 IN CNAME web.contoso.com.', 'web.contoso.com. 3600 IN A 192.0.2.80'],
      },
    ],
    [
      'a wildcard',
      ['any.wild.contoso.com', 'A'],
      { flags: 'qr aa rd', answer: ['any.wild.contoso.com. 3600 IN A 192.0.2.7'] },
    ],
    [
      'a DNAME',
      ['x.old.contoso.com', 'A'],
      {
        status: 'NXDOMAIN',
        answer: [
          'old.contoso.com. 3600 IN DNAME new.contoso.com.',
          'x.old.contoso.com. 3600 IN CNAME x.new.contoso.com.',
        ],
      },
    ],
    [
      'NXDOMAIN',
      ['missing.contoso.com', 'A'],
      { status: 'NXDOMAIN', flags: 'qr aa rd', answer: [], authority: negative },
    ],
    [
      'NODATA',
      ['web.contoso.com', 'MX'],
      { status: 'NOERROR', flags: 'qr aa rd', answer: [], authority: negative },
    ],
    [
      'NODATA for a name between others',
      ['wild.contoso.com', 'A'],
      { status: 'NOERROR', flags: 'qr aa rd', authority: negative },
    ],
    [
      'a referral, without AA',
      ['www.finance.contoso.com', 'A'],
      {
        status: 'NOERROR',
        flags: 'qr rd',
        answer: [],
        authority: ['finance.contoso.com. 3600 IN NS ns.finance.contoso.com.'],
        additional: ['ns.finance.contoso.com. 3600 IN A 192.0.2.53'],
      },
    ],
    [
      'no DS, with AA, at a delegation that is not signed',
      ['finance.contoso.com', 'DS'],
      { status: 'NOERROR', flags: 'qr aa rd', authority: negative },
    ],
    [
      'no AA where the server has none',
      ['www.cached.example', 'A'],
      { status: 'NOERROR', flags: 'qr rd', answer: ['www.cached.example. 3600 IN A 192.0.2.1'] },
    ],
    [
      'SERVFAIL for a zone that has expired',
      ['www.expired.example', 'A'],
      { status: 'SERVFAIL', flags: 'qr rd', answer: [] },
    ],
    [
      'REFUSED for other zones',
      ['www.fabrikam.com', 'A'],
      { status: 'REFUSED', flags: 'qr rd', answer: [], authority: [] },
    ],
    ['REFUSED for other classes', ['version.bind', 'CH', 'TXT'], { status: 'REFUSED', answer: [] }],
  ];

  it.each(cases)('%s', async (_name, question, expected) => {
    const answer = await ask(...transport, ...question);
    expect(answer).toMatchObject({ ...expected, remarks: onlyThatNoRecursion });
  });

  it('NOTIMP for other opcodes', async () => {
    expect(await ask(...transport, '+opcode=status', 'contoso.com', 'SOA')).toMatchObject({
      status: 'NOTIMP',
    });
  });

  it.each(['AXFR', 'IXFR=1'])('a transfer is refused: %s', async (type) => {
    expect((await ask(...transport, 'contoso.com', type)).remarks).toEqual(['; Transfer failed.']);
  });
});

describe('EDNS', () => {
  it.each([
    ['is answered with EDNS', ['+edns=0'], 'version: 0, flags:; udp: 1232'],
    ['has DO when DO was set', ['+dnssec'], 'version: 0, flags: do; udp: 1232'],
    ['is not answered when it was not asked', ['+noedns'], null],
    ['may carry options nobody knows', ['+ednsopt=65001:abcd', '+nsid'], 'version: 0, flags:; udp: 1232'],
  ])('%s', async (_, options, edns) => {
    expect(await ask(...options, 'contoso.com', 'SOA')).toMatchObject({ status: 'NOERROR', edns });
  });

  it('of another version is BADVERS', async () => {
    const answer = await ask('+edns=1', '+noednsnegotiation', 'contoso.com', 'SOA');
    expect(answer).toMatchObject({ status: 'BADVERS', edns: 'version: 0, flags:; udp: 1232', answer: [] });
    expect(await ask('+edns=1', 'contoso.com', 'SOA')).toMatchObject({ status: 'NOERROR' });
  });
});

describe('an answer that is too large', () => {
  const many = ['many.contoso.com', 'A'];
  const retried = ';; Truncated, retrying in TCP mode.';

  it.each([
    ['for 512 octets', ['+bufsize=512']],
    ['for a client without EDNS', ['+noedns']],
  ])('%s is truncated over UDP', async (_, options) => {
    const answer = await ask(...options, '+ignore', ...many);
    expect(answer).toMatchObject({ status: 'NOERROR', flags: 'qr aa tc rd', answer: [] });
  });

  it.each([
    ['for 512 octets', ['+bufsize=512']],
    ['for a client without EDNS', ['+noedns']],
  ])('%s is fetched over TCP by dig itself', async (_, options) => {
    const answer = await ask(...options, ...many);
    expect(answer.flags).toBe('qr aa rd');
    expect(answer.answer).toHaveLength(60);
    expect(answer.remarks).toContain(retried);
  });

  it('is sent whole to a client that can take it', async () => {
    const answer = await ask('+bufsize=1232', ...many);
    expect(answer.answer).toHaveLength(60);
    expect(answer.remarks).not.toContain(retried);
  });
});

it('names the package when a judge is missing', async () => {
  await expect(runJudge('no-such-judge', [], 'bind9-dnsutils')).rejects.toThrow(
    "no-such-judge is not installed; it comes with Debian's package bind9-dnsutils",
  );
});
