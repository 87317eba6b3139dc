import type { AlgorithmNumber } from '../../../../shared/model/signing-key';
import { fromBase64, toHex } from '../../../engine/records/binary-text';
import { delegationDigest as digestOf, digestTypes } from '../../../engine/records/delegation-signer';
import { dnskeyRdata } from '../../../engine/records/dnskey-rdata';
import { withTrailingDot } from '../../../engine/records/name';

/** A digest type by its DnsServer name (powershell.md 4.6). */
export type DigestName = 'SHA-1' | 'SHA-256' | 'SHA-384';

/** Zone Key and Secure Entry Point (RFC 4034 section 2.1.1). */
const kskFlags = 257;

/** The digest that a DS record has of a zone's KSK (RFC 4034 section 5.1.4), hexadecimal; `null` for no base64. */
export function delegationDigest(
  zone: string,
  { algorithm, publicKey }: { readonly algorithm: AlgorithmNumber; readonly publicKey: string },
  digest: DigestName,
): string | null {
  const octets = fromBase64(publicKey);
  if (octets === null) return null;
  const rdata = dnskeyRdata({ flags: kskFlags, algorithm, publicKey: octets });
  const owner = zone === '.' ? '.' : withTrailingDot(zone);
  return toHex(digestOf(owner, rdata, digestTypes[digest]));
}
