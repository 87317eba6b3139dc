import type { CustodyVerdict } from './custody';

/** What would become of a zone if its Key Master died. */
export type ReadinessVerdict =
  /** A candidate reaches every key. */
  | 'safe'
  /** There are candidates, and none of them reaches every key. */
  | 'must-be-re-signed'
  | 'no-candidate';

/** One zone of a server that died. */
export interface ZoneReadiness {
  readonly zone: string;
  readonly signed: boolean;
  readonly storage: 'directory' | 'file';
  readonly verdict: ReadinessVerdict;
  /** Servers that could take the role, best first; FQDNs. */
  readonly candidates: readonly {
    readonly server: string;
    readonly fqdn: string;
    readonly verdict: CustodyVerdict;
  }[];
  /** Names of keys that would be lost with the server. */
  readonly keysLost: readonly string[];
  /** FQDNs of the servers whose trust anchors would have to be updated after re-signing. */
  readonly trustAnchorServers: readonly string[];
}

/** What if this server died tonight? */
export interface ServerReadiness {
  readonly server: string;
  readonly fqdn: string;
  readonly running: boolean;
  /** The zones of which it is Key Master, by name. */
  readonly zones: readonly ZoneReadiness[];
}

/** What if it died tonight?, asked of every server. */
export interface ReadinessReport {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly forest: string;
  /** The server whose replica was read. */
  readonly server: string;
  readonly servers: readonly ServerReadiness[];
}
