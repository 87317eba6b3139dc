import { z } from 'zod';
import { settingsSchema, skdSchema } from './zone-settings-schema';
import { contentSchema } from './content-schema';
import { faultSchema } from './fault-schema';
import { historySchema } from './history-schema';
import type { World } from '../../engine/forest/world';

const instant = z.number().min(0);
const stamp = z.strictObject({ version: z.int().min(0), at: instant, origin: z.string() });

function stamped<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, stamp });
}

/** An attribute that nobody has written yet: every write wins over it. */
function neverWritten<T>(value: T) {
  return { value, stamp: { version: 0, at: 0, origin: '' } };
}

const foreignKey = z.strictObject({ algorithm: skdSchema.shape.algorithm, publicKey: z.string() });
const keyDigest = z.strictObject({
  keyTag: z.int().min(0),
  algorithm: skdSchema.shape.algorithm,
  digestType: z.literal([1, 2, 4]),
  digest: z.string(),
});
const trustAnchor = z.union([
  z.strictObject({ zone: z.string(), addedAt: instant, keyId: z.string(), foreignKey: z.null() }),
  z.strictObject({ zone: z.string(), addedAt: instant, keyId: z.null(), foreignKey }),
  z.strictObject({
    zone: z.string(),
    addedAt: instant,
    keyId: z.null(),
    foreignKey: z.null(),
    digest: keyDigest,
  }),
]);

const dnskeySet = z.strictObject({
  keys: z.array(
    z.strictObject({
      keyId: z.string(),
      signs: z.enum(['keys', 'records', 'both', 'nothing']),
      isRevoked: z.boolean(),
    }),
  ),
  ttl: z.number().min(0),
  signedAt: instant,
  signedAnewAt: instant,
  inception: z.number(),
  expiration: z.number(),
});

const signatures = z.strictObject({
  content: z.string(),
  dnskeySet,
  signedBy: z.array(z.string()),
  denial: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nsec') }),
    z.strictObject({
      kind: z.literal('nsec3'),
      iterations: z.int().min(0),
      salt: z.string(),
      optOut: z.boolean(),
    }),
  ]),
  signedAt: instant,
  inception: z.number(),
  dsExpiration: z.number(),
  recordExpiration: z.number(),
  madeBy: z.string(),
});

const directoryObject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('zone'),
    name: z.string(),
    generation: z.int().min(0).default(0),
    attributes: z.strictObject({
      content: stamped(z.string()),
      isSigned: stamped(z.boolean()),
      settings: stamped(settingsSchema),
      signingKeyDescriptors: stamped(z.array(skdSchema)),
      signingKeys: stamped(z.array(z.string())),
      // A file of before has neither; its Key Masters publish and sign as soon as time passes.
      dnskeySet: stamped(dnskeySet.nullable()).default(neverWritten(null)),
      nsec3Salt: stamped(z.string()).default(neverWritten('')),
    }),
  }),
  z.strictObject({
    kind: z.literal('tombstone'),
    name: z.string(),
    generation: z.int().min(0),
    stamp,
  }),
  z.strictObject({
    kind: z.literal('server-settings'),
    attributes: z.strictObject({ keyMasterZones: stamped(z.array(z.string())) }),
  }),
  z.strictObject({
    kind: z.literal('trust-anchors'),
    attributes: z.strictObject({ anchors: stamped(z.array(trustAnchor)) }),
  }),
]);

const delivery = z.strictObject({
  sequence: z.int(),
  dueAt: instant,
  from: z.string(),
  to: z.string(),
  partition: z.string(),
  dn: z.string(),
  object: directoryObject,
});

const localZone = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    name: z.string(),
    content: z.string(),
    isSigned: z.boolean(),
    settings: settingsSchema,
    signingKeyDescriptors: z.array(skdSchema),
    dnskeySet: dnskeySet.nullable().default(null),
    nsec3Salt: z.string().default(''),
    hasKeyMaster: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('secondary'),
    name: z.string(),
    master: z.string(),
    content: z.string(),
    isSigned: z.boolean(),
    publishedKeys: z.array(z.string()),
    dnskeyTtl: z.number().min(0),
    keyMaster: z.string().nullable(),
    transferredAt: instant,
  }),
]);

const server = z.strictObject({
  name: z.string(),
  fqdn: z.string(),
  role: z.enum(['domain-controller', 'read-only-domain-controller', 'stand-alone']),
  version: z.enum(['2008 R2', '2012', '2012 R2', '2016', '2019', '2022', '2025']),
  site: z.string().nullable(),
  running: z.boolean(),
  onlineSigning: z.boolean(),
  rights: z.strictObject({ manage: z.boolean(), writeSettings: z.boolean() }),
  partitions: z.array(z.string()),
  localZones: z.record(z.string(), localZone),
  certificateStore: z.array(z.string()),
  signatures: z.record(z.string(), signatures).default({}),
  signingDue: z.record(z.string(), instant).default({}),
  delegationPolls: z.record(z.string(), instant).default({}),
  trustAnchors: z.array(trustAnchor),
  replicationHeld: z.boolean(),
  lastContact: instant,
  beliefs: z.record(
    z.string(),
    z.strictObject({ isKeyMaster: z.boolean(), keyMaster: z.string().nullable() }),
  ),
  lastPoll: instant,
  unseenChange: instant.nullable(),
});

const forest = z.strictObject({
  name: z.string(),
  sites: z.array(z.string()),
  siteLinks: z.array(
    z.strictObject({
      sites: z.tuple([z.string(), z.string()]),
      interval: z.number().min(0),
      connected: z.boolean(),
    }),
  ),
  intraSiteDelay: z.number().min(0),
  dsPollingInterval: z.number().min(0),
  partitions: z.strictObject({ configuration: z.string(), domainDns: z.string(), forestDns: z.string() }),
  domainNamingMaster: z.string(),
  user: z.string(),
});

const keyStorage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directory') }),
  z.strictObject({ kind: z.literal('certificate-store') }),
  z.strictObject({ kind: z.literal('device'), device: z.string() }),
]);

const device = z.strictObject({
  name: z.string(),
  keyStorageProvider: z.string(),
  servers: z.record(z.string(), z.boolean()),
});

const signingKey = z.strictObject({
  id: z.string(),
  zone: z.string(),
  keyType: z.enum(['KSK', 'ZSK']),
  algorithm: skdSchema.shape.algorithm,
  keyLength: z.int(),
  maker: z.string(),
  storage: keyStorage,
  distributed: z.boolean(),
  publicKey: z.string().nullable(),
  madeAt: instant.nullable(),
});

/**
 * The schema of a saved world, format 2.
 *
 * A state file is outside input like any other: what does not fit is not loaded.
 */
export const worldSchema = z.strictObject({
  format: z.literal(2),
  time: instant,
  timeShift: z.number().min(0).default(0),
  seed: z.number(),
  revision: z.int().min(0),
  forest,
  servers: z.record(z.string(), server),
  replicas: z.record(z.string(), z.record(z.string(), z.record(z.string(), directoryObject))),
  deliveries: z.array(delivery),
  nextSequence: z.int().min(0),
  contents: z.record(z.string(), contentSchema),
  keys: z.record(z.string(), signingKey),
  devices: z.record(z.string(), device),
  history: historySchema,
  armedFaults: z.array(faultSchema),
}) satisfies z.ZodType<World>;
