import { decode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { framed } from '../frame-reader';
import { type BadServer, type OnConnection, type OnDatagram, startBadServer } from '../testing/bad-server';
import { answerTo, ask, flags, onEachMessage } from '../testing/hand-made-answers';

const servers: BadServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serve(onDatagram: OnDatagram, onConnection?: OnConnection): Promise<BadServer> {
  const server = await startBadServer(onDatagram, onConnection);
  servers.push(server);
  return server;
}

/** Short, for the tests in which nothing comes. */
const soon = 150;

const truncated: OnDatagram = (query, reply) => reply(answerTo(query, { flags: flags.tc, answers: [] }));

describe('TCP', () => {
  it('is asked when the answer was truncated, and only then', async () => {
    const whole = onEachMessage((query, socket) => socket.write(framed(answerTo(query))));
    const server = await serve(truncated, whole);
    expect(await ask(server)).toMatchObject({ kind: 'answered', transport: 'tcp', truncated: false });
    expect(await ask(server, { transport: 'udp' })).toMatchObject({ transport: 'udp', truncated: true });
  });

  it('is asked, too, when the truncated answer ends within a record', async () => {
    const whole = onEachMessage((query, socket) => socket.write(framed(answerTo(query))));
    const server = await serve(
      (query, reply) => reply(answerTo(query, { flags: flags.tc }).subarray(0, -3)),
      whole,
    );
    expect(await ask(server)).toMatchObject({ kind: 'answered', transport: 'tcp' });
    expect(await ask(server, { transport: 'udp' })).toMatchObject({ kind: 'malformed' });
  });

  it('that does not work leaves the truncated answer, marked as such', async () => {
    expect(await ask(await serve(truncated))).toMatchObject({
      kind: 'answered',
      transport: 'udp',
      truncated: true,
    });
    const closing = await serve(truncated, (socket) => socket.end());
    expect(await ask(closing)).toMatchObject({ kind: 'answered', transport: 'udp', truncated: true });
  });

  it('takes an answer that comes octet by octet', async () => {
    const server = await serve(truncated, (socket) => {
      socket.setNoDelay(true);
      onEachMessage((query) => {
        void trickle(framed(answerTo(query)));
      })(socket);
      const trickle = async (octets: Uint8Array) => {
        for (const octet of octets)
          await new Promise((resolve) => socket.write(Uint8Array.of(octet), resolve));
      };
    });
    expect(await ask(server)).toMatchObject({ kind: 'answered', transport: 'tcp' });
  });

  it('passes over messages that do not belong to the question', async () => {
    const server = await serve(
      truncated,
      onEachMessage((query, socket) => {
        const foreign = answerTo(query, { id: 1 + (decode(Buffer.from(query)).id ?? 0) });
        socket.write(Buffer.concat([framed(foreign), framed(answerTo(query))]));
      }),
    );
    expect(await ask(server, { transport: 'tcp' })).toMatchObject({ kind: 'answered', authoritative: true });
  });

  it.each([
    ['at once', (socket: Parameters<OnConnection>[0]) => socket.end()],
    ['within the length', (socket: Parameters<OnConnection>[0]) => socket.end(Uint8Array.of(0))],
    ['within the answer', (socket: Parameters<OnConnection>[0]) => socket.end(Uint8Array.of(0, 50, 1, 2, 3))],
  ])('closed %s is a network error', async (_, close) => {
    const server = await serve(
      () => undefined,
      (socket) => {
        socket.resume();
        close(socket);
      },
    );
    expect(await ask(server, { transport: 'tcp' })).toMatchObject({ kind: 'network-error', code: 'EOF' });
  });

  it('closed early once is tried again', async () => {
    let connections = 0;
    const whole = onEachMessage((query, socket) => socket.write(framed(answerTo(query))));
    const server = await serve(
      () => undefined,
      (socket) => {
        connections += 1;
        if (connections === 1) socket.end();
        else whole(socket);
      },
    );
    expect(await ask(server, { transport: 'tcp', retries: 1 })).toMatchObject({ kind: 'answered' });
  });

  it('that says nothing is no answer', async () => {
    const server = await serve(
      () => undefined,
      (socket) => socket.resume(),
    );
    expect(await ask(server, { transport: 'tcp', timeoutMs: soon })).toMatchObject({ kind: 'no-answer' });
  });
});
