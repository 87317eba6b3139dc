import type { Problem } from '../../../shared/contract/problem';

/** Something that is read from the main process. */
export type Loadable<T> =
  | { readonly kind: 'loading'; /** What was there before. */ readonly previous?: T }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `revision` is the world's at the time of reading; a later one means out of date. */
  | { readonly kind: 'loaded'; readonly value: T; readonly revision: number };

/** The value, also while a newer one is on its way. */
export function valueOf<T>(loadable: Loadable<T> | undefined): T | undefined {
  if (loadable?.kind === 'loaded') return loadable.value;
  return loadable?.kind === 'loading' ? loadable.previous : undefined;
}
