import { availableParallelism } from 'node:os';
import type { ZoneContent } from '../../engine/records/zone-content';
import { denialTtl } from '../../engine/signing/denial';
import type { Denial, HashCollision } from '../../engine/signing/denial';
import { chainNames, nsec3Chain } from '../../engine/signing/nsec3-chain';
import { hashLength } from '../../engine/signing/nsec3-hash';
import { plannedSetCount, plannedSets } from '../../engine/signing/planned-sets';
import type { PlannedChain } from '../../engine/signing/planned-sets';
import { pieces } from '../../engine/signing/set-columns';
import type { SetColumns } from '../../engine/signing/set-columns';
import type { SignableZone } from '../../engine/signing/signable-zone';
import { zoneToSign } from '../../engine/signing/zone-signer';
import type { ZoneSigning } from '../../engine/signing/zone-signer';
import { bundledSigningWorker, createLoneCrew, createThreadedCrew } from './signing-crew';
import type { SigningCrew } from './signing-crew';
import type { SigningOrder } from './piece-signer';

/** How far a signing is; `done` never falls and ends at `of`. */
export interface SigningProgress {
  readonly step: 'hashing' | 'signing';
  /** Names or sets. */
  readonly done: number;
  readonly of: number;
}

/** How to sign, and where the result goes. */
export interface SignZoneOptions {
  /** PKCS#8 by `keyId`; of each key that signs. */
  readonly privateKeys: ReadonlyMap<string, Uint8Array>;
  /** Takes the signed zone piece by piece, in its order: ASCII lines, each one whole record. The next waits for it. */
  readonly onPiece: (lines: Uint8Array) => void | Promise<void>;
  readonly onProgress?: (progress: SigningProgress) => void;
  readonly signal?: AbortSignal;
  /** Threads; by default as many as there are processors, four at most. A short zone is signed without any. */
  readonly workers?: number;
  /** The bundle of `zone-signing-worker.ts`, beside the caller's by default. */
  readonly workerPath?: string;
  /** Who does the work, instead of threads of its own. */
  readonly crewFor?: (order: SigningOrder) => SigningCrew;
}

/** What became of a signing. */
export type SignZoneOutcome = { readonly kind: 'signed' } | { readonly kind: 'cancelled' } | HashCollision;

/** Sets that are signed sooner than a thread starts. */
const shortZone = 50;
const namesPerPiece = 1000;
const setsPerPiece = 250;
const mostWorkers = 4;

/** As many threads as make sense on this machine. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), mostWorkers);
}

/** One signing while it runs. */
interface Run {
  readonly content: ZoneContent;
  readonly zone: SignableZone;
  readonly crew: SigningCrew;
  readonly options: SignZoneOptions;
}

/** Gives pieces to the crew, as many at a time as it has room for, and takes the answers in their order. */
async function inOrder<Piece>(
  { crew, options: { signal } }: Run,
  work: Iterable<Piece>,
  give: (piece: Piece) => Promise<Uint8Array>,
  take: (answer: Uint8Array, piece: Piece) => void | Promise<void>,
): Promise<void> {
  const given: { readonly piece: Piece; readonly answer: Promise<Uint8Array> }[] = [];
  const takeFirst = async (): Promise<void> => {
    const first = given.shift();
    if (first !== undefined) await take(await first.answer, first.piece);
    signal?.throwIfAborted();
  };
  for (const piece of work) {
    const answer = give(piece);
    // A piece that fails while an earlier one is waited for is told when its turn comes.
    answer.catch(() => undefined);
    given.push({ piece, answer });
    if (given.length >= crew.capacity) await takeFirst();
  }
  while (given.length > 0) await takeFirst();
}

function* slices(names: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < names.length; start += size) yield names.slice(start, start + size);
}

async function chainOf(run: Run, denial: Denial): Promise<PlannedChain | HashCollision> {
  if (denial.kind === 'nsec') return { denial };
  const chained = chainNames(run.zone, denial);
  const { names } = chained;
  const hashes = new Uint8Array(names.length * hashLength);
  let done = 0;
  const give = (slice: readonly string[]): Promise<Uint8Array> => run.crew.hash(slice, denial);
  await inOrder(run, slices(names, namesPerPiece), give, (answer, slice) => {
    hashes.set(answer, done * hashLength);
    done += slice.length;
    run.options.onProgress?.({ step: 'hashing', done, of: names.length });
  });
  const chain = nsec3Chain(chained, hashes);
  return chain.kind === 'collision' ? chain : { denial, chain };
}

async function signWith(run: Run, denial: Denial): Promise<SignZoneOutcome> {
  const { content, zone, crew, options } = run;
  const chain = await chainOf(run, denial);
  if ('kind' in chain) return chain;
  const of = plannedSetCount(zone, chain);
  let done = 0;
  const work = pieces(plannedSets(zone, chain, denialTtl(content)), setsPerPiece);
  const give = (columns: SetColumns): Promise<Uint8Array> => crew.sign(columns);
  await inOrder(run, work, give, async (lines, { owners }) => {
    await options.onPiece(lines);
    done += owners.length;
    options.onProgress?.({ step: 'signing', done, of });
  });
  return { kind: 'signed' };
}

function crewFor(zone: SignableZone, order: SigningOrder, options: SignZoneOptions): SigningCrew {
  if (options.crewFor !== undefined) return options.crewFor(order);
  const { workers = defaultWorkers(), workerPath = bundledSigningWorker } = options;
  return workers === 0 || zone.nodes.length <= shortZone
    ? createLoneCrew(order)
    : createThreadedCrew(order, workers, workerPath);
}

function isCancelled({ signal }: SignZoneOptions): boolean {
  return signal?.aborted ?? false;
}

/**
 * Signs a whole zone with all processors it may have, and hands it over piece by piece.
 *
 * The caller's thread sorts the zone and cuts it; names are hashed and sets signed in others. At no time does more of the
 * signed zone exist than the pieces in work. Cancelling ends those threads in the middle of a piece.
 */
export async function signZone(
  content: ZoneContent,
  signing: ZoneSigning,
  options: SignZoneOptions,
): Promise<SignZoneOutcome> {
  const { signal, privateKeys } = options;
  if (isCancelled(options)) return { kind: 'cancelled' };
  const zone = zoneToSign(content, signing);
  const crew = crewFor(zone, { origin: content.origin, signing, privateKeys }, options);
  const close = (): void => crew.close();
  signal?.addEventListener('abort', close);
  try {
    return await signWith({ content, zone, crew, options }, signing.denial);
  } catch (error) {
    if (isCancelled(options)) return { kind: 'cancelled' };
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
