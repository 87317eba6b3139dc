import type { Problem } from './problem';

/**
 * The answer to every call: done with a value, or refused with a problem.
 *
 * Expected failures are values, because an exception loses its type on the way between processes and a refusal
 * by a DNS server is no surprise. An exception always means a bug.
 */
export type Outcome<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly problem: Problem };

/** Wraps a value as a successful outcome. */
export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}

/** Wraps a problem as a refused outcome. */
export function refused(problem: Problem): Outcome<never> {
  return { kind: 'refused', problem };
}
