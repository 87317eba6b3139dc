import path from 'node:path';
import type { Nsec3Parameters } from '../../engine/signing/nsec3-hash';
import type { SetColumns } from '../../engine/signing/set-columns';
import type { SignatureTask } from '../../engine/signing/zone-signer';
import { createPieceSigner } from './piece-signer';
import type { SigningOrder } from './piece-signer';
import { SigningThread, leastLoaded } from './signing-thread';
import type { SigningAnswer, SigningPiece } from './zone-signing-worker';

/** Who makes the hashes and signatures of one zone. */
export interface SigningCrew {
  /** How many pieces it works on at the same time, counting those that wait so that nobody is idle. */
  readonly capacity: number;
  readonly hash: (names: readonly string[], parameters: Nsec3Parameters) => Promise<SigningAnswer>;
  readonly sign: (columns: SetColumns) => Promise<SigningAnswer>;
  /** The signature field of one RRSIG record. */
  readonly signature: (task: SignatureTask) => Promise<SigningAnswer>;
  /** Ends it at once; what it has not answered fails. */
  readonly close: () => void;
}

/** The worker's bundle lies beside that of whoever starts it. */
export const bundledSigningWorker = path.join(import.meta.dirname, 'zone-signing-worker.js');

/** Two pieces each: one in work, one that waits. */
export const piecesPerThread = 2;

/** A crew that gives its pieces to somebody. */
export function crewOf(
  zone: number,
  capacity: number,
  ask: (piece: SigningPiece) => Promise<SigningAnswer>,
  close: () => void,
): SigningCrew {
  return {
    capacity,
    hash: (names, parameters) => ask({ kind: 'hash', zone, names, parameters }),
    sign: (columns) => ask({ kind: 'sign', zone, columns }),
    signature: (task) => ask({ kind: 'signature', zone, task }),
    close,
  };
}

/** A crew of threads; each piece goes to the one that owes least. */
export function createThreadedCrew(order: SigningOrder, threads: number, workerPath: string): SigningCrew {
  const zone = 0;
  const crew = Array.from({ length: threads }, () => new SigningThread(workerPath));
  for (const thread of crew) thread.begin(zone, order);
  const ask = (piece: SigningPiece): Promise<SigningAnswer> => {
    const thread = leastLoaded(crew);
    return thread === null ? Promise.reject(new Error('A crew needs a thread')) : thread.ask(piece);
  };
  return crewOf(zone, threads * piecesPerThread, ask, () => crew.forEach((thread) => void thread.close()));
}

/** Does the work in this thread: for zones that are signed sooner than a thread starts. */
export function createLoneCrew(order: SigningOrder): SigningCrew {
  const signer = createPieceSigner(order);
  return {
    capacity: 1,
    hash: (names, parameters) => Promise.resolve(signer.hash(names, parameters)),
    sign: (columns) => Promise.resolve(signer.sign(columns)),
    signature: (task) => Promise.resolve(signer.signature(task)),
    close: () => undefined,
  };
}
