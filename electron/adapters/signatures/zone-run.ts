import type { ZoneContent } from '../../engine/records/zone-content';
import { denialTtl } from '../../engine/signing/denial';
import type { HashCollision, Nsec3Denial } from '../../engine/signing/denial';
import { chainNamesInSteps } from '../../engine/signing/nsec3-chain';
import type { ChainNames } from '../../engine/signing/nsec3-chain';
import { chainSets, nodeSets, plannedSetCount } from '../../engine/signing/planned-sets';
import type { PlannedSet } from '../../engine/signing/planned-sets';
import { pieces } from '../../engine/signing/set-columns';
import type { SignableZone } from '../../engine/signing/signable-zone';
import { zoneToSignInSteps } from '../../engine/signing/zone-signer';
import type { ZoneSigning } from '../../engine/signing/zone-signer';
import { ChainLinking } from './chain-linking';
import { inSlices } from './in-slices';
import { PieceQueue } from './piece-queue';
import type { SigningCrew } from './signing-crew';

/** How far a signing is; `done` never falls and ends at `of`. */
export interface SigningProgress {
  readonly step: 'hashing' | 'signing';
  /** Names or sets. */
  readonly done: number;
  readonly of: number;
}

/** Whom a signing tells of itself, and who ends it. */
export interface RunListener {
  /** Takes the signed zone piece by piece, in its order: ASCII lines, each one whole record. The next waits for it. */
  readonly onPiece: (lines: Uint8Array) => void | Promise<void>;
  readonly onProgress?: (progress: SigningProgress) => void;
  readonly signal?: AbortSignal;
}

const namesPerPiece = 1000;
const setsPerPiece = 250;

function* parts(names: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < names.length; start += size) yield names.slice(start, start + size);
}

/** The signing of one zone by a crew. */
export class ZoneRun {
  readonly #crew: SigningCrew;
  readonly #listener: RunListener;
  readonly #queue: PieceQueue;
  #setsDone = 0;
  #setCount = 0;

  constructor(crew: SigningCrew, listener: RunListener) {
    this.#crew = crew;
    this.#listener = listener;
    this.#queue = new PieceQueue(crew.capacity, listener.signal);
  }

  async sign(content: ZoneContent, signing: ZoneSigning): Promise<HashCollision | null> {
    const { signal } = this.#listener;
    const zone = await inSlices(zoneToSignInSteps(content, signing), signal);
    const ttl = denialTtl(content);
    const { denial } = signing;
    if (denial.kind === 'nsec3') return this.#signHashed(zone, denial, ttl);
    this.#setCount = plannedSetCount(zone, null);
    await this.#signSets(nodeSets(zone, ttl), null);
    await this.#queue.takeAll();
    return null;
  }

  /**
   * Sets of names go to the crew directly behind the names to be hashed, so that nobody is idle while the chain is linked.
   * They are handed over only then, because two names with one hash mean that there is no signed zone.
   */
  async #signHashed(zone: SignableZone, denial: Nsec3Denial, ttl: number): Promise<HashCollision | null> {
    const { signal } = this.#listener;
    const names = await inSlices(chainNamesInSteps(zone, denial), signal);
    this.#setCount = plannedSetCount(zone, names.names.length);
    const linking = new ChainLinking(names, signal);
    await this.#hash(names, denial, linking);
    await this.#signSets(nodeSets(zone, null), linking);
    // Of a short zone everything may still be on its way.
    while (!linking.isHashed) await this.#queue.takeNext();
    const chain = await linking.linked();
    if (chain.kind === 'collision') return chain;
    await this.#signSets(chainSets(zone, { denial, chain }, ttl), linking);
    await this.#queue.takeAll();
    return null;
  }

  /** Gives all names to be hashed; when the answer to anything given later is taken, all hashes are there. */
  async #hash({ names }: ChainNames, denial: Nsec3Denial, linking: ChainLinking): Promise<void> {
    for (const part of parts(names, namesPerPiece)) {
      await this.#queue.add(this.#crew.hash(part, denial), (hashes) => {
        linking.take(hashes);
        this.#listener.onProgress?.({ step: 'hashing', done: linking.hashed, of: names.length });
      });
    }
  }

  async #signSets(sets: Iterable<PlannedSet>, linking: ChainLinking | null): Promise<void> {
    for (const columns of pieces(sets, setsPerPiece)) {
      if (linking?.hasCollision === true) return;
      await this.#queue.add(this.#crew.sign(columns), async (lines) => {
        await linking?.linked();
        if (linking?.hasCollision !== true) await this.#handOver(lines, columns.owners.length);
      });
    }
  }

  async #handOver(lines: Uint8Array, sets: number): Promise<void> {
    await this.#listener.onPiece(lines);
    this.#setsDone += sets;
    this.#listener.onProgress?.({ step: 'signing', done: this.#setsDone, of: this.#setCount });
  }
}
