/**
 * Gives a question its time.
 *
 * When it is over, `late` is the answer at once and the question is told to stop, so that the time holds whatever the
 * question does with its own retries.
 *
 * @param signal stops the question earlier
 */
export function withinTime<T>(
  milliseconds: number,
  late: T,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const timer = setTimeout(() => {
      resolve(late);
      over.abort();
    }, milliseconds);
    ask(AbortSignal.any([signal, over.signal]))
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
