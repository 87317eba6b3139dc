import type { SigningAnswer } from './zone-signing-worker';

type Take = (answer: SigningAnswer) => void | Promise<void>;

interface Given {
  readonly answer: Promise<SigningAnswer>;
  readonly take: Take;
}

/** Pieces that a crew has, as many at a time as it has room for; answers are taken in the order of the pieces. */
export class PieceQueue {
  readonly #capacity: number;
  readonly #signal: AbortSignal | undefined;
  readonly #given: Given[] = [];

  constructor(capacity: number, signal?: AbortSignal) {
    this.#capacity = capacity;
    this.#signal = signal;
  }

  /** Waits until there is room for another piece. */
  async add(answer: Promise<SigningAnswer>, take: Take): Promise<void> {
    // A piece that fails while an earlier one is waited for is told when its turn comes.
    answer.catch(() => undefined);
    this.#given.push({ answer, take });
    if (this.#given.length >= this.#capacity) await this.takeNext();
  }

  /** Takes one answer, if any is owed. */
  async takeNext(): Promise<void> {
    const next = this.#given.shift();
    if (next !== undefined) await next.take(await next.answer);
    this.#signal?.throwIfAborted();
  }

  async takeAll(): Promise<void> {
    while (this.#given.length > 0) await this.takeNext();
  }
}
