import type { KeyGenerationProgress } from '../../../shared/model/status';
import type { KeyMaker, KeySpecification, KeyVault, Log } from '../../adapters/ports';
import type { KeyId } from '../../engine/forest/directory';
import type { World } from '../../engine/forest/world';

/** One key pair that has to be made. */
export interface KeyJob extends KeySpecification {
  readonly keyId: KeyId;
}

/** What making keys needs. */
export interface KeyGenerationParts {
  readonly maker: KeyMaker;
  readonly vault: KeyVault;
  readonly log: Log;
  /** Told of a key pair whose private key is on disk. */
  readonly onMade: (keyId: KeyId, publicKey: string) => void;
}

/** The key pairs that a world still waits for. */
export function waitingKeys(world: World): readonly KeyJob[] {
  return Object.values(world.keys)
    .filter((key) => key.publicKey === null)
    .map(({ id, algorithm, keyLength }) => ({ keyId: id, algorithm, keyLength }));
}

/** How many of a world's key pairs are made. */
export function generationProgress(world: World): KeyGenerationProgress {
  const keys = Object.values(world.keys);
  return { done: keys.filter((key) => key.publicKey !== null).length, total: keys.length };
}

/**
 * Makes key pairs in the background, one at a time.
 *
 * The private key is on disk before the world hears of the key. After a crash in between, the key is found in the
 * vault again: none is lost, and none is made twice.
 */
export class KeyGeneration {
  readonly #parts: KeyGenerationParts;
  readonly #jobs: KeyJob[] = [];
  /** Those at hand, and those that could not be made: they are tried again at the next start. */
  readonly #taken = new Set<KeyId>();
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(parts: KeyGenerationParts) {
    this.#parts = parts;
  }

  add(jobs: readonly KeyJob[]): void {
    const waiting = new Set([...this.#taken, ...this.#jobs.map(({ keyId }) => keyId)]);
    this.#jobs.push(...jobs.filter(({ keyId }) => !waiting.has(keyId)));
    if (this.#jobs.length > 0) this.#running ??= this.#run();
  }

  /** Another world waits for these keys, and nobody for those before; the one at hand is made and kept. */
  replace(jobs: readonly KeyJob[]): void {
    this.#jobs.length = 0;
    this.add(jobs);
  }

  /** Resolves when no key pair is left to be made. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Waits for the key at hand; the others are made at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      this.#taken.add(job.keyId);
      try {
        const publicKey = await this.#obtain(job);
        this.#taken.delete(job.keyId);
        if (!this.#isClosed()) this.#parts.onMade(job.keyId, publicKey);
      } catch (error) {
        this.#parts.log.error(`The key ${job.keyId} could not be made`, error);
      }
    }
    this.#running = null;
  }

  #next(): KeyJob | undefined {
    return this.#closed ? undefined : this.#jobs.shift();
  }

  /** A method, because the field changes while `#run` waits. */
  #isClosed(): boolean {
    return this.#closed;
  }

  async #obtain(job: KeyJob): Promise<string> {
    const { maker, vault } = this.#parts;
    const stored = await vault.findPublicKey(job.keyId, job);
    if (stored !== null) return stored;
    const pair = await maker.make(job);
    await vault.save(job.keyId, job, pair);
    return pair.publicKey;
  }
}
