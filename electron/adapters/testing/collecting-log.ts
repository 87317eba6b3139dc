import type { Log } from '../ports';

/** A log that keeps its lines for the test to read. */
export function collectingLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (message) => void lines.push(message),
    warn: (message) => void lines.push(message),
    error: (message, error) => void lines.push(`${message}: ${String(error)}`),
  };
}
