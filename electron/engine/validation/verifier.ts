/**
 * The cryptography a validator needs, made elsewhere.
 *
 * The engine decides what is checked and what follows; whoever runs it brings the arithmetic (`adapters/verification`), so
 * that the same rules hold in a worker, in a test with a vector of an RFC, and on a lab server's clock.
 */
export interface Verifier {
  /** Can signatures of this algorithm be checked at all (RFC 8624 section 3.1)? */
  readonly supportsAlgorithm: (algorithm: number) => boolean;
  /** Can DS digests of this type be made (RFC 8624 section 3.3)? */
  readonly supportsDigest: (digestType: number) => boolean;
  /**
   * Was the input signed by the owner of this key?
   *
   * `dnskey` is the data of the DNSKEY record on the wire. Whatever is malformed answers `false`; nothing throws.
   */
  readonly isSignedBy: (dnskey: Uint8Array, input: Uint8Array, signature: Uint8Array) => boolean;
  /** The digest of a supported type. */
  readonly digest: (digestType: number, input: Uint8Array) => Uint8Array;
}
