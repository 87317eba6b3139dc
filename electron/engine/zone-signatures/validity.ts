import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { Instant, KeyId } from '../forest/directory';
import { keyIdsOf } from '../keys/published-keys';

/** From when to when signatures hold. */
export interface Validity {
  readonly inception: Instant;
  readonly expiration: Instant;
}

/**
 * The share of a validity period that is left when signatures are made again.
 *
 * Windows does not document its own (mark R). A quarter leaves days for whatever stands in the way of a renewal.
 */
const renewalShare = 1 / 4;

/**
 * The validity of signatures that are made now: from a little before, because clocks differ
 * (SignatureInceptionOffset), for the period of the descriptors.
 *
 * @param offset seconds
 * @param period seconds
 */
export function validityFrom(now: Instant, offset: number, period: number): Validity {
  return { inception: now - offset * 1000, expiration: now + period * 1000 };
}

/** When signatures are to be made again. */
export function renewalOf(signedAt: Instant, expiration: Instant): Instant {
  return expiration - Math.floor((expiration - signedAt) * renewalShare);
}

/** Each kind of records has a validity of its own. */
export type ValidityField = 'dnskeySignatureValidity' | 'dsSignatureValidity' | 'standardSignatureValidity';

/**
 * The shortest validity that one of the signing keys is to have; that of any key where no descriptor knows them any more.
 *
 * @returns seconds
 */
export function shortestPeriod(
  descriptors: readonly SigningKeyDescriptor[],
  signers: readonly KeyId[],
  field: ValidityField,
): number {
  const concerned = descriptors.filter((each) => keyIdsOf([each]).some((keyId) => signers.includes(keyId)));
  return Math.min(...(concerned.length === 0 ? descriptors : concerned).map((each) => each[field]));
}
