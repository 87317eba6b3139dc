import { z } from 'zod';
import type { AdviceReport } from '../model/advice';
import type { BeliefReport } from '../model/beliefs';
import type { CustodyMatrix } from '../model/custody';
import { dnssecChangesSchema } from '../model/dnssec-changes';
import type { DnssecProperties } from '../model/dnssec-properties';
import type { DelegationReport } from '../model/delegation';
import type { HistoryEntry } from '../model/history';
import type { Candidate, KeyMasterProbe, MovePlan, MoveResult } from '../model/key-master';
import type { LabState } from '../model/lab';
import type { PowerShellCompletion, PowerShellReply } from '../model/powershell';
import type { ReadinessReport } from '../model/readiness';
import { recordChangesSchema } from '../model/record-changes';
import type { RecordLine } from '../model/record-changes';
import type { RolloverReport } from '../model/rollover';
import type { ServerSummary } from '../model/server';
import { signingParametersSchema } from '../model/signing-parameters';
import type { SigningStart, ZoneSigningPlan } from '../model/signing-parameters';
import type { AppStatus } from '../model/status';
import type { TrustAnchorMatrix } from '../model/trust-anchor-matrix';
import type { ChainOfTrust, ZoneVerification } from '../model/validation';
import { viewStateSchema, windowAppearanceSchema } from '../model/view-state';
import type { ViewState } from '../model/view-state';
import type { ImportedZone, RecordRow, TrustAnchorRow, ZoneRow } from '../model/zone';
import type { ServerProperties, ZoneProperties } from '../model/zone-properties';
import type { SigningPlan } from '../model/zone-signing';
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

/** Names a piece of long work, so that its progress is told and it can be stopped; without one neither is. */
const work = searchId.optional();

const nothing = z.undefined();
const ofZone = z.strictObject({ server: serverName, zone: zoneName });
/** Why somebody did it, for the history; empty strings are left out by the caller. */
const reason = z.string().min(1).max(500).nullable();
const moveMode = z.enum(['transfer', 'seize', 'seize-without-key-checks']);
const move = { server: serverName, zone: zoneName, target: serverName, mode: moveMode };
const signing = {
  server: serverName,
  zone: zoneName,
  act: z.enum(['sign', 'sign-with-defaults', 're-sign', 'unsign']),
};
const signingWith = {
  server: serverName,
  zone: zoneName,
  keyMaster: serverName,
  parameters: signingParametersSchema,
};
const guid = z.string().regex(/^[0-9a-f-]{1,64}$/u);
const siteName = z.string().min(1).max(64);
const checkpointName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}]+$/u, 'a name has no control characters');
const session = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);
const commandText = z.string().max(20_000);
/** A DNSKEY's public key field. */
const publicKey = z
  .string()
  .min(4)
  .max(8192)
  .regex(/^[A-Za-z0-9+/=]+$/u);

/** What changes a server's trust anchors of one zone. */
export const trustAnchorChangeSchema = z.discriminatedUnion('kind', [
  /** Brings the present KSKs to every server that is to trust the zone, and takes the old ones away. */
  z.strictObject({ kind: z.literal('redistribute') }),
  z.strictObject({ kind: z.literal('add'), algorithm: z.literal([5, 7, 8, 10, 13, 14]), publicKey }),
  /** A digest of the key (RFC 4034 section 5.1) instead of the key. */
  z.strictObject({
    kind: z.literal('add-ds'),
    keyTag: z.number().int().min(0).max(65_535),
    algorithm: z.literal([5, 7, 8, 10, 13, 14]),
    digestType: z.literal([1, 2, 4]),
    /** Hexadecimal. */
    digest: z.string().regex(/^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96})$/u),
  }),
  /** `null`: all of them. */
  z.strictObject({ kind: z.literal('remove'), keyTag: z.number().int().min(0).max(65_535).nullable() }),
]);

/** What changes a server's trust anchors of one zone. */
export type TrustAnchorChange = z.infer<typeof trustAnchorChangeSchema>;

/** Where an imported zone is stored. */
export const zoneStorageSchema = z.enum(['directory-domain', 'directory-forest', 'file']);

/** Where an imported zone is stored. */
export type ZoneStorage = z.infer<typeof zoneStorageSchema>;

/**
 * What of a zone is written to a file, as one server has it.
 *
 * The zone itself, signed where it is; what the parent zone (`dsset`, `ds`) and those who trust it (`keyset`) are given; all
 * of its DNSKEYs; and the two files of one key in BIND's format, the private one only where custody allows.
 */
export const zoneExportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['zone', 'dsset', 'ds', 'keyset', 'dnskey']) }),
  z.strictObject({
    kind: z.enum(['public-key', 'private-key']),
    keyId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/u),
  }),
]);

/** What of a zone is written to a file. */
export type ZoneExport = z.infer<typeof zoneExportSchema>;

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
  /** Stops a jump in time, an export or a verification; each answers `cancelled` then and has changed nothing. */
  cancelWork: z.strictObject({ work: searchId }),
  probeKeyMaster: ofZone,
  planMove: z.strictObject(move),
  moveKeyMaster: z.strictObject({ ...move, reason }),
  pollKeyMaster: z.strictObject({ server: serverName }),
  readCustody: ofZone,
  readBeliefs: ofZone,
  readReadiness: z.strictObject({ server: serverName }),
  readHistory: z.strictObject({ zone: zoneName.nullable() }),
  planSigning: z.strictObject(signing),
  signZone: z.strictObject({ ...signing, reason }),
  changeDnssecProperties: z.strictObject({
    server: serverName,
    zone: zoneName,
    changes: dnssecChangesSchema,
    reason,
  }),
  /** `keyMaster`: the server whose key storage providers are offered; `null` for the one that was asked. */
  readSigningParameters: z.strictObject({
    server: serverName,
    zone: zoneName,
    keyMaster: serverName.nullable(),
  }),
  /** A server whose name was typed: can it be the zone's Key Master? */
  validateKeyMaster: z.strictObject({ server: serverName, zone: zoneName, name: z.string().min(1).max(255) }),
  planZoneSigning: z.strictObject(signingWith),
  performZoneSigning: z.strictObject({ ...signingWith, reason }),
  readAdvice: ofZone,
  readRollovers: ofZone,
  startRollover: z.strictObject({ server: serverName, zone: zoneName, guid, reason }),
  stepRollover: z.strictObject({ server: serverName, zone: zoneName, guid, reason }),
  readDelegation: ofZone,
  /** Writes the zone's DS records into the parent zone, where the parent is in the lab. */
  publishDelegation: z.strictObject({ server: serverName, zone: zoneName, reason }),
  verifyZone: ofZone.extend({ work }),
  readChainOfTrust: z.strictObject({
    server: serverName,
    name: zoneName,
    type: z
      .string()
      .max(12)
      .regex(/^[A-Z0-9]+$/u),
  }),
  readTrustAnchors: ofZone,
  changeTrustAnchors: z.strictObject({ server: serverName, zone: zoneName, change: trustAnchorChangeSchema }),
  readLab: nothing,
  setSiteLink: z.strictObject({ sites: z.tuple([siteName, siteName]), connected: z.boolean() }),
  holdReplication: z.strictObject({ server: serverName, held: z.boolean() }),
  replicateNow: z.strictObject({ server: serverName.nullable() }),
  connectDevice: z.strictObject({
    device: z.string().min(1).max(64),
    server: serverName,
    connected: z.boolean(),
  }),
  armFault: z.strictObject({ fault: z.enum(['move-stops-between-writes']), armed: z.boolean() }),
  /** Lab time jumps ahead to that instant, milliseconds since the epoch; everything that falls due happens on the way. */
  advanceTime: z.strictObject({ to: z.number().min(0).max(8_640_000_000_000), work }),
  undoAct: nothing,
  saveCheckpoint: z.strictObject({ name: checkpointName }),
  restoreCheckpoint: z.strictObject({ name: checkpointName }),
  deleteCheckpoint: z.strictObject({ name: checkpointName }),
  resetLab: nothing,
  runPowerShell: z.strictObject({
    session,
    server: serverName,
    text: commandText,
    /** How many characters a line of the pane has; tables and lists are laid out for it. */
    columns: z.number().int().min(20).max(1000).optional(),
  }),
  answerPowerShell: z.strictObject({ session, key: z.string().min(1).max(16) }),
  completePowerShell: z.strictObject({
    session,
    server: serverName,
    text: commandText,
    cursor: z.number().int().min(0).max(20_000),
  }),
  setServerRunning: z.strictObject({ server: serverName, running: z.boolean() }),
  importZone: z.strictObject({
    server: serverName,
    zone: zoneName,
    storage: zoneStorageSchema,
    fileName: z.string().min(1).max(255),
    text: z.string().max(maximumZoneFileLength),
  }),
  /** A primary zone with nothing but its SOA and NS records. */
  createZone: z.strictObject({ server: serverName, zone: zoneName, storage: zoneStorageSchema }),
  deleteZone: z.strictObject({ server: serverName, zone: zoneName, reason }),
  changeRecords: z.strictObject({ server: serverName, zone: zoneName, changes: recordChangesSchema, reason }),
  /** Reads records out of a file such as `dsset-` or `keyset-`; changes nothing. */
  readRecordFile: z.strictObject({
    /** What relative names are relative to. */
    origin: zoneName,
    fileName: z.string().min(1).max(255),
    text: z.string().max(1_000_000),
  }),
  readZoneProperties: ofZone,
  readServerProperties: z.strictObject({ server: serverName }),
  exportZone: z.strictObject({ server: serverName, zone: zoneName, what: zoneExportSchema, work }),
  exportList: z.strictObject({
    suggestedName: z
      .string()
      .max(255)
      .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u),
    text: z.string().max(maximumZoneFileLength),
  }),
  loadView: nothing,
  saveView: viewStateSchema,
  /** Colours and zoom of the window, at once; that they are remembered is `saveView`'s. */
  setAppearance: windowAppearanceSchema,
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
  readonly cancelWork: null;
  readonly planMove: MovePlan;
  readonly moveKeyMaster: MoveResult;
  readonly probeKeyMaster: KeyMasterProbe;
  readonly pollKeyMaster: null;
  readonly readCustody: CustodyMatrix;
  readonly readBeliefs: BeliefReport;
  readonly readReadiness: ReadinessReport;
  /** The latest first. */
  readonly readHistory: readonly HistoryEntry[];
  readonly planSigning: SigningPlan;
  readonly signZone: SigningPlan;
  readonly changeDnssecProperties: null;
  readonly readSigningParameters: SigningStart;
  readonly validateKeyMaster: Candidate;
  readonly planZoneSigning: ZoneSigningPlan;
  readonly performZoneSigning: ZoneSigningPlan;
  readonly readAdvice: AdviceReport;
  readonly readRollovers: RolloverReport;
  readonly startRollover: null;
  readonly stepRollover: null;
  readonly readDelegation: DelegationReport;
  readonly publishDelegation: null;
  readonly verifyZone: ZoneVerification;
  readonly readChainOfTrust: ChainOfTrust;
  readonly readTrustAnchors: TrustAnchorMatrix;
  readonly changeTrustAnchors: null;
  readonly readLab: LabState;
  readonly setServerRunning: null;
  readonly setSiteLink: null;
  readonly holdReplication: null;
  readonly replicateNow: null;
  readonly connectDevice: null;
  readonly armFault: null;
  readonly advanceTime: null;
  readonly undoAct: null;
  readonly saveCheckpoint: null;
  readonly restoreCheckpoint: null;
  readonly deleteCheckpoint: null;
  readonly resetLab: null;
  readonly runPowerShell: PowerShellReply;
  readonly answerPowerShell: PowerShellReply;
  readonly completePowerShell: PowerShellCompletion;
  readonly importZone: ImportedZone;
  readonly createZone: null;
  readonly deleteZone: null;
  readonly changeRecords: null;
  readonly readRecordFile: readonly RecordLine[];
  readonly readZoneProperties: ZoneProperties;
  readonly readServerProperties: ServerProperties;
  /** The file that was written, `null` when the user cancelled the dialog. */
  readonly exportZone: { readonly path: string } | null;
  /** The file that was written, `null` when the user cancelled the dialog. */
  readonly exportList: { readonly path: string } | null;
  readonly loadView: ViewState;
  readonly saveView: null;
  readonly setAppearance: null;
}

/** The argument of a call, `undefined` for calls without one. */
export type CallArgument<C extends CallName> = z.infer<(typeof callSchemas)[C]>;

/** The value a call answers when it is done. */
export type CallResult<C extends CallName> = CallResults[C];
