import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { errorCode } from '../error-code';
import { type Attempt, type AttemptOutcome, runExchange } from './exchange';

/**
 * Asks by one datagram from a fresh port.
 *
 * The operating system chooses the port at random (RFC 5452 section 9.2). The socket is connected: so it takes datagrams
 * from the server's address and port alone, and learns when nobody listens there.
 */
export function attemptUdp(attempt: Attempt): Promise<AttemptOutcome> {
  const { endpoint, octets } = attempt;
  return runExchange(attempt, ({ receive, fail }) => {
    const socket = createSocket(isIPv6(endpoint.address) ? 'udp6' : 'udp4');
    let isOpen = true;
    const failWith = (error: Error | null) => {
      if (error !== null) fail(errorCode(error));
    };
    socket.on('message', receive);
    socket.on('error', failWith);
    socket.on('connect', () => {
      if (isOpen) socket.send(octets, failWith);
    });
    socket.connect(endpoint.port, endpoint.address);
    return () => {
      isOpen = false;
      socket.close();
    };
  });
}
