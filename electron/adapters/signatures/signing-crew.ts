import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Nsec3Parameters } from '../../engine/signing/nsec3-hash';
import type { SetColumns } from '../../engine/signing/set-columns';
import { createPieceSigner } from './piece-signer';
import type { SigningOrder } from './piece-signer';
import type { SigningAnswer, SigningRequest } from './zone-signing-worker';

/** Who makes the hashes and signatures of one zone. */
export interface SigningCrew {
  /** How many pieces it works on at the same time, counting those that wait so that nobody is idle. */
  readonly capacity: number;
  readonly hash: (names: readonly string[], parameters: Nsec3Parameters) => Promise<SigningAnswer>;
  readonly sign: (columns: SetColumns) => Promise<SigningAnswer>;
  /** Ends it at once; what it has not answered fails. */
  readonly close: () => void;
}

/** The worker's bundle lies beside that of whoever starts it. */
export const bundledSigningWorker = path.join(import.meta.dirname, 'zone-signing-worker.js');

/** Young objects die at once here; without a limit each thread would let its heap grow to many times its need. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

interface Waiting {
  readonly resolve: (answer: SigningAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and what it still owes. */
class SigningThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(workerPath: string, order: SigningOrder) {
    this.#worker = new Worker(workerPath, { resourceLimits });
    this.#worker.on('message', (answer: SigningAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`A signing thread ended with code ${code}`)));
    this.#post({ kind: 'begin', order });
  }

  get load(): number {
    return this.#waiting.length;
  }

  ask(request: SigningRequest): Promise<SigningAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#post(request);
    });
  }

  close(): void {
    this.#fail(new Error('The signing was ended'));
    void this.#worker.terminate();
  }

  #post(request: SigningRequest): void {
    this.#worker.postMessage(request);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Two pieces each: one in work, one that waits. */
const piecesPerThread = 2;

/** A crew of threads; each piece goes to the one that owes least. */
export function createThreadedCrew(order: SigningOrder, threads: number, workerPath: string): SigningCrew {
  const crew = Array.from({ length: threads }, () => new SigningThread(workerPath, order));
  const ask = (request: SigningRequest): Promise<SigningAnswer> => {
    const [first, ...others] = crew;
    if (first === undefined) return Promise.reject(new Error('A crew needs a thread'));
    return others.reduce((least, each) => (each.load < least.load ? each : least), first).ask(request);
  };
  return {
    capacity: threads * piecesPerThread,
    hash: (names, parameters) => ask({ kind: 'hash', names, parameters }),
    sign: (columns) => ask({ kind: 'sign', columns }),
    close: () => crew.forEach((thread) => thread.close()),
  };
}

/** Does the work in this thread: for zones that are signed sooner than a thread starts. */
export function createLoneCrew(order: SigningOrder): SigningCrew {
  const signer = createPieceSigner(order);
  return {
    capacity: 1,
    hash: (names, parameters) => Promise.resolve(signer.hash(names, parameters)),
    sign: (columns) => Promise.resolve(signer.sign(columns)),
    close: () => undefined,
  };
}
