import { z } from 'zod';

/** A record as an administrator types it, in presentation form (RFC 1035 section 5.1). */
export const recordLineSchema = z.strictObject({
  /** Absolute, without a trailing dot. */
  name: z
    .string()
    .min(1)
    .max(1004)
    .regex(/^[\x21-\x7e]+$/u, 'a name has printable ASCII characters'),
  /** Mnemonic, or `TYPEnnn` (RFC 3597). */
  type: z.string().regex(/^[A-Z][A-Z0-9-]{0,15}$/u),
  /** Seconds (RFC 2181 section 8). */
  ttl: z.number().int().min(0).max(2_147_483_647),
  data: z
    .string()
    .max(131_072)
    .regex(/^[^\r\n]*$/u, 'the data of a record is one line'),
});

/** A record as an administrator types it. */
export type RecordLine = z.infer<typeof recordLineSchema>;

/** Records that go and come together, all of them or none: an edit takes one out and puts another one in. */
export const recordChangesSchema = z.strictObject({
  removed: z.array(recordLineSchema).max(1000),
  added: z.array(recordLineSchema).max(1000),
});

/** Records that go and come together. */
export type RecordChanges = z.infer<typeof recordChangesSchema>;
