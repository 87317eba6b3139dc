import type { HashCollision } from '../../engine/signing/denial';
import { nsec3ChainInSteps } from '../../engine/signing/nsec3-chain';
import type { ChainNames, Nsec3Chain } from '../../engine/signing/nsec3-chain';
import { hashLength } from '../../engine/signing/nsec3-hash';
import { inSlices } from './in-slices';

/** The chain of a zone while its names are hashed elsewhere; it is linked once all hashes are there. */
export class ChainLinking {
  readonly #names: ChainNames;
  readonly #hashes: Uint8Array;
  readonly #signal: AbortSignal | undefined;
  #hashed = 0;
  #linked: Promise<Nsec3Chain | HashCollision> | null = null;
  #hasCollision = false;

  constructor(names: ChainNames, signal?: AbortSignal) {
    this.#names = names;
    this.#hashes = new Uint8Array(names.names.length * hashLength);
    this.#signal = signal;
  }

  /** Names whose hashes are there. */
  get hashed(): number {
    return this.#hashed;
  }

  get isHashed(): boolean {
    return this.#hashed === this.#names.names.length;
  }

  /** Is it known that two names have one hash? */
  get hasCollision(): boolean {
    return this.#hasCollision;
  }

  /** Takes the hashes of the next names. */
  take(hashes: Uint8Array): void {
    this.#hashes.set(hashes, this.#hashed * hashLength);
    this.#hashed += hashes.length / hashLength;
  }

  /** The chain; to be asked for when all names are hashed. */
  linked(): Promise<Nsec3Chain | HashCollision> {
    this.#linked ??= this.#link();
    return this.#linked;
  }

  async #link(): Promise<Nsec3Chain | HashCollision> {
    const chain = await inSlices(nsec3ChainInSteps(this.#names, this.#hashes), this.#signal);
    this.#hasCollision = chain.kind === 'collision';
    return chain;
  }
}
