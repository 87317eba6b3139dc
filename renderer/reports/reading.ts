import type { Problem } from '../../shared/contract/problem';

/** What a report shows: nothing yet, what was read, or why it could not be read. */
export type Reading<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };
