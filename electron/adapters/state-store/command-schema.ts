import { z } from 'zod';
import { zoneStorageSchema } from '../../../shared/contract/calls';
import type { Command, CommandOf } from '../../engine/command';

/** A command as its row holds it: the records of an imported zone stand in the content table. */
export type StoredCommand =
  | Exclude<Command, { readonly kind: 'import-zone' }>
  | (Omit<CommandOf<'import-zone'>, 'content'> & { readonly content: null });

/** The schema of a journalled command, format 1. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('advance'), to: z.number().min(0) }),
  z.strictObject({ kind: z.literal('set-server-running'), server: z.string(), running: z.boolean() }),
  z.strictObject({
    kind: z.literal('import-zone'),
    server: z.string(),
    zone: z.string(),
    storage: zoneStorageSchema,
    content: z.null(),
  }),
  z.strictObject({
    kind: z.literal('complete-key-generation'),
    keyId: z.string(),
    publicKey: z.base64().min(4),
  }),
  z.strictObject({ kind: z.literal('transfer-key-master'), zone: z.string(), target: z.string() }),
  z.strictObject({ kind: z.literal('poll-key-master'), server: z.string() }),
  z.strictObject({ kind: z.literal('replicate-now') }),
]) satisfies z.ZodType<StoredCommand>;
