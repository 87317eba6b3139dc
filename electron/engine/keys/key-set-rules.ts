import type { Problem } from '../../../shared/contract/problem';
import type { KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import {
  maximumIterations,
  mostIterations,
  mostKeysPerAlgorithm,
  sha1Conflict,
} from '../../../shared/model/signing-ranges';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { firstProblem } from './key-rules';

function crowdedAlgorithm(descriptors: readonly SigningKeyDescriptor[]): number | null {
  const counts = new Map<string, number>();
  for (const { keyType, algorithm } of descriptors) {
    const count = (counts.get(`${keyType} ${algorithm}`) ?? 0) + 1;
    if (count > mostKeysPerAlgorithm) return algorithm;
    counts.set(`${keyType} ${algorithm}`, count);
  }
  return null;
}

/** Three of a kind and algorithm at most (9113). */
function countProblem(zone: string, descriptors: readonly SigningKeyDescriptor[]): Problem | null {
  const algorithm = crowdedAlgorithm(descriptors);
  return algorithm === null ? null : { code: 'too-many-signing-keys', parameters: { zone, algorithm } };
}

/** The two RSA/SHA-1 algorithms with each other and with the zone's denial of existence (9103, 9130). */
function sha1Problem(
  zone: string,
  descriptors: readonly SigningKeyDescriptor[],
  { signWithNsec3 }: SigningSettings,
): Problem | null {
  const code = sha1Conflict(descriptors, signWithNsec3);
  return code === null ? null : { code, parameters: { zone } };
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
