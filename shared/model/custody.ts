import type { KeyCustodyView, KeyType, SigningKeyView } from './signing-key';

/** One key of a zone, as a column of the custody matrix. */
export interface CustodyKey {
  readonly keyId: string;
  readonly keyType: KeyType;
  readonly slot: SigningKeyView['slot'];
  readonly keyTag: number | null;
  readonly custody: KeyCustodyView;
}

/** Can a server use a key, and if not, why? */
export type KeyAccess =
  | { readonly kind: 'usable'; readonly through: 'directory' | 'certificate-store' | 'device' }
  | { readonly kind: 'not-usable'; readonly reason: KeyAccessObstacle };

/** Why a server can not use a private key (brief, "Private key material"). */
export type KeyAccessObstacle =
  /** It is in the certificate store of another server. */
  | 'in-another-certificate-store'
  /** It is on a device that this server does not reach. */
  | 'device-not-connected'
  /** Read-only domain controllers get no private keys. */
  | 'read-only-domain-controller'
  | 'release-too-old'
  /** It is in the directory and has not come to this replica. */
  | 'not-replicated-yet'
  /** The server has no replica of the zone's partition. */
  | 'outside-directory'
  | 'being-made'
  /** Nothing holds it any more. */
  | 'lost';

/** What the keys say about a server as the next Key Master. */
export type CustodyVerdict = 'keys-accessible' | 'must-be-re-signed' | 'no-candidate';

/** A server, as a row of the custody matrix. */
export interface CustodyRow {
  readonly server: string;
  readonly fqdn: string;
  readonly isKeyMaster: boolean;
  readonly running: boolean;
  /** In the order of the matrix' keys. */
  readonly access: readonly KeyAccess[];
  /** `no-candidate` where the server holds no writable primary copy, whatever its keys. */
  readonly verdict: CustodyVerdict;
}

/** Servers by keys: who could go on signing the zone. Derived whenever it is asked for. */
export interface CustodyMatrix {
  readonly zone: string;
  readonly keys: readonly CustodyKey[];
  readonly rows: readonly CustodyRow[];
}
