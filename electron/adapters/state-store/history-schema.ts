import { z } from 'zod';
import type {
  HistoryEntry,
  ServerEvent,
  UserAct,
  ZoneSigningProperties,
} from '../../../shared/model/history';
import type { History } from '../../engine/forest/world';
import { settingsSchema, skdSchema } from './zone-settings-schema';

const keyType = z.enum(['KSK', 'ZSK']);
const verb = z.enum(['assign', 'transfer', 'seize']);
const fqdn = z.string();

/** The schema of a move's mode. */
export const modeSchema = z.enum(['transfer', 'seize', 'seize-without-key-checks']);

/** The schema of where an act was ordered. */
export const sourceSchema = z.enum(['dialog', 'powershell', 'lab']);

type KeyEvent = Extract<ServerEvent, { readonly keyType: unknown }>['kind'];

function ofKey<K extends KeyEvent>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), keyType, guid: z.string() });
}

// A file of before tells events without their properties.
function ofDescriptor<K extends 'key-added' | 'key-changed'>(kind: K) {
  return ofKey(kind).extend({ descriptor: skdSchema.nullable().default(null) });
}

const signingProperties = z.strictObject({
  settings: settingsSchema,
  isKeyMasterServer: z.boolean(),
  keyMasterServer: fqdn.nullable(),
}) satisfies z.ZodType<ZoneSigningProperties>;

function ofSigning<K extends 'zone-signed' | 'zone-re-signed'>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), properties: signingProperties.nullable().default(null) });
}

const serverEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('became-key-master') }),
  z.strictObject({ kind: z.literal('lost-key-master') }),
  z.strictObject({ kind: z.literal('signing-parameters-changed') }),
  z.strictObject({
    kind: z.literal('key-master-role-moved'),
    mode: modeSchema,
    from: fqdn.nullable(),
    to: fqdn,
  }),
  ofSigning('zone-signed'),
  z.strictObject({ kind: z.literal('zone-unsigned') }),
  ofSigning('zone-re-signed'),
  ofKey('key-retired'),
  z.strictObject({
    kind: z.literal('trust-anchor-added'),
    keyTag: z.int().nullable(),
    algorithm: z.int(),
    // A file of before knows keys only.
    digest: z.strictObject({ type: z.int(), hex: z.string() }).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('trust-anchor-removed'),
    type: z.enum(['DNSKEY', 'DS']).default('DNSKEY'),
  }),
  ofDescriptor('key-added'),
  ofDescriptor('key-changed'),
  ofKey('key-removed'),
  ofKey('key-state-changed').extend({
    storeKeysInDirectory: z.boolean(),
    activeKey: z.string().nullable(),
    standbyKey: z.string().nullable(),
    nextKey: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('zone-setting-changed'),
    setting: settingsSchema.keyof(),
    value: z.union([z.boolean(), z.number(), z.string(), settingsSchema.shape.dsDigests]),
  }),
  ofKey('rollover-started'),
  ofKey('rollover-completed'),
  ofKey('rollover-triggered'),
  z.strictObject({ kind: z.literal('rollover-stepped'), guid: z.string() }),
  z.strictObject({
    kind: z.literal('record-created'),
    name: z.string(),
    type: z.string(),
    ttl: z.int(),
    data: z.string(),
  }),
  z.strictObject({
    kind: z.literal('record-deleted'),
    name: z.string(),
    type: z.string(),
    data: z.string(),
  }),
  z.strictObject({ kind: z.literal('zone-created'), storage: z.enum(['directory', 'file']) }),
  z.strictObject({ kind: z.literal('zone-deleted') }),
]) satisfies z.ZodType<ServerEvent>;

const userAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('move-key-master'),
    verb,
    mode: modeSchema,
    from: fqdn.nullable(),
    to: fqdn,
  }),
  z.strictObject({ kind: z.literal('sign-zone') }),
  z.strictObject({ kind: z.literal('unsign-zone') }),
  z.strictObject({ kind: z.literal('resign-zone') }),
  z.strictObject({ kind: z.literal('change-dnssec-properties') }),
  z.strictObject({ kind: z.literal('start-rollover'), guid: z.string() }),
  z.strictObject({ kind: z.literal('step-rollover'), guid: z.string() }),
  z.strictObject({ kind: z.literal('publish-delegation'), child: z.string() }),
  z.strictObject({ kind: z.literal('advance-time'), to: z.number().min(0) }),
  z.strictObject({ kind: z.literal('change-trust-anchors') }),
  z.strictObject({ kind: z.literal('import-zone') }),
  z.strictObject({ kind: z.literal('create-zone') }),
  z.strictObject({ kind: z.literal('delete-zone') }),
  z.strictObject({ kind: z.literal('change-records'), added: z.int().min(0), removed: z.int().min(0) }),
  z.strictObject({ kind: z.literal('set-server-running'), running: z.boolean() }),
  z.strictObject({
    kind: z.literal('set-site-link'),
    sites: z.tuple([z.string(), z.string()]),
    connected: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('hold-replication'), held: z.boolean() }),
  z.strictObject({ kind: z.literal('replicate-now') }),
  z.strictObject({ kind: z.literal('poll-key-master') }),
  z.strictObject({ kind: z.literal('connect-device'), device: z.string(), connected: z.boolean() }),
  z.strictObject({ kind: z.literal('arm-fault') }),
  z.strictObject({ kind: z.literal('undo'), act: z.string() }),
  z.strictObject({ kind: z.literal('restore-checkpoint'), name: z.string() }),
]) satisfies z.ZodType<UserAct>;

const entry = z.strictObject({
  sequence: z.int().min(0),
  at: z.number().min(0),
  server: z.string().nullable(),
  zone: z.string().nullable(),
  fact: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('act'),
      act: userAct,
      by: z.string(),
      source: sourceSchema,
      reason: z.string().nullable(),
      problem: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('event'), event: serverEvent }),
  ]),
}) satisfies z.ZodType<HistoryEntry>;

/** The schema of a saved history. */
export const historySchema = z.strictObject({
  entries: z.array(entry),
  nextSequence: z.int().min(0),
}) satisfies z.ZodType<History>;
