import { Worker } from 'node:worker_threads';
import type { SigningOrder } from './piece-signer';
import type { SigningAnswer, SigningPiece, SigningRequest } from './zone-signing-worker';

/** Young objects die at once here; without a limit each thread would let its heap grow to many times its need. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

interface Waiting {
  readonly resolve: (answer: SigningAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and what it still owes. */
export class SigningThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #zones = new Set<number>();
  #failure: Error | undefined;

  constructor(workerPath: string) {
    this.#worker = new Worker(workerPath, { resourceLimits });
    this.#worker.on('message', (answer: SigningAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`A signing thread ended with code ${code}`)));
  }

  get load(): number {
    return this.#waiting.length;
  }

  /** Has it ended? Whatever it is asked then fails. */
  get hasEnded(): boolean {
    return this.#failure !== undefined;
  }

  /** Tells it of a zone, once. */
  begin(zone: number, order: SigningOrder): void {
    if (this.#zones.has(zone)) return;
    this.#zones.add(zone);
    this.#post({ kind: 'begin', zone, order });
  }

  /** Lets it forget a zone with its keys. */
  end(zone: number): void {
    if (this.#zones.delete(zone)) this.#post({ kind: 'end', zone });
  }

  ask(piece: SigningPiece): Promise<SigningAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#post(piece);
    });
  }

  async close(): Promise<void> {
    this.#fail(new Error('The signing was ended'));
    await this.#worker.terminate();
  }

  #post(request: SigningRequest): void {
    this.#worker.postMessage(request);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** The thread that owes least, `null` where there is none. */
export function leastLoaded(threads: readonly SigningThread[]): SigningThread | null {
  return threads.reduce<SigningThread | null>(
    (least, each) => (least === null || each.load < least.load ? each : least),
    null,
  );
}
