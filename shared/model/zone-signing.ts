import type { Consequence, Reversibility } from './key-master';

/** What signing, re-signing or unsigning a zone would do, or did. */
export interface SigningPlan {
  readonly zone: string;
  readonly act: 'sign' | 're-sign' | 'unsign';
  /** FQDN of the Key Master on which it happens. */
  readonly keyMaster: string;
  readonly consequences: readonly Consequence[];
  readonly reversibility: Reversibility;
}
