import { z } from 'zod';
import type { DnssecProperties } from '../model/dnssec-properties';
import type { Candidate, MovePlan, MoveResult } from '../model/key-master';
import type { ServerSummary } from '../model/server';
import type { AppStatus } from '../model/status';
import { viewStateSchema } from '../model/view-state';
import type { ViewState } from '../model/view-state';
import type { RecordRow, TrustAnchorRow, ZoneRow } from '../model/zone';
import type { CallName } from './call-names';
import { maximumZoneFileLength } from './limits';

const serverName = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[A-Za-z0-9-]+$/u, 'a server name has letters, digits and hyphens');
/** Domain names cross the door without a trailing dot and in presentation form (RFC 1035 section 5.1). */
const zoneName = z
  .string()
  .min(1)
  .max(1004)
  .regex(/^[\x21-\x7e]+$/u, 'a zone name has printable ASCII characters');
const searchId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);

const nothing = z.undefined();
const ofZone = z.strictObject({ server: serverName, zone: zoneName });
const move = z.strictObject({ server: serverName, zone: zoneName, target: serverName });

/** Where an imported zone is stored. */
export const zoneStorageSchema = z.enum(['directory-domain', 'directory-forest', 'file']);

/** Where an imported zone is stored. */
export type ZoneStorage = z.infer<typeof zoneStorageSchema>;

/**
 * The schema of every call's argument.
 *
 * The door parses with it before any handler runs; `CallArgument` is derived from it, so that type and check can
 * not drift apart.
 */
export const callSchemas = {
  getStatus: nothing,
  listServers: nothing,
  listZones: z.strictObject({ server: serverName, direction: z.enum(['forward', 'reverse']) }),
  listRecords: ofZone,
  listTrustAnchors: z.strictObject({ server: serverName }),
  readDnssecProperties: ofZone,
  findCandidates: z.strictObject({ server: serverName, zone: zoneName, search: searchId }),
  cancelSearch: z.strictObject({ search: searchId }),
  planMove: move,
  moveKeyMaster: move,
  setServerRunning: z.strictObject({ server: serverName, running: z.boolean() }),
  importZone: z.strictObject({
    server: serverName,
    zone: zoneName,
    storage: zoneStorageSchema,
    fileName: z.string().min(1).max(255),
    text: z.string().max(maximumZoneFileLength),
  }),
  exportList: z.strictObject({
    suggestedName: z
      .string()
      .max(255)
      .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u),
    text: z.string().max(maximumZoneFileLength),
  }),
  loadView: nothing,
  saveView: viewStateSchema,
} as const satisfies Record<CallName, z.ZodType>;

/** The value of every call's `done` outcome. */
export interface CallResults {
  readonly getStatus: AppStatus;
  readonly listServers: readonly ServerSummary[];
  readonly listZones: readonly ZoneRow[];
  readonly listRecords: readonly RecordRow[];
  readonly listTrustAnchors: readonly TrustAnchorRow[];
  readonly readDnssecProperties: DnssecProperties;
  /** One result for every server the directory names; each was also sent as `candidateFound` when it arrived. */
  readonly findCandidates: readonly Candidate[];
  readonly cancelSearch: null;
  readonly planMove: MovePlan;
  readonly moveKeyMaster: MoveResult;
  readonly setServerRunning: null;
  readonly importZone: ZoneRow;
  /** The file that was written, `null` when the user cancelled the dialog. */
  readonly exportList: { readonly path: string } | null;
  readonly loadView: ViewState;
  readonly saveView: null;
}

/** The argument of a call, `undefined` for calls without one. */
export type CallArgument<C extends CallName> = z.infer<(typeof callSchemas)[C]>;

/** The value a call answers when it is done. */
export type CallResult<C extends CallName> = CallResults[C];
