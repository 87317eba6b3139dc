import { errorCode } from '../error-code';
import { respond, type ResponderParts } from './respond';
import { type DnsTcpListener, listenTcp, type TcpLimits } from './tcp-listener';
import { type DnsUdpListener, listenUdp } from './udp-listener';
import type { ZoneSource } from './zone-source';

/** What a server is made of. */
export interface DnsServerOptions {
  readonly zones: ZoneSource;
  /** The address to listen on, UDP and TCP. */
  readonly address: string;
  /** The port for both; chosen by the operating system when not given. */
  readonly port?: number;
  /** Told of exceptions, which are bugs; the server goes on. */
  readonly onBug?: (error: unknown) => void;
  readonly tcpLimits?: Partial<TcpLimits>;
}

/** Whether the server listens now. */
export type StartOutcome =
  | { readonly kind: 'listening'; readonly address: string; readonly port: number }
  /** `code` is that of the operating system, such as EADDRINUSE. */
  | { readonly kind: 'failed'; readonly code: string };

/** An authoritative DNS server. */
export interface DnsServer {
  /** Listens; on the same port for UDP and TCP. Starting a running server answers where it listens. */
  readonly start: () => Promise<StartOutcome>;
  /** Closes all sockets and connections; may be started again afterwards. */
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly port: number;
  readonly udp: DnsUdpListener;
  readonly tcp: DnsTcpListener;
}

/** Tries to find a port that is free for UDP and TCP; each fails only when somebody takes the TCP one just then. */
const mostTries = 20;

/** Somebody has the port, or Windows keeps it back for one of the two transports. */
const portTaken = new Set(['EADDRINUSE', 'EACCES']);

const defaultTcpLimits: TcpLimits = { connections: 64, idleMs: 10_000, messageLength: 4096 };

/** Opens both sockets on one port, or none. */
async function open(options: DnsServerOptions, port: number): Promise<Running> {
  const { address, zones, onBug = () => undefined, tcpLimits } = options;
  const parts: ResponderParts = { zones, onBug };
  const udp = await listenUdp({
    address,
    port,
    onBug,
    respond: (octets) => respond(parts, octets, 'udp'),
  });
  try {
    const tcp = await listenTcp({
      address,
      port: udp.port,
      onBug,
      respond: (octets) => respond(parts, octets, 'tcp'),
      limits: { ...defaultTcpLimits, ...tcpLimits },
    });
    return { port: udp.port, udp, tcp };
  } catch (error) {
    await udp.close();
    throw error;
  }
}

async function openSomewhere(options: DnsServerOptions): Promise<Running> {
  if (options.port !== undefined) return open(options, options.port);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(options, 0);
    } catch (error) {
      if (attempt === mostTries || !portTaken.has(errorCode(error))) throw error;
    }
  }
}

/**
 * Makes an authoritative DNS server (RFC 1034 section 4.3) that answers from what `zones` has at that moment.
 *
 * Nothing a client sends can stop it: garbage gets silence or FORMERR, and there are limits on everything.
 */
export function createDnsServer(options: DnsServerOptions): DnsServer {
  let running: Promise<Running> | null = null;

  const start = async (): Promise<StartOutcome> => {
    const opening = (running ??= openSomewhere(options));
    try {
      return { kind: 'listening', address: options.address, port: (await opening).port };
    } catch (error) {
      // Another start may be under way when this one was stopped meanwhile.
      if (running === opening) running = null;
      return { kind: 'failed', code: errorCode(error) };
    }
  };

  const stop = async (): Promise<void> => {
    const closing = running;
    running = null;
    const open = await closing?.catch(() => null);
    await Promise.all([open?.udp.close(), open?.tcp.close()]);
  };

  return { start, stop };
}
