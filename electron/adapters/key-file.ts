import { z } from 'zod';

const protectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system'), backend: z.string() }),
  z.strictObject({ kind: z.literal('none'), reason: z.string() }),
]);

/**
 * One private key on disk, format 1.
 *
 * `protection` says how `privateKey` is kept: `system`, encrypted by the system's safe storage; `none`, the PKCS#8
 * octets themselves, with the reason why. Both binary fields are base64.
 */
export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  keyId: z.string(),
  algorithm: z.literal([5, 7, 8, 10, 13, 14]),
  keyLength: z.int().min(1),
  publicKey: z.base64().min(4),
  protection: protectionSchema,
  privateKey: z.base64().min(4),
});

/** One private key on disk. */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Reads a key file's text; `null` where it is not one. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    return keyFileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
