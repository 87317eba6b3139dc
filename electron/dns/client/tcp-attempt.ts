import { connect } from 'node:net';
import { errorCode } from '../error-code';
import { framed, FrameReader } from '../frame-reader';
import { type Attempt, type AttemptOutcome, runExchange } from './exchange';

/** Asks over a connection of its own (RFC 7766); the answer may come in pieces of any size. */
export function attemptTcp(attempt: Attempt): Promise<AttemptOutcome> {
  const { endpoint, octets } = attempt;
  return runExchange(attempt, ({ receive, fail }) => {
    const frames = new FrameReader();
    const socket = connect(endpoint.port, endpoint.address, () => socket.write(framed(octets)));
    socket.on('data', (piece: Buffer) => {
      for (const message of frames.take(piece) ?? []) receive(message);
    });
    socket.on('end', () => fail('EOF'));
    socket.on('error', (error) => fail(errorCode(error)));
    return () => socket.destroy();
  });
}
