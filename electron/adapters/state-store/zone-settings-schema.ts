import { z } from 'zod';
import { restingRollover } from '../../../shared/model/signing-key';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';

const seconds = z.number().min(0);

/** The schema of saved signing settings. */
export const settingsSchema = z.strictObject({
  signWithNsec3: z.boolean(),
  nsec3Iterations: z.int().min(0),
  nsec3OptOut: z.boolean(),
  nsec3RandomSaltLength: z.int().min(0),
  nsec3UserSalt: z.string(),
  dsDigests: z.array(z.enum(['SHA-1', 'SHA-256', 'SHA-384'])),
  dsTtl: seconds,
  dnskeyTtl: seconds,
  distributeTrustAnchors: z.boolean(),
  rfc5011KeyRollovers: z.boolean(),
  parentHasSecureDelegation: z.boolean(),
  propagationTime: seconds,
  secureDelegationPollingPeriod: seconds,
  signatureInceptionOffset: seconds,
}) satisfies z.ZodType<SigningSettings>;

/** The schema of a saved signing key descriptor. */
export const skdSchema = z.strictObject({
  guid: z.string(),
  keyType: z.enum(['KSK', 'ZSK']),
  algorithm: z.literal([5, 7, 8, 10, 13, 14]),
  keyLength: z.int().min(0),
  keyStorageProvider: z.string(),
  storeKeysInDirectory: z.boolean(),
  dnskeySignatureValidity: seconds,
  dsSignatureValidity: seconds,
  standardSignatureValidity: seconds,
  initialRolloverOffset: seconds,
  rolloverPeriod: seconds.nullable(),
  nextRolloverAction: z.enum(['normal', 'revoke-standby', 'retire']),
  rolloverStatus: z.enum([
    'not-rolling',
    'queued',
    'roll-started',
    'zsk-waiting-for-dnskey-ttl',
    'zsk-waiting-for-maxzone-ttl',
    'ksk-waiting-for-ds-update',
    'ksk-waiting-for-ds-ttl',
    'ksk-waiting-for-dnskey-ttl',
    'ksk-waiting-for-5011-remove-hold-down',
    'roll-error',
  ]),
  rollover: z
    .strictObject({
      lastRolloverTime: z.number().nullable(),
      nextRolloverTime: z.number().nullable(),
      statusSince: z.number().nullable(),
      statusUntil: z.number().nullable(),
      isManual: z.boolean(),
      revokedKey: z.string().nullable(),
    })
    .default(restingRollover),
  activeKey: z.string().nullable(),
  standbyKey: z.string().nullable(),
  nextKey: z.string().nullable(),
}) satisfies z.ZodType<SigningKeyDescriptor>;
