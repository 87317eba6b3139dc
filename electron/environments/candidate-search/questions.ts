import type { DirectoryFacts, DnsFact, ManagementFact } from '../../engine/discovery/facts';

/** The question was given up because its signal said so; there is nothing to learn from it. */
export interface Cancelled {
  readonly kind: 'cancelled';
}

/** One DNS question with the time it has. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: 'SOA';
  /** For the whole question, retries and TCP fallback included. */
  readonly timeoutMs: number;
  readonly retries: number;
}

/**
 * The two questions a search puts to a server; every environment brings its own way to ask them.
 *
 * Both stop when their signal is aborted, sockets closed, and then answer `cancelled`. Every failure that the outside
 * can cause is a value; a rejection is a bug and ends the search.
 */
export interface Questions {
  readonly askDns: (
    candidate: DirectoryFacts,
    question: DnsQuestion,
    signal: AbortSignal,
  ) => Promise<DnsFact | Cancelled>;
  readonly askManagement: (
    candidate: DirectoryFacts,
    signal: AbortSignal,
  ) => Promise<ManagementFact | Cancelled>;
}
