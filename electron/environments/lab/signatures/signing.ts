import type { ZoneSignatures } from '../../../engine/forest/server';
import type { SignedZone } from '../../../engine/signing/signed-zone/signed-zone';
import type { SigningJob } from './signing-job';

/** A server's copy of a zone that is to have signatures. */
export interface Copy {
  facts: ZoneSignatures;
  wanted: Signing;
  /** What the server goes on with until that is there. */
  served: Signing | null;
}

/** One signed zone, of one server or of several that have the same. */
export class Signing {
  readonly job: SigningJob;
  readonly abort = new AbortController();
  readonly wantedBy = new Set<Copy>();
  readonly servedBy = new Set<Copy>();
  state: 'waiting' | 'working' | 'signed' | 'failed' = 'waiting';
  zone: SignedZone | null = null;
  /** Has somebody asked for it before it was there? */
  isAskedFor = false;

  constructor(job: SigningJob) {
    this.job = job;
  }

  get isNeeded(): boolean {
    return this.state === 'working' || this.wantedBy.size > 0 || this.servedBy.size > 0;
  }

  /** Can who wants the same still join? */
  get isOpen(): boolean {
    return this.state !== 'failed' && !this.abort.signal.aborted;
  }

  /** The lower, the sooner: what is asked for, then what replaces something out of date. */
  get rank(): number {
    if (this.isAskedFor) return 0;
    return [...this.wantedBy].some(({ served }) => served !== null) ? 1 : 2;
  }

  /** Does everybody who serves it wait for that other one, and nobody for it? */
  isOnlyFor(next: Signing): boolean {
    return this.wantedBy.size === 0 && [...this.servedBy].every(({ wanted }) => wanted === next);
  }

  /** From now on a server serves it. */
  serveTo(copy: Copy): void {
    copy.served?.servedBy.delete(copy);
    copy.served = this;
    this.servedBy.add(copy);
  }
}
