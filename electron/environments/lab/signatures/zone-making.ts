import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SigningOrder } from '../../../adapters/signatures/piece-signer';
import { signZone } from '../../../adapters/signatures/sign-zone';
import type { StandingCrew } from '../../../adapters/signatures/standing-crew';
import type { HashCollision } from '../../../engine/signing/denial';
import { changesBetween } from '../../../engine/signing/signed-zone/changes-between';
import { applyZoneChange, planZoneChange } from '../../../engine/signing/signed-zone/plan-zone-change';
import { readSignedLines } from '../../../engine/signing/signed-zone/signed-lines';
import type { SignedZone } from '../../../engine/signing/signed-zone/signed-zone';
import { SignedZoneBuilder } from '../../../engine/signing/signed-zone/signed-zone-builder';
import type { PlannedChange, SetChange } from '../../../engine/signing/signed-zone/zone-change';
import type { KeySetSignatures, ReadPrivateKeys } from './key-set-signatures';
import { signersOf } from './signing-job';
import type { SigningJob } from './signing-job';

/** What signing needs. */
export interface SigningTools {
  readonly crew: StandingCrew;
  readonly readKeys: ReadPrivateKeys;
  readonly keySets: KeySetSignatures;
}

/** A zone that was signed before, with what it has. */
export interface SignedBase {
  readonly job: SigningJob;
  readonly zone: SignedZone;
  /** Does nobody serve it but those who wait for the new one? Then it may change instead of being copied. */
  readonly isFree: () => boolean;
}

/** What became of a signing. */
export type Making =
  { readonly kind: 'signed'; readonly zone: SignedZone } | { readonly kind: 'cancelled' } | HashCollision;

const cancelled: Making = { kind: 'cancelled' };

/** More changed sets than this are sooner signed with the whole zone, in threads. */
const mostChanges = 500;

async function orderFor({ content, signing }: SigningJob, readKeys: ReadPrivateKeys): Promise<SigningOrder> {
  return { origin: content.origin, signing, privateKeys: await readKeys(signersOf(signing)) };
}

/** The DNSKEY set as its Key Master signed it. */
async function keySetChange({ keySet }: SigningJob, tools: SigningTools): Promise<SetChange> {
  const { origin, records } = keySet;
  return { name: origin, type: 'DNSKEY', records, signatures: await tools.keySets.of(keySet) };
}

/** Signs the whole zone in threads. */
async function signedWhole(job: SigningJob, tools: SigningTools, signal: AbortSignal): Promise<Making> {
  const { content, signing } = job;
  const { privateKeys } = await orderFor(job, tools.readKeys);
  const builder = new SignedZoneBuilder(content.origin, signing);
  const decoder = new TextDecoder();
  const outcome = await signZone(content, signing, {
    privateKeys,
    signal,
    crewFor: (order) => tools.crew.crewFor(order),
    onPiece: async (lines) => {
      builder.add(readSignedLines(decoder.decode(lines)));
      await nextTurn();
    },
  });
  if (outcome.kind !== 'signed') return outcome;
  const zone = builder.finish();
  const change = planZoneChange(zone, [await keySetChange(job, tools)], signing);
  if (change.kind !== 'planned') throw new Error(`The DNSKEY set of ${content.origin} could not be put in`);
  applyZoneChange(zone, change, []);
  return signal.aborted ? cancelled : { kind: 'signed', zone };
}

async function signaturesFor(
  job: SigningJob,
  { tasks }: PlannedChange,
  tools: SigningTools,
  signal: AbortSignal,
): Promise<readonly Uint8Array[]> {
  if (tasks.length === 0) return [];
  const { signature, close } = tools.crew.crewFor(await orderFor(job, tools.readKeys));
  signal.addEventListener('abort', close);
  try {
    return await Promise.all(tasks.map(signature));
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Signs what is different from a zone that is signed, `null` where that is no good way. */
async function signedBySets(
  job: SigningJob,
  base: SignedBase,
  tools: SigningTools,
  signal: AbortSignal,
): Promise<Making | null> {
  const differences = changesBetween(base.job.content.records, job.content.records);
  if (differences.length > mostChanges) return null;
  const keySet = job.keySet.key === base.job.keySet.key ? [] : [await keySetChange(job, tools)];
  const wasFree = base.isFree();
  const zone = wasFree ? base.zone : base.zone.copy();
  const change = planZoneChange(zone, [...differences, ...keySet], job.signing);
  if (change.kind === 'whole-zone') return null;
  if (change.kind === 'collision') return change;
  const signatures = await signaturesFor(job, change, tools, signal);
  if (signal.aborted) return cancelled;
  // Who began to serve it meanwhile must not see it change.
  if (wasFree && !base.isFree()) return null;
  return applyZoneChange(zone, change, signatures) === 'stale' ? null : { kind: 'signed', zone };
}

/**
 * Makes a signed zone, off the event loop: from one that is signed already where only some sets differ, else as a whole.
 *
 * Taking over signatures costs what differs; a zone that nobody else serves is changed, one that somebody serves is
 * copied first.
 */
export async function makeSignedZone(
  job: SigningJob,
  base: SignedBase | null,
  tools: SigningTools,
  signal: AbortSignal,
): Promise<Making> {
  try {
    const changed = base === null ? null : await signedBySets(job, base, tools, signal);
    // A zone that was changed is another one, even if nobody wants it any more.
    return changed ?? (await signedWhole(job, tools, signal));
  } catch (error) {
    if (signal.aborted) return cancelled;
    throw error;
  }
}
