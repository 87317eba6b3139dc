/** The most the history keeps of a reason (contract). */
export const longestReason = 500;

/** A reason as the contract wants it: `null` where nothing was written. */
export function reasonOrNull(text: string): string | null {
  const reason = text.trim().slice(0, longestReason);
  return reason === '' ? null : reason;
}
