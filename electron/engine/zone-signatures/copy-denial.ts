import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { CopyDenial } from '../forest/server';
import { nextGuid } from '../forest/guid';

/** How a zone is to prove what does not exist, by its settings and its present salt. */
export function copyDenialOf(settings: SigningSettings, salt: string): CopyDenial {
  if (!settings.signWithNsec3) return { kind: 'nsec' };
  return { kind: 'nsec3', iterations: settings.nsec3Iterations, salt, optOut: settings.nsec3OptOut };
}

/** Are these the same proofs? */
export function sameDenial(left: CopyDenial, right: CopyDenial): boolean {
  if (left.kind === 'nsec' || right.kind === 'nsec') return left.kind === right.kind;
  return left.iterations === right.iterations && left.salt === right.salt && left.optOut === right.optOut;
}

/** A salt and the state of the sequence it was drawn from. */
export interface DrawnSalt {
  /** Hexadecimal, empty for none. */
  readonly salt: string;
  readonly seed: number;
}

/**
 * The salt of a signing: new random octets, or the user's where none are wanted (ms-dnsp.md section 6,
 * NSEC3RandomSaltLength).
 */
export function drawSalt({ nsec3RandomSaltLength, nsec3UserSalt }: SigningSettings, seed: number): DrawnSalt {
  if (nsec3RandomSaltLength === 0) return { salt: nsec3UserSalt.toUpperCase(), seed };
  let digits = '';
  let state = seed;
  while (digits.length < nsec3RandomSaltLength * 2) {
    const next = nextGuid(state);
    // Digits of fixed meaning (RFC 9562 version and variant) are left out.
    digits += next.guid.replaceAll('-', '').slice(0, 12) + next.guid.slice(-12);
    state = next.seed;
  }
  return { salt: digits.slice(0, nsec3RandomSaltLength * 2).toUpperCase(), seed: state };
}

/** Does a salt that was drawn before still fit the settings? */
export function saltFits({ nsec3RandomSaltLength, nsec3UserSalt }: SigningSettings, salt: string): boolean {
  return nsec3RandomSaltLength === 0
    ? salt === nsec3UserSalt.toUpperCase()
    : salt.length === nsec3RandomSaltLength * 2;
}
