import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

/** What a UDP listener needs. */
export interface UdpListenerParts {
  readonly address: string;
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** A response, or `null` for silence. */
  readonly respond: (octets: Uint8Array) => Uint8Array | null;
  readonly onBug: (error: unknown) => void;
}

/** A socket that answers. */
export interface DnsUdpListener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Answers each datagram with one or none. */
function answerDatagrams(socket: Socket, { respond, onBug }: UdpListenerParts): void {
  socket.on('message', (octets, from) => {
    // Port 0 cannot be answered.
    const response = from.port === 0 ? null : respond(octets);
    // A datagram that cannot be sent is lost, as datagrams are; the asker tries again.
    if (response !== null) socket.send(response, from.port, from.address, () => undefined);
  });
  // Windows reports the "port unreachable" of an asker who left here; the socket goes on.
  socket.on('error', onBug);
}

/** Listens for datagrams. Rejects when the address cannot be had. */
export async function listenUdp(parts: UdpListenerParts): Promise<DnsUdpListener> {
  const family = isIPv6(parts.address) ? 6 : 4;
  const socket = createSocket({
    type: `udp${family}`,
    // Askers come with addresses: there is no name to look up for each answer.
    lookup: (address, _, take) => take(null, address, family),
  });
  try {
    // Without a name to look up, both may happen at once.
    const listening = once(socket, 'listening');
    socket.bind({ address: parts.address, port: parts.port, exclusive: true });
    await listening;
  } catch (error) {
    socket.close();
    throw error;
  }
  answerDatagrams(socket, parts);
  const close = async (): Promise<void> => {
    socket.close();
    await once(socket, 'close');
  };
  return { port: socket.address().port, close };
}
