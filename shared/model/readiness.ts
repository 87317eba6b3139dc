import type { CustodyVerdict } from './custody';
import type { BogusCause } from './validation';

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
  /**
   * The first second, in milliseconds since the epoch, at which a copy of the zone on a server that is left turns bogus
   * if nobody does anything; `null` where that does not come, or nobody else has the zone. Now or earlier: it is bogus.
   */
  readonly bogusAt: number | null;
  readonly bogusCause: BogusCause | null;
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
