import type { Problem } from '../../../shared/contract/problem';
import type { KeyMasterProbe } from '../../../shared/model/key-master';

/** The live question to the present Key Master: does it answer, and does it confirm its role? */
export type ProbeState =
  /** Nobody asked yet. */
  | { readonly kind: 'none' }
  /** `ticket` tells its answer from that of an earlier question. */
  | { readonly kind: 'running'; readonly ticket: number }
  /** The user stopped waiting for the answer. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'answered'; readonly probe: KeyMasterProbe }
  /** The asked server could not put the question. */
  | { readonly kind: 'failed'; readonly problem: Problem };
