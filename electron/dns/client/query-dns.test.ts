import { createSocket } from 'node:dgram';
import { decode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type BadServer,
  closedEndpoint,
  type OnConnection,
  type OnDatagram,
  startBadServer,
} from '../testing/bad-server';
import { answerTo, ask, flags } from '../testing/hand-made-answers';
import { lineOf } from '../testing/served-zones';

const servers: BadServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serve(onDatagram: OnDatagram, onConnection?: OnConnection): Promise<BadServer> {
  const server = await startBadServer(onDatagram, onConnection);
  servers.push(server);
  return server;
}

/** Short, for the tests in which nothing comes. */
const soon = 150;

describe('an answer', () => {
  it('comes with its flags, its records and how long it took', async () => {
    const server = await serve((query, reply) =>
      reply(
        answerTo(query, {
          flags: flags.aa | flags.ra | flags.ad | 3,
          authorities: [
            {
              type: 'SOA',
              name: 'contoso.com',
              ttl: 60,
              data: {
                mname: 'dc1.contoso.com',
                rname: 'h.contoso.com',
                serial: 1,
                refresh: 2,
                retry: 3,
                expire: 4,
                minimum: 5,
              },
            },
          ],
          additionals: [{ type: 'TXT', name: 'x', ttl: 1, data: ['a', 'b'] }],
        }),
      ),
    );
    const answer = await ask(server);
    expect(answer).toMatchObject({
      kind: 'answered',
      responseCode: 3,
      authoritative: true,
      recursionAvailable: true,
      authenticData: true,
      truncated: false,
      edns: null,
      transport: 'udp',
    });
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect([...answer.answers, ...answer.authorities, ...answer.additionals].map(lineOf)).toEqual([
      'contoso.com. 60 A 192.0.2.1',
      'contoso.com. 60 SOA dc1.contoso.com. h.contoso.com. 1 2 3 4 5',
      'x. 1 TXT "a" "b"',
    ]);
    expect(answer.durationMs).toBeGreaterThan(0);
  });

  it('counts the bits of the response code that EDNS adds (RFC 6891 section 6.1.3)', async () => {
    const server = await serve((query, reply) =>
      reply(
        answerTo(query, {
          answers: [],
          additionals: [
            {
              type: 'OPT',
              name: '.',
              udpPayloadSize: 1400,
              extendedRcode: 1,
              ednsVersion: 0,
              flags: 0,
              flag_do: false,
              options: [],
            },
          ],
        }),
      ),
    );
    const answer = await ask(server, { edns: { udpSize: 1232, dnssecOk: true } });
    expect(answer).toMatchObject({ responseCode: 16, edns: { udpSize: 1400, version: 0 }, additionals: [] });
  });

  it('may repeat the question in another case', async () => {
    const server = await serve((query, reply) =>
      reply(answerTo(query, { questions: [{ type: 'A', name: 'CONTOSO.com' }] })),
    );
    expect(await ask(server)).toMatchObject({ kind: 'answered' });
  });

  it('without question is taken when it says nothing but an error', async () => {
    const server = await serve((query, reply) =>
      reply(answerTo(query, { questions: [], answers: [], flags: 1 })),
    );
    expect(await ask(server)).toMatchObject({ kind: 'answered', responseCode: 1 });
  });

  it('keeps the records that can be read beside one whose data is odd', async () => {
    const odd = { type: 'A', name: 'contoso.com', ttl: 60, data: '192.0.2.1' } as const;
    const server = await serve((query, reply) => {
      const octets = answerTo(query, { answers: [odd, { type: 'TXT', name: 'x', ttl: 1, data: 'abc' }] });
      octets.writeUInt8(9, octets.length - 4);
      reply(octets);
    });
    const answer = await ask(server);
    expect(answer.kind === 'answered' && answer.answers.map(lineOf)).toEqual([
      'contoso.com. 60 A 192.0.2.1',
      'x. 1 TXT \\# 4 09616263',
    ]);
  });
});

describe('a question', () => {
  it('is one that dns-packet reads, with EDNS and DO when wanted', async () => {
    const server = await serve((query, reply) => reply(answerTo(query)));
    await ask(server, { name: 'WWW.contoso.com.', type: 'DNSKEY', edns: { udpSize: 1232, dnssecOk: true } });
    await ask(server, { recursionDesired: true });
    const [first, second] = server.datagrams.map(({ octets }) => decode(octets));
    expect(first).toMatchObject({
      type: 'query',
      flag_rd: false,
      questions: [{ name: 'WWW.contoso.com', type: 'DNSKEY', class: 'IN' }],
      additionals: [{ type: 'OPT', udpPayloadSize: 1232, flag_do: true }],
    });
    expect(second).toMatchObject({ flag_rd: true, additionals: [] });
  });

  it('has an id of its own in every try, and comes from a port of its own', async () => {
    const server = await serve(() => undefined);
    await ask(server, { timeoutMs: 800, retries: 7 });
    const ids = server.datagrams.map(({ octets }) => octets.readUInt16BE(0));
    expect(server.datagrams).toHaveLength(8);
    expect(new Set(ids).size).toBeGreaterThan(6);
    expect(new Set(server.datagrams.map(({ port }) => port)).size).toBeGreaterThan(6);
  });

  it('with a name or type that is none is a bug', async () => {
    const endpoint = { address: '127.0.0.1', port: 53 };
    await expect(ask({ endpoint }, { name: 'a..b' })).rejects.toThrow('empty label');
    await expect(ask({ endpoint }, { type: 'NOSUCH' })).rejects.toThrow('no record type');
  });
});

describe('what does not belong to the question is passed over', () => {
  const wrong: readonly (readonly [string, OnDatagram])[] = [
    ['a wrong id', (query, reply) => reply(answerTo(query, { id: query.readUInt16BE(0) ^ 1 }))],
    [
      'another name',
      (query, reply) => reply(answerTo(query, { questions: [{ type: 'A', name: 'fabrikam.com' }] })),
    ],
    [
      'another type',
      (query, reply) => reply(answerTo(query, { questions: [{ type: 'AAAA', name: 'contoso.com' }] })),
    ],
    [
      'another class',
      (query, reply) =>
        reply(answerTo(query, { questions: [{ type: 'A', name: 'contoso.com', class: 'CH' }] })),
    ],
    [
      'two questions',
      (query, reply) =>
        reply(
          answerTo(query, {
            questions: [
              { type: 'A', name: 'contoso.com' },
              { type: 'A', name: 'contoso.com' },
            ],
          }),
        ),
    ],
    ['no question, but data', (query, reply) => reply(answerTo(query, { questions: [] }))],
    ['the question itself', (query, reply) => reply(query)],
    ['another opcode', (query, reply) => reply(answerTo(query, { flags: 0x2000 }))],
  ];

  it.each(wrong)('%s: the right answer behind it is taken', async (_, misbehave) => {
    const server = await serve((query, reply, from) => {
      misbehave(query, reply, from);
      reply(answerTo(query));
    });
    expect(await ask(server)).toMatchObject({ kind: 'answered', authoritative: true });
  });

  it.each(wrong)('%s: alone it is no answer', async (_, misbehave) => {
    expect(await ask(await serve(misbehave), { timeoutMs: soon })).toMatchObject({ kind: 'no-answer' });
  });

  it('an answer from another port', async () => {
    const other = createSocket('udp4');
    const server = await serve((query, _, from) => other.send(answerTo(query), from.port, from.address));
    expect(await ask(server, { timeoutMs: soon })).toMatchObject({ kind: 'no-answer' });
    other.close();
  });

  it('an answer to the try before', async () => {
    const queries: Buffer[] = [];
    const server = await serve((query, reply) => {
      queries.push(query);
      const [first] = queries;
      if (queries.length === 2 && first !== undefined) reply(answerTo(first));
    });
    expect(await ask(server, { timeoutMs: 2 * soon, retries: 1 })).toMatchObject({ kind: 'no-answer' });
    expect(queries).toHaveLength(2);
  });
});

describe('when things go wrong', () => {
  it('silence is no answer, after all tries', async () => {
    const server = await serve(() => undefined);
    expect(await ask(server, { timeoutMs: soon, retries: 2 })).toMatchObject({ kind: 'no-answer' });
    expect(server.datagrams).toHaveLength(3);
  });

  it('a lost answer is asked for again', async () => {
    const server = await serve((query, reply) => {
      if (server.datagrams.length >= 2) reply(answerTo(query));
    });
    expect(await ask(server, { timeoutMs: 2000, retries: 3 })).toMatchObject({ kind: 'answered' });
  });

  it('a closed port is a refused connection, over UDP and TCP, without waiting for the time', async () => {
    const endpoint = await closedEndpoint();
    const long = { timeoutMs: 60_000, retries: 3 };
    expect(await ask({ endpoint }, long)).toMatchObject({ kind: 'refused-connection' });
    expect(await ask({ endpoint }, { ...long, transport: 'tcp' })).toMatchObject({
      kind: 'refused-connection',
    });
  });

  it.each([
    ['garbage', () => Buffer.from('HTTP')],
    ['nothing', () => Buffer.alloc(0)],
    ['an answer cut short', (query: Buffer) => answerTo(query).subarray(0, -3)],
    [
      'an answer with octets behind it',
      (query: Buffer) => Buffer.concat([answerTo(query), Buffer.from('x')]),
    ],
  ])('%s is malformed', async (_, reply) => {
    const server = await serve((query, send) => send(reply(query)));
    expect(await ask(server, { timeoutMs: soon })).toMatchObject({ kind: 'malformed' });
  });

  it('an answer is taken that comes behind garbage', async () => {
    const server = await serve((query, reply) => {
      reply(Buffer.from('garbage'));
      reply(answerTo(query));
    });
    expect(await ask(server)).toMatchObject({ kind: 'answered' });
  });

  it('a network error has the code of the operating system', async () => {
    const endpoint = { address: '255.255.255.255', port: 53 };
    expect(await ask({ endpoint }, { timeoutMs: 2000 })).toMatchObject({
      kind: 'network-error',
      code: 'EACCES',
    });
    const nowhere = { address: 'dc1.contoso.com', port: 53 };
    expect(await ask({ endpoint: nowhere })).toMatchObject({ kind: 'network-error', code: 'EINVAL' });
    const noPort = { address: '127.0.0.1', port: 0 };
    expect(await ask({ endpoint: noPort })).toMatchObject({ kind: 'network-error', code: 'EINVAL' });
  });

  it.each(['udp', 'tcp'] as const)('a signal ends it, over %s', async (transport) => {
    const controller = new AbortController();
    const cancelSoon = () => setImmediate(() => controller.abort());
    const server = await serve(cancelSoon, cancelSoon);
    const query = { transport, timeoutMs: 60_000, signal: controller.signal };
    expect(await ask(server, query)).toEqual({ kind: 'cancelled' });
    expect(await ask(server, query)).toEqual({ kind: 'cancelled' });
  });
});
