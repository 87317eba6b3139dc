import type { SigningOrder } from './piece-signer';
import { bundledSigningWorker, createLoneCrew, crewOf, piecesPerThread } from './signing-crew';
import type { SigningCrew } from './signing-crew';
import { SigningThread, leastLoaded } from './signing-thread';
import type { SigningAnswer, SigningPiece } from './zone-signing-worker';

/** Threads that stay for one zone after another: most zones are signed sooner than a thread starts. */
export interface StandingCrew {
  /** How many zones keep it busy. */
  readonly threads: number;
  /** The crew for one zone. Closing it ends the work on that zone only. */
  readonly crewFor: (order: SigningOrder) => SigningCrew;
  /** Ends all of its threads. */
  readonly close: () => Promise<void>;
}

/** What a standing crew is made of. */
export interface StandingCrewOptions {
  readonly threads: number;
  /** The bundle of `zone-signing-worker.ts`, beside the caller's by default. */
  readonly workerPath?: string;
  /** Milliseconds after which threads with nothing to do end. */
  readonly patience?: number;
}

const usualPatience = 30_000;

class Threads implements StandingCrew {
  readonly threads: number;
  readonly #workerPath: string;
  readonly #patience: number;
  #crew: SigningThread[] = [];
  readonly #closing: Promise<void>[] = [];
  #zones = 0;
  #open = 0;
  #leave: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor({ threads, workerPath = bundledSigningWorker, patience = usualPatience }: StandingCrewOptions) {
    this.threads = threads;
    this.#workerPath = workerPath;
    this.#patience = patience;
  }

  crewFor(order: SigningOrder): SigningCrew {
    const zone = (this.#zones += 1);
    const end = new AbortController();
    this.#open += 1;
    const ask = (piece: SigningPiece): Promise<SigningAnswer> => {
      if (this.#isClosed || end.signal.aborted) return Promise.reject(ended());
      const thread = this.#freeThread();
      thread.begin(zone, order);
      return unlessEnded(thread.ask(piece), end.signal);
    };
    return crewOf(zone, this.threads * piecesPerThread, ask, () => {
      if (end.signal.aborted) return;
      end.abort();
      for (const thread of this.#crew) thread.end(zone);
      this.#open -= 1;
      if (this.#open === 0) this.#waitForWork();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#dismiss();
    await Promise.all(this.#closing);
  }

  /** An idle one, else a new one as long as there may be more. One that has ended is replaced. */
  #freeThread(): SigningThread {
    if (this.#leave !== null) clearTimeout(this.#leave);
    this.#crew = this.#crew.filter(({ hasEnded }) => !hasEnded);
    const least = leastLoaded(this.#crew);
    if (least !== null && (least.load === 0 || this.#crew.length >= this.threads)) return least;
    const thread = new SigningThread(this.#workerPath);
    this.#crew.push(thread);
    return thread;
  }

  #waitForWork(): void {
    if (this.#leave !== null) clearTimeout(this.#leave);
    this.#leave = setTimeout(() => this.#dismiss(), this.#patience);
    this.#leave.unref();
  }

  #dismiss(): void {
    if (this.#leave !== null) clearTimeout(this.#leave);
    this.#closing.push(...this.#crew.splice(0).map((thread) => thread.close()));
  }
}

function ended(): Error {
  return new Error('The signing was ended');
}

/** An answer, or a failure as soon as nobody wants it any more. */
function unlessEnded(answer: Promise<SigningAnswer>, signal: AbortSignal): Promise<SigningAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(ended());
    signal.addEventListener('abort', fail, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
  });
}

/**
 * Threads that sign zone after zone.
 *
 * They start with the first piece, as many as there is work for, and end after a while without any: a program in which
 * nothing is signed does not pay for them.
 */
export function createStandingCrew(options: StandingCrewOptions): StandingCrew {
  const crew = new Threads(options);
  return {
    threads: crew.threads,
    crewFor: (order) => crew.crewFor(order),
    close: () => crew.close(),
  };
}

/** The same in the caller's own thread, for callers that nobody waits for. */
export function createLoneStandingCrew(): StandingCrew {
  return { threads: 1, crewFor: createLoneCrew, close: () => Promise.resolve() };
}
