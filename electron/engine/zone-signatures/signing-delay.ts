import type { Instant } from '../forest/directory';
import type { ServerName } from '../forest/server';

/** Seconds; "waits a random 5-30 minutes before signing" (dialogs.md section 7). */
const shortestDelay = 5 * 60;
const longestDelay = 30 * 60;

/** A number of 32 bits that looks random and follows from a text (FNV-1a, mixed once more). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * When a server signs what it noticed at that instant, so that not all of them work at once.
 *
 * One timer for all zones of which it notices something at once. Drawn from the occasion and not from the world's sequence
 * of identifiers: how many servers notice something must not decide which identifiers keys get.
 */
export function delayedFrom(noticed: Instant, forest: string, server: ServerName): Instant {
  const span = longestDelay - shortestDelay;
  return noticed + (shortestDelay + (hashOf(`${forest} ${server} ${noticed}`) % (span + 1))) * 1000;
}
