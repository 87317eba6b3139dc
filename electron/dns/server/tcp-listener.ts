import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { framed, FrameReader } from '../frame-reader';

/** What one client may cost. */
export interface TcpLimits {
  /** Connections at the same time; further ones are closed at once. */
  readonly connections: number;
  /** Milliseconds a connection may go without a whole question (RFC 7766 section 6.2.3). */
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

/** Turns the octets of a connection into responses, one after the other. */
async function* responsesTo(
  pieces: AsyncIterable<Uint8Array>,
  { respond, limits }: TcpListenerParts,
  onQuestion: () => void,
): AsyncGenerator<Uint8Array> {
  const frames = new FrameReader(limits.messageLength);
  for await (const piece of pieces) {
    const messages = frames.take(piece);
    if (messages === null) throw new Error('The client announced a message beyond the limit');
    for (const message of messages) {
      onQuestion();
      const response = respond(message);
      if (response !== null) yield framed(response);
      // However many questions come at once, the rest of the program has its turn between two of them.
      await nextTurn();
    }
  }
}

/**
 * Answers every message of a connection in order; several may be under way (RFC 7766 section 6.2.1.1).
 *
 * A client that does not read its answers is not read from either.
 */
function serve(socket: Socket, parts: TcpListenerParts): void {
  // Only whole questions count: a client that sends or reads an octet now and then would hold its place for ever.
  const idle = setTimeout(() => socket.destroy(), parts.limits.idleMs);
  socket.on('close', () => clearTimeout(idle));
  const answers = (pieces: AsyncIterable<Uint8Array>) => responsesTo(pieces, parts, () => idle.refresh());
  // A client that goes away, and one that breaks the limit, are owed nothing.
  pipeline(socket, answers, socket).catch(() => socket.destroy());
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
  const server = createServer({ allowHalfOpen: true }, (socket) => {
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
