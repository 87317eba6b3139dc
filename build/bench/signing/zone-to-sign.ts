import { readFile } from 'node:fs/promises';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';
import { parseZoneFile } from '../../../electron/engine/records/zone-file/parse-zone-file';
import type { ZoneSigning } from '../../../electron/engine/signing/zone-signer';
import { findOrMakeKeys } from '../../../electron/sign-command/zone-keys';

/** What a zone is signed with, as the parent of a bench says it. */
export interface SigningTerms {
  readonly keyDirectory: string;
  readonly iterations: number;
  /** Hexadecimal digits. */
  readonly salt: string;
}

/** How a zone is signed, and by which keys: PKCS#8 by `keyId`. */
export interface SigningMeans {
  readonly signing: ZoneSigning;
  readonly privateKeys: ReadonlyMap<string, Uint8Array>;
}

const day = 86_400;

/** The content of a zone file, signed or not. */
export async function readZone(zoneFile: string): Promise<ZoneContent> {
  const parsed = parseZoneFile(await readFile(zoneFile, 'utf8'), {});
  if (parsed.kind === 'invalid') throw new Error(`${zoneFile}:${parsed.line}: ${parsed.reason}`);
  return parsed.content;
}

/** NSEC3, with the keys of a directory; signatures are valid from now on. */
export async function meansOf(
  { keyDirectory, iterations, salt }: SigningTerms,
  zone: string,
): Promise<SigningMeans> {
  const now = Math.floor(Date.now() / 1000);
  const wanted = { keyDirectory, algorithm: undefined, kskLength: 2048, zskLength: 2048 };
  const keys = await findOrMakeKeys(zone, wanted, now);
  if (keys.kind === 'failed') throw new Error(keys.message);
  const times = {
    inception: now - 3600,
    dnskeyExpiration: now + 7 * day,
    dsExpiration: now + 7 * day,
    recordExpiration: now + 10 * day,
  };
  const denial = { kind: 'nsec3', iterations, salt: Buffer.from(salt, 'hex'), optOut: false } as const;
  return { signing: { keys: keys.published, dnskeyTtl: 3600, denial, times }, privateKeys: keys.privateKeys };
}
