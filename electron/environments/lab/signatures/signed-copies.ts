import type { SigningProgress } from '../../../../shared/model/status';
import type { KeyVault, Log } from '../../../adapters/ports';
import type { StandingCrew } from '../../../adapters/signatures/standing-crew';
import type { KeyId } from '../../../engine/forest/directory';
import { zoneKey } from '../../../engine/forest/lookup';
import type { ServerName, ZoneSignatures } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { contentOf } from '../../../engine/forest/zone-copy';
import type { SignedZone } from '../../../engine/signing/signed-zone/signed-zone';
import { sameContent } from './same-content';
import { KeySetSignatures } from './key-set-signatures';
import { readPrivateKeys } from './private-keys';
import { Signing } from './signing';
import type { Copy } from './signing';
import { jobKeysOf, signingJobOf } from './signing-job';
import { makeSignedZone } from './zone-making';
import type { Making, SignedBase, SigningTools } from './zone-making';

/** What signed copies need. */
export interface SignedCopiesParts {
  readonly vault: Pick<KeyVault, 'readPrivateKey'>;
  readonly crew: StandingCrew;
  readonly log: Log;
  /** Told when servers have other signed zones. */
  readonly onChanged: () => void;
}

/**
 * The signed zones of all servers, made from what the world says about their signatures.
 *
 * The world says who signed which records when, and with which keys; the octets follow from that, and are made here, in
 * threads. A server goes on with what it has until the new zone is there. Copies that are to have the same signatures
 * share one zone.
 */
export class SignedCopies {
  readonly #parts: SignedCopiesParts;
  readonly #tools: SigningTools;
  /** By server and zone. */
  readonly #copies = new Map<string, Copy>();
  /** By the key of their records. */
  readonly #signings = new Map<string, Set<Signing>>();
  readonly #running = new Set<Promise<void>>();
  #isStarted = false;
  #servers: World['servers'] | null = null;
  #version = 0;
  #isClosed = false;

  constructor(parts: SignedCopiesParts) {
    this.#parts = parts;
    const readKeys = (keyIds: readonly KeyId[]) => readPrivateKeys(parts.vault, keyIds);
    this.#tools = { crew: parts.crew, readKeys, keySets: new KeySetSignatures(parts.crew, readKeys) };
  }

  /** Counts how often a server got another signed zone, or lost one. */
  get version(): number {
    return this.#version;
  }

  /** What can not be signed is not waited for. */
  get progress(): SigningProgress {
    const copies = [...this.#copies.values()].filter(({ wanted }) => wanted.state !== 'failed');
    return { done: copies.filter(({ wanted, served }) => wanted === served).length, total: copies.length };
  }

  /** The signed zone that a server serves, `null` while it has none. What is asked for is signed first. */
  zoneOn(server: ServerName, zone: string): SignedZone | null {
    const copy = this.#copies.get(placeKey(server, zone));
    if (copy === undefined) return null;
    if (copy.served === null) copy.wanted.isAskedFor = true;
    return copy.served?.zone ?? null;
  }

  /** Begins to sign. Before that nothing is, so that a start of the program has the processors for itself. */
  start(world: World): void {
    this.#isStarted = true;
    this.follow(world);
  }

  /** Signs what has to be signed so that every server has what the world says; the rest of older orders is dropped. */
  follow(world: World): void {
    if (!this.#isStarted || this.#isClosed || world.servers === this.#servers) return;
    this.#servers = world.servers;
    const places = new Set<string>();
    for (const { name, signatures } of Object.values(world.servers)) {
      for (const [zone, facts] of Object.entries(signatures)) {
        const place = placeKey(name, zone);
        places.add(place);
        if (this.#copies.get(place)?.facts !== facts)
          this.#want(place, this.#signingFor(world, zone, facts), facts);
      }
    }
    for (const place of this.#copies.keys()) if (!places.has(place)) this.#drop(place);
    this.#tidy();
    this.#startWork();
  }

  /** Resolves when nothing is left to be signed. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Ends all work. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { abort } of this.#allSignings()) abort.abort();
    await this.#parts.crew.close();
    await Promise.all(this.#running);
  }

  *#allSignings(): Generator<Signing> {
    for (const signings of this.#signings.values()) yield* signings;
  }

  /** The signing that comes to these facts, a new one where there is none. */
  #signingFor(world: World, zone: string, facts: ZoneSignatures): Signing {
    const keys = jobKeysOf(zone, facts);
    const content = contentOf(world, facts.content);
    const alike = this.#signings.get(keys.records) ?? new Set();
    for (const signing of alike) {
      const { job, isOpen } = signing;
      if (isOpen && job.keys.keySet === keys.keySet && sameContent(job.content, content)) return signing;
    }
    const signing = new Signing(signingJobOf(world, keys, facts));
    this.#signings.set(keys.records, alike.add(signing));
    return signing;
  }

  #want(place: string, wanted: Signing, facts: ZoneSignatures): void {
    const known = this.#copies.get(place);
    const copy: Copy = known ?? { facts, wanted, served: null };
    copy.wanted.wantedBy.delete(copy);
    copy.facts = facts;
    copy.wanted = wanted;
    wanted.wantedBy.add(copy);
    this.#copies.set(place, copy);
    if (wanted.state === 'signed') this.#hand(wanted);
  }

  #drop(place: string): void {
    const copy = this.#copies.get(place);
    if (copy === undefined) return;
    this.#copies.delete(place);
    copy.wanted.wantedBy.delete(copy);
    copy.served?.servedBy.delete(copy);
    this.#version += 1;
  }

  /** Everybody who waits for it serves it from now on. */
  #hand(signing: Signing): void {
    for (const copy of signing.wantedBy) {
      if (copy.served === signing) continue;
      signing.serveTo(copy);
      this.#version += 1;
    }
  }

  /** Ends the work on what nobody needs any more, and forgets it. */
  #tidy(): void {
    const keySets = new Set<string>();
    for (const [key, signings] of this.#signings) {
      for (const signing of signings) {
        if (signing.state === 'working' && signing.wantedBy.size === 0) signing.abort.abort();
        if (signing.isNeeded) keySets.add(signing.job.keySet.key);
        else signings.delete(signing);
      }
      if (signings.size === 0) this.#signings.delete(key);
    }
    this.#tools.keySets.keepOnly(keySets);
  }

  #startWork(): void {
    while (!this.#isClosed && this.#running.size < this.#parts.crew.threads) {
      const next = this.#next();
      if (next === null) return;
      next.state = 'working';
      const work = this.#work(next).finally(() => {
        this.#running.delete(work);
        this.#tidy();
        this.#startWork();
      });
      this.#running.add(work);
    }
  }

  #next(): Signing | null {
    let best: Signing | null = null;
    for (const signing of this.#allSignings()) {
      if (signing.state !== 'waiting' || signing.wantedBy.size === 0) continue;
      if (best === null || signing.rank < best.rank) best = signing;
    }
    return best;
  }

  async #work(signing: Signing): Promise<void> {
    const { job, abort } = signing;
    try {
      this.#finish(signing, await makeSignedZone(job, this.#baseFor(signing), this.#tools, abort.signal));
    } catch (error) {
      signing.state = 'failed';
      this.#parts.log.error(`${job.content.origin} could not be signed`, error);
    }
    if (!this.#isClosed) this.#parts.onChanged();
  }

  /** What one of those who wait serves now, where its signatures can be taken over. */
  #baseFor(signing: Signing): SignedBase | null {
    for (const { served } of signing.wantedBy) {
      const zone = served?.zone ?? null;
      if (served === null || zone === null || served.job.keys.records !== signing.job.keys.records) continue;
      return { job: served.job, zone, isFree: () => served.isOnlyFor(signing) };
    }
    return null;
  }

  #finish(signing: Signing, made: Making): void {
    if (made.kind === 'signed') {
      signing.zone = made.zone;
      signing.state = 'signed';
      this.#replaceBase(signing);
      this.#hand(signing);
      return;
    }
    signing.state = 'failed';
    if (made.kind === 'cancelled') return;
    const [first, second] = made.names;
    const { origin } = signing.job.content;
    this.#parts.log.warn(`${origin} can not be signed: ${first} and ${second} have the same hash (9129)`);
  }

  /** A zone that was changed, and not copied, is no longer what it was: who serves it serves the new one. */
  #replaceBase(signing: Signing): void {
    for (const other of this.#signings.get(signing.job.keys.records) ?? []) {
      if (other === signing || other.zone !== signing.zone) continue;
      other.zone = null;
      other.state = 'waiting';
      for (const copy of other.servedBy) signing.serveTo(copy);
      this.#version += 1;
    }
  }
}

function placeKey(server: ServerName, zone: string): string {
  return `${server}/${zoneKey(zone)}`;
}
