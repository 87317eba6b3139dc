import type { Endpoint } from '../../../shared/model/server';
import type { Log } from '../../adapters/ports';
import type { ServerName } from '../../engine/forest/server';

/** One server's DNS service while it runs. */
export interface DnsService {
  readonly endpoint: Endpoint;
  readonly close: () => Promise<void>;
}

/** Starts the DNS service of a server: binds its sockets and answers from then on. */
export type StartDnsService = (server: ServerName) => Promise<DnsService>;

/** What the services need. */
export interface DnsServicesParts {
  readonly start: StartDnsService;
  readonly log: Log;
  /** Told when an endpoint came or went. */
  readonly onChanged: () => void;
}

/**
 * The DNS services of the lab's servers.
 *
 * Starting and stopping one server happen one after the other, in the order they were asked for, however quickly the
 * server is switched; the servers do not wait for each other.
 */
export class DnsServices {
  readonly #parts: DnsServicesParts;
  readonly #services = new Map<ServerName, DnsService>();
  readonly #work = new Map<ServerName, Promise<void>>();

  constructor(parts: DnsServicesParts) {
    this.#parts = parts;
  }

  /** Where the service listens, `null` while it does not. */
  endpointOf(server: ServerName): Endpoint | null {
    return this.#services.get(server)?.endpoint ?? null;
  }

  start(server: ServerName): Promise<void> {
    return this.#enqueue(server, async () => {
      if (this.#services.has(server)) return;
      this.#services.set(server, await this.#parts.start(server));
    });
  }

  stop(server: ServerName): Promise<void> {
    return this.#enqueue(server, async () => {
      const service = this.#services.get(server);
      this.#services.delete(server);
      await service?.close();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#work.keys()].map((server) => this.stop(server)));
  }

  #enqueue(server: ServerName, job: () => Promise<void>): Promise<void> {
    const previous = this.#work.get(server) ?? Promise.resolve();
    const next = previous.then(job).then(
      () => this.#parts.onChanged(),
      (error: unknown) => this.#parts.log.error(`The DNS service of ${server} could not be switched`, error),
    );
    this.#work.set(server, next);
    return next;
  }
}
