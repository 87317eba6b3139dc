import { z } from 'zod';
import { trustAnchorChangeSchema, zoneStorageSchema } from '../../../shared/contract/calls';
import { dnssecChangesSchema } from '../../../shared/model/dnssec-changes';
import { recordChangesSchema } from '../../../shared/model/record-changes';
import { signingParametersSchema } from '../../../shared/model/signing-parameters';
import type { Command, CommandKind, CommandOf } from '../../engine/command';
import { faultSchema } from './fault-schema';
import { modeSchema, sourceSchema } from './history-schema';

/** A command as its row holds it: the records of an imported zone stand in the content table. */
export type StoredCommand =
  | Exclude<Command, { readonly kind: 'import-zone' }>
  | (Omit<CommandOf<'import-zone'>, 'content'> & { readonly content: null });

const order = z.strictObject({ source: sourceSchema, reason: z.string().nullable() }).exactOptional();

function command<K extends CommandKind, F extends z.ZodRawShape>(kind: K, fields: F) {
  return z.strictObject({ kind: z.literal(kind), order, ...fields });
}

const server = z.string();
const zone = z.string();

/** The schema of a journalled command, format 2. */
export const commandSchema = z.discriminatedUnion('kind', [
  command('advance', { to: z.number().min(0) }),
  command('advance-time', { to: z.number().min(0) }),
  command('start-rollover', { server, zone, guid: z.string() }),
  command('step-rollover', { server, zone, guid: z.string() }),
  command('publish-delegation', { server, zone }),
  command('set-server-running', { server, running: z.boolean() }),
  command('import-zone', { server, zone, storage: zoneStorageSchema, content: z.null() }),
  command('complete-key-generation', { keyId: z.string(), publicKey: z.base64().min(4) }),
  command('move-key-master', { zone, target: z.string(), mode: modeSchema }),
  command('poll-key-master', { server }),
  command('replicate-now', { server: server.nullable() }),
  command('hold-replication', { server, held: z.boolean() }),
  command('set-site-link', { sites: z.tuple([z.string(), z.string()]), connected: z.boolean() }),
  command('connect-device', { device: z.string(), server, connected: z.boolean() }),
  command('arm-fault', { fault: faultSchema, armed: z.boolean() }),
  command('sign-zone', {
    server,
    zone,
    act: z.enum(['sign', 'sign-with-defaults', 're-sign', 'unsign']),
  }),
  command('sign-zone-with-parameters', { server, zone, parameters: signingParametersSchema }),
  command('create-zone', { server, zone, storage: zoneStorageSchema }),
  command('delete-zone', { server, zone }),
  command('change-records', { server, zone, changes: recordChangesSchema }),
  command('change-dnssec-properties', { server, zone, changes: dnssecChangesSchema }),
  command('change-trust-anchors', { server, zone, change: trustAnchorChangeSchema }),
]) satisfies z.ZodType<StoredCommand>;
