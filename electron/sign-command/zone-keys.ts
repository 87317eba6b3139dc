import { mkdir } from 'node:fs/promises';
import { algorithmMnemonics } from '../engine/signing/key-algorithm';
import { keyRole } from '../engine/signing/key-roles';
import type { ZoneKey } from '../engine/signing/zone-signer';
import { readKeyDirectory, writeKeyFiles } from '../adapters/signatures/key-directory';
import type { SigningKey } from '../adapters/signatures/key-directory';
import { newSigningKey } from '../adapters/signatures/new-signing-key';
import { badInput } from './failure';
import type { Failure } from './failure';
import type { SignArguments } from './arguments';

/** The keys that a zone is signed with. */
export interface ZoneKeys {
  readonly kind: 'keys';
  readonly published: readonly ZoneKey[];
  /** PKCS#8 by `keyId`. */
  readonly privateKeys: ReadonlyMap<string, Uint8Array>;
  readonly origin: 'found' | 'made' | 'made for this run';
}

type KeyArguments = Pick<SignArguments, 'keyDirectory' | 'algorithm' | 'kskLength' | 'zskLength'>;

async function makeKeys({
  algorithm = 8,
  kskLength,
  zskLength,
}: KeyArguments): Promise<readonly SigningKey[]> {
  const ksk = await newSigningKey({ flags: 257, algorithm, bits: kskLength }, new Set());
  const zsk = await newSigningKey({ flags: 256, algorithm, bits: zskLength }, new Set([ksk.keyTag]));
  return [ksk, zsk];
}

/** Has a time come? What the files do not say has always been so. */
function hasCome(instant: number | null, now: number): boolean {
  return instant === null || instant <= now;
}

function isOver(instant: number | null, now: number): boolean {
  return instant !== null && instant <= now;
}

function zoneKeys(keys: readonly SigningKey[], now: number, origin: ZoneKeys['origin']): ZoneKeys {
  const published = keys.filter(({ timing }) => hasCome(timing.publish, now) && !isOver(timing.delete, now));
  const facts = published.map(({ flags, algorithm, privateKey, timing }) => ({
    flags,
    algorithm,
    canSign: privateKey !== null && hasCome(timing.activate, now) && !isOver(timing.inactive, now),
  }));
  const privateKeys = new Map<string, Uint8Array>();
  const zone = published.map((key, at): ZoneKey => {
    const { algorithm, keyTag, data, privateKey } = key;
    const keyId = `${algorithm}+${keyTag}+${at}`;
    if (privateKey !== null) privateKeys.set(keyId, privateKey.export({ format: 'der', type: 'pkcs8' }));
    const fact = facts[at];
    return { keyId, keyTag, algorithm, data, signs: fact === undefined ? 'nothing' : keyRole(fact, facts) };
  });
  return { kind: 'keys', published: zone, privateKeys, origin };
}

/** Why keys that were found will not do. */
function objection(keys: readonly SigningKey[], found: ZoneKeys, given: KeyArguments): string | null {
  const directory = given.keyDirectory ?? '';
  const other = keys.find(({ algorithm }) => given.algorithm !== undefined && algorithm !== given.algorithm);
  if (other !== undefined) {
    return `${directory}: the keys there are of ${algorithmMnemonics[other.algorithm]}, not of the --algorithm that is asked for`;
  }
  for (const { algorithm, keyTag } of found.published) {
    const mates = found.published.filter((key) => key.algorithm === algorithm);
    if (mates.some(({ signs }) => signs === 'records' || signs === 'both')) continue;
    return `${directory}: no key of the algorithm of key ${keyTag} can sign now, because private keys are missing or it is not their time`;
  }
  return found.published.length === 0 ? `${directory}: it is the time of none of the keys there` : null;
}

/** The keys of the key directory; where there are none, new ones, which are kept there. */
export async function findOrMakeKeys(
  zone: string,
  given: KeyArguments,
  now: number,
): Promise<ZoneKeys | Failure> {
  const { keyDirectory } = given;
  if (keyDirectory === undefined) return zoneKeys(await makeKeys(given), now, 'made for this run');
  await mkdir(keyDirectory, { recursive: true, mode: 0o700 });
  const outcome = await readKeyDirectory(keyDirectory, zone);
  if (outcome.kind === 'invalid') return badInput(`${outcome.file}:${outcome.line}: ${outcome.reason}`);
  if (outcome.keys.length > 0) {
    const found = zoneKeys(outcome.keys, now, 'found');
    const reason = objection(outcome.keys, found, given);
    return reason === null ? found : badInput(reason);
  }
  const made = await makeKeys(given);
  for (const key of made) await writeKeyFiles(keyDirectory, zone, key);
  return zoneKeys(made, now, 'made');
}
