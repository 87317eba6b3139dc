/** A GUID and the state from which the next one comes. */
export interface NextGuid {
  /** Lower case, without braces. */
  readonly guid: string;
  readonly seed: number;
}

/** The step of the state; odd, so that all 2^32 states come round. */
const increment = 0x6d2b79f5;

/** Mixes a state into 32 bits that look random. */
function mix(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/**
 * The next GUID of a pseudo-random sequence, in the form of RFC 9562 version 4.
 *
 * The engine has no randomness of its own: the sequence's state is part of the world, so that a world is built twice
 * alike.
 */
export function nextGuid(seed: number): NextGuid {
  let state = seed >>> 0;
  let digits = '';
  for (let word = 0; word < 4; word += 1) {
    state = (state + increment) >>> 0;
    digits += mix(state).toString(16).padStart(8, '0');
  }
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return { guid: parts.join('-'), seed: state };
}
