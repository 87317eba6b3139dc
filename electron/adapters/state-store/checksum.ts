import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; tells damage, not forgery. */
export function checksum(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
