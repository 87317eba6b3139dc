import type { Problem } from '../../../shared/contract/problem';
import type { KeyChange, KeyWish } from '../../../shared/model/dnssec-changes';
import { algorithmNames, microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { AlgorithmNumber, KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import {
  fixedKeyLengths,
  initialOffsetRange,
  rolloverPeriodRanges,
  rsaKeyLengths,
  validityRange,
} from '../../../shared/model/signing-ranges';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { keyStorageProvidersOf } from './devices';
import type { SigningPlace } from './signing-place';

/** The first problem that there is. */
export function firstProblem(problems: readonly (Problem | null)[]): Problem | null {
  return problems.find((problem) => problem !== null) ?? null;
}

/** Can a server open a key storage provider? A device's only while it is connected (9112). */
export function providerProblem(world: World, { name }: Server, provider: string): Problem | null {
  if (keyStorageProvidersOf(world, name).includes(provider)) return null;
  return { code: 'provider-not-accessible', parameters: { server: name, provider } };
}

function isLengthAllowed(algorithm: AlgorithmNumber, keyLength: number): boolean {
  const fixed = fixedKeyLengths[algorithm];
  if (fixed !== undefined) return keyLength === fixed;
  const { minimum, maximum, step } = rsaKeyLengths;
  return keyLength >= minimum && keyLength <= maximum && keyLength % step === 0;
}

/** Algorithm and length of a new key (9105, 9106). */
function strengthProblem(zone: string, { algorithm, keyLength }: KeyWish): Problem | null {
  if (!Object.hasOwn(algorithmNames, algorithm)) {
    return { code: 'unsupported-algorithm', parameters: { zone, algorithm } };
  }
  return isLengthAllowed(algorithm, keyLength)
    ? null
    : { code: 'invalid-key-size', parameters: { zone, keyLength } };
}

/** Only the Microsoft software provider's keys can be exported, protected, to the directory (9108). */
function protectionProblem(zone: string, wish: KeyWish): Problem | null {
  const { keyStorageProvider: provider, storeKeysInDirectory } = wish;
  if (!storeKeysInDirectory || provider === microsoftSoftwareProvider) return null;
  return { code: 'provider-does-not-support-protection', parameters: { zone, provider } };
}

/** A signature's validity in seconds (9123); one that is not named is not changed. */
function validityProblem(zone: string, seconds: number | undefined): Problem | null {
  const { minimum, maximum } = validityRange;
  if (seconds === undefined || (seconds >= minimum && seconds <= maximum)) return null;
  return { code: 'invalid-signature-validity', parameters: { zone, minimum, maximum } };
}

type Periods = Pick<
  KeyChange,
  'dnskeySignatureValidity' | 'dsSignatureValidity' | 'standardSignatureValidity' | 'rolloverPeriod'
>;

/** The periods that a key can be given at any time (9114, 9123); `null` is no automatic rollover. */
function periodsProblem(zone: string, keyType: KeyType, periods: Periods): Problem | null {
  const { minimum, maximum } = rolloverPeriodRanges[keyType];
  const { rolloverPeriod: period = null } = periods;
  const isOutside = period !== null && (period < minimum || period > maximum);
  return firstProblem([
    validityProblem(zone, periods.dnskeySignatureValidity),
    validityProblem(zone, periods.dsSignatureValidity),
    validityProblem(zone, periods.standardSignatureValidity),
    isOutside ? { code: 'invalid-rollover-period', parameters: { zone, minimum, maximum } } : null,
  ]);
}

/** The delay of the first rollover (9115). */
function offsetProblem(zone: string, seconds: number): Problem | null {
  const { minimum, maximum } = initialOffsetRange;
  if (seconds >= minimum && seconds <= maximum) return null;
  return { code: 'invalid-initial-rollover-offset', parameters: { zone, maximum } };
}

/** Why a key can not be added, looked at alone. */
export function wishProblem(world: World, { server, copy }: SigningPlace, wish: KeyWish): Problem | null {
  const zone = copy.name;
  return firstProblem([
    strengthProblem(zone, wish),
    protectionProblem(zone, wish),
    providerProblem(world, server, wish.keyStorageProvider),
    periodsProblem(zone, wish.keyType, wish),
    offsetProblem(zone, wish.initialRolloverOffset),
  ]);
}

/** Revoking takes a standby KSK: a ZSK has none to revoke (9118, 9117). */
function actionProblem(
  zone: string,
  { keyType, standbyKey }: SigningKeyDescriptor,
  action: KeyChange['nextRolloverAction'],
): Problem | null {
  if (action !== 'revoke-standby') return null;
  if (keyType === 'ZSK') return { code: 'not-allowed-on-zsk', parameters: { zone } };
  return standbyKey === null ? { code: 'standby-key-not-present', parameters: { zone } } : null;
}

/** Why a key that exists can not be changed so, looked at alone. */
export function changeProblem(
  zone: string,
  descriptor: SigningKeyDescriptor,
  change: KeyChange,
): Problem | null {
  return firstProblem([
    periodsProblem(zone, descriptor.keyType, change),
    actionProblem(zone, descriptor, change.nextRolloverAction),
  ]);
}
