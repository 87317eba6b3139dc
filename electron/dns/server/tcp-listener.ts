import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { framed, FrameReader } from '../frame-reader';

/** What one client may cost. */
export interface TcpLimits {
  /** Connections at the same time; further ones are closed at once. */
  readonly connections: number;
  /** Milliseconds a connection may be silent (RFC 7766 section 6.2.3). */
  readonly idleMs: number;
  /** Octets of one question. */
  readonly messageLength: number;
}

/** What a TCP listener needs. */
export interface TcpListenerParts {
  readonly address: string;
  readonly port: number;
  /** A response, or `null` for silence. */
  readonly respond: (octets: Uint8Array) => Uint8Array | null;
  readonly onBug: (error: unknown) => void;
  readonly limits: TcpLimits;
}

/** A listening socket with its connections. */
export interface DnsTcpListener {
  readonly close: () => Promise<void>;
}

/** Answers every message of a connection in order; several may be under way (RFC 7766 section 6.2.1.1). */
function serve(socket: Socket, { respond, limits }: TcpListenerParts): void {
  const frames = new FrameReader(limits.messageLength);
  socket.setTimeout(limits.idleMs, () => socket.destroy());
  // The client went away; nothing is owed to it.
  socket.on('error', () => socket.destroy());
  socket.on('drain', () => socket.resume());
  socket.on('data', (piece: Buffer) => {
    const messages = frames.take(piece);
    if (messages === null) {
      socket.destroy();
      return;
    }
    const responses = messages.flatMap((message) => respond(message) ?? []);
    // A client that does not read its answers is not read from either.
    const isDrained = responses.map((response) => socket.write(framed(response))).at(-1) ?? true;
    if (!isDrained) socket.pause();
  });
}

async function closeAll(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of connections) socket.destroy();
  await closed;
}

/** Listens for connections. Rejects when the port cannot be had. */
export async function listenTcp(parts: TcpListenerParts): Promise<DnsTcpListener> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    serve(socket, parts);
  });
  server.maxConnections = parts.limits.connections;
  server.listen({ host: parts.address, port: parts.port, exclusive: true });
  await once(server, 'listening');
  server.on('error', parts.onBug);
  return { close: () => closeAll(server, connections) };
}
