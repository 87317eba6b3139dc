import type { ZoneContent } from '../../../engine/records/zone-content';
import { parseZoneFile } from '../../../engine/records/zone-file/parse-zone-file';
import type { Denial } from '../../../engine/signing/denial';
import type { SignatureTimes, ZoneSigning } from '../../../engine/signing/zone-signer';
import { signZone } from '../sign-zone';
import type { SignZoneOptions, SignZoneOutcome } from '../sign-zone';
import type { TestKey } from './signing-keys';

const day = 86_400;

/** Times around the present, which the validators of others go by. */
function timesAround(now: number): SignatureTimes {
  return {
    inception: now - 3600,
    dnskeyExpiration: now + 7 * day,
    dsExpiration: now + 7 * day,
    recordExpiration: now + 10 * day,
  };
}

/** A zone of a text that must be right. */
export function zoneOf(text: string, origin?: string): ZoneContent {
  const parsed = parseZoneFile(text, origin === undefined ? {} : { origin });
  if (parsed.kind !== 'parsed') throw new Error(`line ${parsed.line}: ${parsed.reason}`);
  return parsed.content;
}

/** How a test signs: with these keys, now. */
export function signingWith(keys: readonly TestKey[], denial: Denial): ZoneSigning {
  const times = timesAround(Math.floor(Date.now() / 1000));
  return { keys: keys.map(({ zoneKey }) => zoneKey), dnskeyTtl: 3600, denial, times };
}

/** The private sides as `signZone` wants them. */
export function privateKeysOf(keys: readonly TestKey[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    keys.map(({ zoneKey, privateKey }) => [
      zoneKey.keyId,
      privateKey.export({ format: 'der', type: 'pkcs8' }),
    ]),
  );
}

/** Signs a zone and puts its pieces together. */
export async function signedText(
  content: ZoneContent,
  keys: readonly TestKey[],
  denial: Denial,
  options: Partial<SignZoneOptions> = { workers: 0 },
): Promise<{ readonly outcome: SignZoneOutcome; readonly text: string }> {
  const parts: Uint8Array[] = [];
  const outcome = await signZone(content, signingWith(keys, denial), {
    privateKeys: privateKeysOf(keys),
    onPiece: (lines) => void parts.push(lines),
    ...options,
  });
  return { outcome, text: Buffer.concat(parts).toString('ascii') };
}
