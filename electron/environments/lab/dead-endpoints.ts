import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Endpoint } from '../../../shared/model/server';

const address = '127.0.0.1';

/**
 * Two addresses for servers that can not be asked: one where nobody listens, and one where nothing ever answers.
 *
 * So that a question to a stopped server or across a broken link fails in the network, as it would outside, and not
 * by our knowledge. Both ports stay ours until the end: a port that was only just free could have a new owner by the
 * time it is asked.
 */
export class DeadEndpoints {
  #refusing: Promise<Socket> | null = null;
  #silent: Promise<Socket> | null = null;

  /** A host whose DNS service does not run: the question is refused (ECONNREFUSED). */
  async refusing(): Promise<Endpoint> {
    this.#refusing ??= boundSocket().then(connectedToItself);
    return endpointOf(await this.#refusing);
  }

  /** A host that nothing reaches: the question is never answered. */
  async silent(): Promise<Endpoint> {
    this.#silent ??= boundSocket();
    return endpointOf(await this.#silent);
  }

  async close(): Promise<void> {
    const sockets = await Promise.all([this.#refusing, this.#silent]);
    this.#refusing = null;
    this.#silent = null;
    for (const socket of sockets) socket?.close();
  }
}

function endpointOf(socket: Socket): Endpoint {
  return { address, port: socket.address().port };
}

async function boundSocket(): Promise<Socket> {
  const socket = createSocket('udp4').unref();
  socket.on('message', () => undefined); // what comes is thrown away
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

/** A connected UDP socket takes datagrams from its peer only; for everybody else its port is closed. */
async function connectedToItself(socket: Socket): Promise<Socket> {
  socket.connect(socket.address().port, address);
  await once(socket, 'connect');
  return socket;
}
