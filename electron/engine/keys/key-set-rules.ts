import type { Problem } from '../../../shared/contract/problem';
import type { KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { firstProblem } from './key-rules';

/** KSKs, and ZSKs, of one algorithm (dialogs.md 4.4). */
const mostPerAlgorithm = 3;

const rsaSha1 = 5;
const rsaSha1Nsec3 = 7;

/** How many NSEC3 iterations the shortest key of a zone allows (dialogs.md 2.1). */
const iterationLimits = [
  { bits: 1024, iterations: 150 },
  { bits: 2048, iterations: 500 },
] as const;
const mostIterations = 2500;

function crowdedAlgorithm(descriptors: readonly SigningKeyDescriptor[]): number | null {
  const counts = new Map<string, number>();
  for (const { keyType, algorithm } of descriptors) {
    const count = (counts.get(`${keyType} ${algorithm}`) ?? 0) + 1;
    if (count > mostPerAlgorithm) return algorithm;
    counts.set(`${keyType} ${algorithm}`, count);
  }
  return null;
}

/** Three of a kind and algorithm at most (9113). */
function countProblem(zone: string, descriptors: readonly SigningKeyDescriptor[]): Problem | null {
  const algorithm = crowdedAlgorithm(descriptors);
  return algorithm === null ? null : { code: 'too-many-signing-keys', parameters: { zone, algorithm } };
}

/**
 * The two RSA/SHA-1 algorithms with each other and with the two kinds of denial of existence (9103, 9130).
 *
 * The old number says that a resolver need not know NSEC3, the new one that it does (RFC 5155 section 2).
 */
function sha1Problem(
  zone: string,
  descriptors: readonly SigningKeyDescriptor[],
  { signWithNsec3 }: SigningSettings,
): Problem | null {
  const parameters = { zone };
  const has = (wanted: number): boolean => descriptors.some(({ algorithm }) => algorithm === wanted);
  if (has(rsaSha1) && has(rsaSha1Nsec3)) return { code: 'rsa-sha1-kinds-mixed', parameters };
  if (signWithNsec3 && has(rsaSha1)) return { code: 'nsec3-incompatible-with-rsa-sha1', parameters };
  return !signWithNsec3 && has(rsaSha1Nsec3)
    ? { code: 'nsec-incompatible-with-nsec3-rsa-sha1', parameters }
    : null;
}

/** The most NSEC3 iterations that a zone with these keys may have. */
export function maximumIterations(descriptors: readonly Pick<SigningKeyDescriptor, 'keyLength'>[]): number {
  const shortest = Math.min(...descriptors.map(({ keyLength }) => keyLength));
  return iterationLimits.find(({ bits }) => shortest <= bits)?.iterations ?? mostIterations;
}

/** Too many iterations cost resolvers more than a short key is worth (9124); NSEC has none. */
function iterationsProblem(
  zone: string,
  descriptors: readonly SigningKeyDescriptor[],
  { signWithNsec3, nsec3Iterations }: SigningSettings,
): Problem | null {
  const maximum = signWithNsec3 ? maximumIterations(descriptors) : mostIterations;
  if (nsec3Iterations >= 0 && nsec3Iterations <= maximum) return null;
  return { code: 'invalid-nsec3-iterations', parameters: { zone, maximum } };
}

/** Why a zone can not have these keys together with these settings. */
export function keySetProblem(
  zone: string,
  descriptors: readonly SigningKeyDescriptor[],
  settings: SigningSettings,
): Problem | null {
  return firstProblem([
    countProblem(zone, descriptors),
    sha1Problem(zone, descriptors, settings),
    iterationsProblem(zone, descriptors, settings),
  ]);
}

/** Is there a key of this kind that stays after the next rollovers? */
function staysSome(descriptors: readonly SigningKeyDescriptor[], keyType: KeyType): boolean {
  return descriptors.some(
    (descriptor) => descriptor.keyType === keyType && descriptor.nextRolloverAction !== 'retire',
  );
}

/** "the last signing key of each type (KSK or ZSK) cannot be retired" (9104, dialogs.md section 6, M12). */
export function retirementProblem(
  zone: string,
  descriptors: readonly SigningKeyDescriptor[],
  retired: readonly SigningKeyDescriptor[],
): Problem | null {
  const emptied = retired.some(({ keyType }) => !staysSome(descriptors, keyType));
  return emptied ? { code: 'not-enough-signing-keys', parameters: { zone } } : null;
}
