import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../shared/model/server';
import { queryDns } from '../client/query-dns';
import { framed, FrameReader } from '../frame-reader';
import { readMessage } from '../message/read-message';
import { aHeader, aMessage, aQuestion } from '../testing/messages';
import { randomNumbers } from '../testing/random';
import { type RunningServer, startServer } from '../testing/running-server';
import { aZone, zonesOf } from '../testing/served-zones';
import { createDnsServer, type DnsServer, type DnsServerOptions } from './dns-server';

const contoso = aZone('contoso.com', [
  'www A 192.0.2.80',
  ...Array.from({ length: 3000 }, (_, index) => `many A 10.0.${index >> 8}.${index & 255}`),
]);
const running: DnsServer[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function aServer(options: Partial<DnsServerOptions> = {}): Promise<RunningServer> {
  const started = await startServer([contoso], options);
  running.push(started.server);
  return started;
}

const ask = (endpoint: Endpoint, transport: 'udp' | 'tcp' = 'udp', timeoutMs = 5000) =>
  queryDns({ endpoint, name: 'www.contoso.com', type: 'A', timeoutMs, retries: 0, transport });

async function aConnection({ port, address }: Endpoint): Promise<Socket> {
  const socket = connect(port, address);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Reads until that many messages have come; their ids. */
async function idsFrom(socket: Socket, count: number): Promise<readonly number[]> {
  const frames = new FrameReader();
  const ids: number[] = [];
  for await (const piece of socket) {
    for (const message of frames.take(piece as Buffer) ?? []) {
      const read = readMessage(message);
      if (read.kind === 'message') ids.push(read.message.header.id);
    }
    if (ids.length >= count) break;
  }
  return ids;
}

const query = (id: number, label = 'www') =>
  framed(aMessage({ header: aHeader({ id }), question: aQuestion(`${label}.contoso.com.`, 'A') }));

describe('starting and stopping', () => {
  it('listens for UDP and TCP on one port that the system chose', async () => {
    const { endpoint } = await aServer();
    expect(await ask(endpoint, 'udp')).toMatchObject({
      kind: 'answered',
      authoritative: true,
      transport: 'udp',
    });
    expect(await ask(endpoint, 'tcp')).toMatchObject({
      kind: 'answered',
      authoritative: true,
      transport: 'tcp',
    });
  });

  it('leaves the port free when it stops, even with connections open, and can start again there', async () => {
    const { endpoint, server } = await aServer();
    const socket = await aConnection(endpoint);
    const closed = once(socket, 'close');
    await server.stop();
    await closed;
    expect(await ask(endpoint, 'udp')).toMatchObject({ kind: 'refused-connection' });
    expect(await ask(endpoint, 'tcp')).toMatchObject({ kind: 'refused-connection' });
    await aServer({ port: endpoint.port });
    expect(await ask(endpoint)).toMatchObject({ kind: 'answered' });
  });

  it('starts once, however often it is told', async () => {
    const server = createDnsServer({ zones: zonesOf(contoso), address: '127.0.0.1' });
    running.push(server);
    const [first, second] = await Promise.all([server.start(), server.start()]);
    expect(first).toEqual(second);
    await Promise.all([server.stop(), server.stop()]);
  });

  it('says so when the port belongs to somebody else, and keeps neither socket', async () => {
    const { endpoint } = await aServer();
    const options = { zones: zonesOf(contoso), address: endpoint.address, port: endpoint.port };
    expect(await createDnsServer(options).start()).toEqual({ kind: 'failed', code: 'EADDRINUSE' });
    const tcpOnly = await aListener();
    const failing = createDnsServer({ ...options, port: tcpOnly.port });
    expect(await failing.start()).toEqual({ kind: 'failed', code: 'EADDRINUSE' });
    expect(await ask({ address: endpoint.address, port: tcpOnly.port }, 'udp')).toMatchObject({
      kind: 'refused-connection',
    });
    await tcpOnly.close();
  });

  it('says so when the machine has no such address', async () => {
    const server = createDnsServer({ zones: zonesOf(contoso), address: '203.0.113.1' });
    expect(await server.start()).toEqual({ kind: 'failed', code: 'EADDRNOTAVAIL' });
    await server.stop();
  });

  async function aListener() {
    const { createServer } = await import('node:net');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { port, close: () => new Promise((resolve) => server.close(resolve)) };
  }
});

describe('UDP', () => {
  it('goes on after garbage', async () => {
    const { endpoint } = await aServer();
    const socket = createSocket('udp4');
    const random = randomNumbers(11);
    for (let round = 0; round < 500; round += 1) {
      const octets = Uint8Array.from({ length: random(600) }, () => random(256));
      await new Promise((resolve) => socket.send(octets, endpoint.port, endpoint.address, resolve));
      // The server has its turn, or the system would drop what does not fit its buffer.
      await new Promise(setImmediate);
    }
    await new Promise<void>((resolve) => socket.close(resolve));
    expect(await ask(endpoint)).toMatchObject({ kind: 'answered' });
  });
});

describe('TCP', () => {
  it('answers several questions of one connection in order (RFC 7766 section 6.2.1.1)', async () => {
    const { endpoint } = await aServer();
    const socket = await aConnection(endpoint);
    socket.write(Buffer.concat([1, 2, 3, 4, 5].map((id) => query(id))));
    expect(await idsFrom(socket, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('answers a question that comes octet by octet', async () => {
    const { endpoint } = await aServer();
    const socket = await aConnection(endpoint);
    socket.setNoDelay(true);
    for (const octet of query(7)) await new Promise((resolve) => socket.write(Uint8Array.of(octet), resolve));
    expect(await idsFrom(socket, 1)).toEqual([7]);
  });

  it('answers what was asked before the client closed its side', async () => {
    const { endpoint } = await aServer();
    const socket = await aConnection(endpoint);
    socket.end(query(9));
    expect(await idsFrom(socket, 1)).toEqual([9]);
  });

  it('sends all of its answers to a client that reads them late', async () => {
    const { endpoint } = await aServer();
    const socket = await aConnection(endpoint);
    const ids = Array.from({ length: 100 }, (_, index) => index + 1);
    socket.write(Buffer.concat(ids.map((id) => query(id, 'many'))));
    expect(await idsFrom(socket, ids.length)).toEqual(ids);
  });

  it('closes a connection that announces a message beyond the limit', async () => {
    const { endpoint } = await aServer({ tcpLimits: { messageLength: 100 } });
    const socket = await aConnection(endpoint);
    const closed = once(socket, 'close');
    socket.write(Uint8Array.of(0, 101));
    await closed;
    expect(await ask(endpoint, 'tcp')).toMatchObject({ kind: 'answered' });
  });

  it('closes a connection that stays silent', async () => {
    const { endpoint } = await aServer({ tcpLimits: { idleMs: 50 } });
    const socket = await aConnection(endpoint);
    socket.resume();
    await once(socket, 'close');
  });

  it('closes a connection on which a question comes too slowly to ever be whole', async () => {
    const { endpoint } = await aServer({ tcpLimits: { idleMs: 200 } });
    const socket = await aConnection(endpoint);
    socket.on('error', () => undefined).resume();
    const closed = once(socket, 'close');
    const trickle = setInterval(() => socket.write(Uint8Array.of(1)), 20);
    await closed;
    clearInterval(trickle);
    expect(await ask(endpoint, 'tcp')).toMatchObject({ kind: 'answered' });
  });

  it('turns away connections beyond the limit, until others have gone', async () => {
    const { endpoint } = await aServer({ tcpLimits: { connections: 2 } });
    const first = await aConnection(endpoint);
    const second = await aConnection(endpoint);
    for (const [id, socket] of [first, second].entries()) {
      socket.write(query(id));
      await once(socket, 'data');
    }
    expect((await ask(endpoint, 'tcp')).kind).toBe('network-error');
    first.destroy();
    await expect.poll(async () => (await ask(endpoint, 'tcp')).kind).toBe('answered');
  });

  it('survives garbage and clients that go away', async () => {
    const { endpoint } = await aServer();
    const random = randomNumbers(5);
    for (let round = 0; round < 50; round += 1) {
      const socket = await aConnection(endpoint);
      socket.on('error', () => undefined);
      socket.write(Uint8Array.from({ length: random(300) + 1 }, () => random(256)));
      if (random(2) === 0) socket.resetAndDestroy();
      else socket.destroy();
    }
    expect(await ask(endpoint, 'tcp')).toMatchObject({ kind: 'answered' });
  });
});

it('answers at once from a zone of 10,000 records, whose index is made once', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `host${index} A 10.0.${index >> 8}.${index & 255}`,
  );
  const { endpoint, server } = await startServer([aZone('large.example', lines)]);
  running.push(server);
  const names = Array.from({ length: 200 }, (_, index) => `host${index * 50}.large.example`);
  const answers = await Promise.all(
    names.map((name) => queryDns({ endpoint, name, type: 'A', timeoutMs: 5000, retries: 2 })),
  );
  expect(answers.every((answer) => answer.kind === 'answered' && answer.answers.length === 1)).toBe(true);
});
