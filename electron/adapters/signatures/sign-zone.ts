import { availableParallelism } from 'node:os';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { HashCollision } from '../../engine/signing/denial';
import type { ZoneSigning } from '../../engine/signing/zone-signer';
import { bundledSigningWorker, createLoneCrew, createThreadedCrew } from './signing-crew';
import type { SigningCrew } from './signing-crew';
import type { SigningOrder } from './piece-signer';
import { ZoneRun } from './zone-run';
import type { RunListener, SigningProgress } from './zone-run';

export type { SigningProgress };

/** How to sign, and where the result goes. */
export interface SignZoneOptions extends RunListener {
  /** PKCS#8 by `keyId`; of each key that signs. */
  readonly privateKeys: ReadonlyMap<string, Uint8Array>;
  /** Threads; by default as many as there are processors, four at most. A short zone is signed without any. */
  readonly workers?: number;
  /** The bundle of `zone-signing-worker.ts`, beside the caller's by default. */
  readonly workerPath?: string;
  /** Who does the work, instead of threads of its own. */
  readonly crewFor?: (order: SigningOrder) => SigningCrew;
}

/** What became of a signing. */
export type SignZoneOutcome = { readonly kind: 'signed' } | { readonly kind: 'cancelled' } | HashCollision;

/** Records that are signed sooner than a thread starts. */
const shortZone = 50;
const mostWorkers = 4;

/** As many threads as make sense on this machine. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), mostWorkers);
}

/** Threads start at once, and so while the zone is being sorted. */
function crewFor(content: ZoneContent, order: SigningOrder, options: SignZoneOptions): SigningCrew {
  if (options.crewFor !== undefined) return options.crewFor(order);
  const { workers = defaultWorkers(), workerPath = bundledSigningWorker } = options;
  return workers === 0 || content.records.length <= shortZone
    ? createLoneCrew(order)
    : createThreadedCrew(order, workers, workerPath);
}

function isCancelled({ signal }: SignZoneOptions): boolean {
  return signal?.aborted ?? false;
}

/**
 * Signs a whole zone with all processors it may have, and hands it over piece by piece.
 *
 * The caller's thread sorts the zone and cuts it, a few milliseconds at a time; names are hashed and sets signed in others.
 * At no time does more of the signed zone exist than the pieces in work. Cancelling ends those threads in the middle of a
 * piece.
 */
export async function signZone(
  content: ZoneContent,
  signing: ZoneSigning,
  options: SignZoneOptions,
): Promise<SignZoneOutcome> {
  const { signal, privateKeys } = options;
  if (isCancelled(options)) return { kind: 'cancelled' };
  const crew = crewFor(content, { origin: content.origin, signing, privateKeys }, options);
  const close = (): void => crew.close();
  signal?.addEventListener('abort', close);
  try {
    return (await new ZoneRun(crew, options).sign(content, signing)) ?? { kind: 'signed' };
  } catch (error) {
    if (isCancelled(options)) return { kind: 'cancelled' };
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
