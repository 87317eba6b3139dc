import { z } from 'zod';
import type { SigningKeyDescriptor } from './signing-key';
import type { SigningSettings } from './signing-settings';

const seconds = z.number().int().min(0).max(2_000_000_000);
const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);

/** A signing key that is to be added. Ranges are the engine's business: it answers Windows' codes for them. */
export const keyWishSchema = z.strictObject({
  keyType: z.enum(['KSK', 'ZSK']),
  algorithm: z.literal([5, 7, 8, 10, 13, 14]),
  keyLength: z.number().int().min(0).max(65_536),
  keyStorageProvider: z.string().min(1).max(255),
  storeKeysInDirectory: z.boolean(),
  dnskeySignatureValidity: seconds,
  dsSignatureValidity: seconds,
  standardSignatureValidity: seconds,
  initialRolloverOffset: seconds,
  /** `null`: no automatic rollover. */
  rolloverPeriod: seconds.nullable(),
});

/** What can be changed of a signing key that exists; everything else is fixed (MS-DNSP 3.1.4.3). */
export const keyChangeSchema = z.strictObject({
  guid,
  dnskeySignatureValidity: seconds.optional(),
  dsSignatureValidity: seconds.optional(),
  standardSignatureValidity: seconds.optional(),
  rolloverPeriod: seconds.nullable().optional(),
  /** `retire`: removed at its next rollover. */
  nextRolloverAction: z.enum(['normal', 'revoke-standby', 'retire']).optional(),
});

const settings = {
  signWithNsec3: z.boolean(),
  nsec3Iterations: z.number().int().min(0).max(65_535),
  nsec3OptOut: z.boolean(),
  nsec3RandomSaltLength: z.number().int().min(0).max(255),
  nsec3UserSalt: z
    .string()
    .max(510)
    .regex(/^(?:[0-9A-Fa-f]{2})*$/u),
  dsDigests: z.array(z.enum(['SHA-1', 'SHA-256', 'SHA-384'])).max(3),
  dsTtl: seconds,
  dnskeyTtl: seconds,
  distributeTrustAnchors: z.boolean(),
  rfc5011KeyRollovers: z.boolean(),
  parentHasSecureDelegation: z.boolean(),
  propagationTime: seconds,
  secureDelegationPollingPeriod: seconds,
  signatureInceptionOffset: seconds,
};

/** Everything OK of the DNSSEC properties dialog changes at once; all of it or nothing. */
export const dnssecChangesSchema = z.strictObject({
  settings: z.strictObject(settings).partial(),
  addedKeys: z.array(keyWishSchema).max(24),
  changedKeys: z.array(keyChangeSchema).max(64),
  removedKeys: z.array(guid).max(64),
});

/** A signing key that is to be added. */
export type KeyWish = z.infer<typeof keyWishSchema>;

/** A change of a signing key that exists. */
export type KeyChange = z.infer<typeof keyChangeSchema>;

/** Everything OK changes at once. */
export type DnssecChanges = z.infer<typeof dnssecChangesSchema>;

/** What a {@link KeyWish} has in common with a descriptor; the compiler keeps the two together. */
export type WishField = keyof KeyWish & keyof SigningKeyDescriptor;

/** What the settings part has in common with a zone's settings. */
export type SettingField = keyof DnssecChanges['settings'] & keyof SigningSettings;
