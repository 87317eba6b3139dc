import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Endpoint } from '../../../shared/model/server';
import { errorCode } from '../error-code';

/** What a server of a test does with each datagram. */
export type OnDatagram = (query: Buffer, reply: (octets: Uint8Array) => void, from: RemoteInfo) => void;
/** What it does with each connection. */
export type OnConnection = (socket: Socket) => void;

/** A server on loopback that does what a test wants, right or wrong. */
export interface BadServer {
  readonly endpoint: Endpoint;
  /** Datagrams that came, with the port each came from. */
  readonly datagrams: readonly { readonly octets: Buffer; readonly port: number }[];
  readonly close: () => Promise<void>;
}

const address = '127.0.0.1';

async function listenTcp(port: number, onConnection: OnConnection): Promise<() => Promise<void>> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  server.listen(port, address);
  await once(server, 'listening');
  return async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, 'close');
  };
}

/** A socket of UDP, and the same port of TCP when it is wanted; the TCP one may be somebody else's, then another. */
async function bind(
  onConnection: OnConnection | undefined,
): Promise<{ udp: UdpSocket; closeTcp: () => Promise<void> }> {
  for (;;) {
    const udp = createSocket('udp4').bind(0, address);
    await once(udp, 'listening');
    if (onConnection === undefined) return { udp, closeTcp: () => Promise.resolve() };
    try {
      return { udp, closeTcp: await listenTcp(udp.address().port, onConnection) };
    } catch (error) {
      udp.close();
      if (errorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
}

/** Starts a server; without `onConnection` nobody listens on its TCP port. */
export async function startBadServer(
  onDatagram: OnDatagram,
  onConnection?: OnConnection,
): Promise<BadServer> {
  const { udp, closeTcp } = await bind(onConnection);
  const datagrams: { octets: Buffer; port: number }[] = [];
  udp.on('message', (octets, from) => {
    datagrams.push({ octets, port: from.port });
    onDatagram(octets, (reply) => udp.send(reply, from.port, from.address), from);
  });
  const close = async () => {
    udp.close();
    await closeTcp();
  };
  return { endpoint: { address, port: udp.address().port }, datagrams, close };
}

/** A port of UDP and TCP that nobody listens on. */
export async function closedEndpoint(): Promise<Endpoint> {
  const server = await startBadServer(() => undefined);
  await server.close();
  return server.endpoint;
}
