/** A digest algorithm for DS records (IANA DS digest types 1, 2 and 4). */
export type DsDigest = 'SHA-1' | 'SHA-256' | 'SHA-384';

/**
 * The DNSSEC settings of a zone, without its keys.
 *
 * Names follow MS-DNSP 3.1.1.2; periods and TTLs are in seconds.
 */
export interface SigningSettings {
  readonly signWithNsec3: boolean;
  readonly nsec3Iterations: number;
  readonly nsec3OptOut: boolean;
  /** Octets of random salt; 0 means that `nsec3UserSalt` is used. */
  readonly nsec3RandomSaltLength: number;
  /** Hexadecimal, empty for none. */
  readonly nsec3UserSalt: string;
  readonly dsDigests: readonly DsDigest[];
  readonly dsTtl: number;
  readonly dnskeyTtl: number;
  readonly distributeTrustAnchors: boolean;
  readonly rfc5011KeyRollovers: boolean;
  readonly parentHasSecureDelegation: boolean;
  readonly propagationTime: number;
  readonly secureDelegationPollingPeriod: number;
  readonly signatureInceptionOffset: number;
}

const hour = 3600;
const day = 24 * hour;

/** The settings DNS Manager proposes (dialogs.md section 9, column "DNS Manager"). */
export const defaultSigningSettings: SigningSettings = {
  signWithNsec3: true,
  nsec3Iterations: 50,
  nsec3OptOut: false,
  nsec3RandomSaltLength: 8,
  nsec3UserSalt: '',
  dsDigests: ['SHA-1', 'SHA-256'],
  dsTtl: hour,
  dnskeyTtl: hour,
  distributeTrustAnchors: false,
  rfc5011KeyRollovers: true,
  parentHasSecureDelegation: false,
  propagationTime: 2 * day,
  secureDelegationPollingPeriod: 12 * hour,
  signatureInceptionOffset: hour,
};
