import { z } from 'zod';

/**
 * What the program that is going to be killed says about itself, one JSON line each.
 *
 * `restored` is what it found on disk. `acting` comes before an act, with the state that the act would lead to;
 * `acted` after the act was acknowledged. `saving` comes before a private key is written.
 */
export const crashReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('restored'),
    digest: z.string(),
    setAside: z.string().nullable(),
    holders: z.array(z.string()),
    /** Identifier and public key of every pair the world knows. */
    keys: z.record(z.string(), z.string()),
    /** Identifiers of pairs whose private key is missing or is another one's. */
    damagedKeys: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('acting'), digest: z.string() }),
  z.strictObject({ kind: z.literal('acted'), digest: z.string() }),
  z.strictObject({ kind: z.literal('saving'), keyId: z.string(), publicKey: z.string() }),
  z.strictObject({ kind: z.literal('finished') }),
]);

/** One line. */
export type CrashReport = z.infer<typeof crashReportSchema>;
