import { decode, encode, type Packet } from 'dns-packet';
import type { DnsAnswer, DnsQuery } from '../client/dns-query';
import { queryDns } from '../client/query-dns';
import { FrameReader } from '../frame-reader';
import type { BadServer, OnConnection } from './bad-server';

/** Flags that dns-packet takes as numbers. */
export const flags = { aa: 0x0400, tc: 0x0200, ra: 0x0080, ad: 0x0020 } as const;

/** Asks a server for the address of contoso.com, once and with time enough; a test names only what it is about. */
export function ask(
  { endpoint }: Pick<BadServer, 'endpoint'>,
  rest: Partial<DnsQuery> = {},
): Promise<DnsAnswer> {
  return queryDns({ endpoint, name: 'contoso.com', type: 'A', timeoutMs: 5000, retries: 0, ...rest });
}

/** An answer as dns-packet makes it, so that reader and writer of a test are not the ones under test. */
export function answerTo(query: Uint8Array, rest: Partial<Packet> = {}): Buffer {
  const { id, questions } = decode(Buffer.from(query));
  return encode({
    type: 'response',
    flags: flags.aa,
    ...(id === undefined ? {} : { id }),
    ...(questions === undefined ? {} : { questions }),
    answers: [{ type: 'A', name: 'contoso.com', ttl: 60, data: '192.0.2.1' }],
    ...rest,
  });
}

/** Answers every message of a connection. */
export function onEachMessage(
  answer: (query: Uint8Array, socket: Parameters<OnConnection>[0]) => void,
): OnConnection {
  return (socket) => {
    const frames = new FrameReader();
    socket.on('data', (piece: Buffer) => {
      for (const query of frames.take(piece) ?? []) answer(query, socket);
    });
  };
}
