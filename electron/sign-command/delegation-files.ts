import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { delegationDigest, digestTypes, dsData } from '../engine/records/delegation-signer';
import { rdataWire } from '../engine/records/rdata/rdata';
import { fileNameOf } from '../adapters/signatures/key-directory';
import type { ZoneKey } from '../engine/signing/zone-signer';

/** The digests that Windows writes by default. */
const digests = [digestTypes['SHA-1'], digestTypes['SHA-256']];

/** The keys that a parent may point to: secure entry points that are not revoked (RFC 4034 section 2.1.1, RFC 5011). */
function entryPoints(keys: readonly ZoneKey[]): readonly ZoneKey[] {
  return keys.filter(({ data }) => (Number(data.split(' ')[0]) & 0x81) === 1);
}

function dsLines(zone: string, ttl: number, { data }: ZoneKey): readonly string[] {
  const outcome = rdataWire({ type: 'DNSKEY', data });
  if (outcome.kind === 'invalid') throw new Error(`A DNSKEY of ${zone} is unreadable: ${outcome.reason}`);
  return digests.map((type) => {
    const digest = delegationDigest(zone, outcome.wire, type);
    return `${zone} ${ttl} IN DS ${dsData(outcome.wire, type, digest)}\n`;
  });
}

/**
 * Writes what the parent zone and trust anchors are made from: `dsset-<zone>` and `keyset-<zone>`, as Windows names them.
 *
 * @param ttl seconds; of DS and DNSKEY records
 */
export async function writeDelegationFiles(
  directory: string,
  zone: string,
  keys: readonly ZoneKey[],
  ttl: number,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const name = zone === '.' ? '.' : fileNameOf(zone).replace(/\.$/u, '');
  const entries = entryPoints(keys);
  const keyset = entries.map(({ data }) => `${zone} ${ttl} IN DNSKEY ${data}\n`);
  const write = (prefix: string, lines: readonly string[]): Promise<void> =>
    writeFileAtomic(path.join(directory, `${prefix}-${name}`), lines.join(''));
  await write(
    'dsset',
    entries.flatMap((key) => dsLines(zone, ttl, key)),
  );
  await write('keyset', keyset);
}
