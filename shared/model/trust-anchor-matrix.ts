import type { AlgorithmNumber } from './signing-key';

/** What a server's trust anchors say about a zone (brief: "all trust anchors … will be invalid and must be updated"). */
export type TrustAnchorState =
  /** Every key that signs the zone's keys is trusted. */
  | 'valid'
  /** It trusts keys that the zone has no longer: answers from the zone will not validate. */
  | 'out-of-date'
  /** The zone distributes trust anchors and this server has none. */
  | 'missing'
  /** The server does not validate this zone, and nobody wants it to. */
  | 'none';

/** One server's trust anchors of one zone. */
export interface ServerTrustAnchors {
  readonly server: string;
  readonly fqdn: string;
  readonly running: boolean;
  readonly state: TrustAnchorState;
  /** Where they come from: the forest's TrustAnchors zone, the server's own store by hand, or its own zones. */
  readonly source: 'forest' | 'by-hand' | 'own-zone' | null;
  /** Key tags it trusts now. */
  readonly trusted: readonly number[];
}

/** Trust anchors of one zone, by server. */
export interface TrustAnchorMatrix {
  readonly zone: string;
  readonly distributed: boolean;
  /** Key tags that should be trusted: the published KSKs of the Key Master's copy. */
  readonly expected: readonly number[];
  /** Those keys themselves; the public key field in base64. */
  readonly keys: readonly { readonly algorithm: AlgorithmNumber; readonly publicKey: string }[];
  readonly servers: readonly ServerTrustAnchors[];
}
