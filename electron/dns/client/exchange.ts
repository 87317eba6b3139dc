import type { Endpoint } from '../../../shared/model/server';
import type { Message } from '../message/message';
import { type Expected, judgeResponse } from './judge-response';

/** One try: what is sent where, and how long it may take. */
export interface Attempt {
  readonly endpoint: Endpoint;
  readonly octets: Uint8Array;
  readonly expected: Expected;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What came of one try. */
export type AttemptOutcome =
  | { readonly kind: 'response'; readonly message: Message }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'cancelled' };

/** What an exchange is told by its socket. */
export interface Exchange {
  /** Octets came; what does not belong to the question is passed over. */
  readonly receive: (octets: Uint8Array) => void;
  /** The operating system says no. */
  readonly fail: (code: string) => void;
}

/**
 * Runs one try to its only end: a response, an error, the time, or the signal; then the socket is closed.
 *
 * `open` gets the socket going and answers how to close it.
 */
export function runExchange(
  { expected, timeoutMs, signal }: Attempt,
  open: (exchange: Exchange) => () => void,
): Promise<AttemptOutcome> {
  if (signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    let onTimeout: AttemptOutcome = { kind: 'timeout' };
    let isOver = false;
    const finish = (outcome: AttemptOutcome) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      close();
      resolve(outcome);
    };
    const cancel = () => finish({ kind: 'cancelled' });
    const receive = (octets: Uint8Array) => {
      const verdict = judgeResponse(octets, expected);
      if (verdict.kind === 'foreign') return;
      // The real answer may still come behind it.
      if (verdict.kind === 'garbage') onTimeout = { kind: 'malformed', reason: 'it is no DNS message' };
      else finish(verdict);
    };
    const timer = setTimeout(() => finish(onTimeout), timeoutMs);
    signal?.addEventListener('abort', cancel);
    const close = open({ receive, fail: (code) => finish({ kind: 'failed', code }) });
  });
}
