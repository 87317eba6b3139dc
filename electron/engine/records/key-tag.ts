/** The algorithm whose key tag is computed in another way (RFC 4034 appendix B.1). */
const rsaMd5 = 1;

/**
 * The key tag of a DNSKEY record (RFC 4034 appendix B): names the key in RRSIG and DS records.
 *
 * Not unique: two keys of a zone may have the same. `rdata` is the record's data on the wire.
 */
export function keyTag(rdata: Uint8Array): number {
  if (rdata[3] === rsaMd5) {
    const [high = 0, low = 0] = rdata.subarray(-3, -1);
    return high * 256 + low;
  }
  let sum = 0;
  for (const [index, octet] of rdata.entries()) sum += index % 2 === 0 ? octet * 256 : octet;
  return (sum + ((sum >>> 16) & 0xffff)) & 0xffff;
}
