import type { Problem } from '../../../shared/contract/problem';

/** Something that is read from the main process. */
export type Loadable<T> =
  | { readonly kind: 'loading'; /** What was there before. */ readonly previous?: Kept<T> }
  /** What was there before is kept while a server can not be reached: it is stale, and its age is told. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly previous?: Stale<T> }
  /** `revision` is the world's at the time of reading; a later one means out of date. */
  | (Kept<T> & { readonly kind: 'loaded'; readonly revision: number });

/** A value that could not be read again, and when that was tried last. */
export interface Stale<T> extends Kept<T> {
  readonly triedAt: number;
}

/** A value and when it was read, milliseconds since the epoch. */
export interface Kept<T> {
  readonly value: T;
  readonly readAt: number;
}

/** The value with its age, also while a newer one is on its way or can not come. */
export function keptOf<T>(loadable: Loadable<T> | undefined): Kept<T> | undefined {
  return loadable?.kind === 'loaded' ? loadable : loadable?.previous;
}

/** The value, also while a newer one is on its way or can not come. */
export function valueOf<T>(loadable: Loadable<T> | undefined): T | undefined {
  return keptOf(loadable)?.value;
}
