/** The initial hash value (FIPS 180-4 section 5.3.1). */
const initial = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;

const blockLength = 64;
const digestLength = 20;

/** The words of one message block, extended to eighty. Reused, because NSEC3 hashes millions of blocks. */
const words = new Int32Array(80);

function extend(): void {
  for (let index = 16; index < 80; index += 1) {
    const mixed =
      (words[index - 3] ?? 0) ^ (words[index - 8] ?? 0) ^ (words[index - 14] ?? 0) ^ (words[index - 16] ?? 0);
    words[index] = (mixed << 1) | (mixed >>> 31);
  }
}

/**
 * The compression function (FIPS 180-4 section 6.1.2) on the first sixteen words.
 *
 * One loop for each of its four functions: asking in each round which one it is takes three times as long.
 */
// eslint-disable-next-line max-lines-per-function -- one function of eighty rounds; cut in parts it loses its registers
function compress(state: Int32Array): void {
  extend();
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let [round, next] = [0, 0];
  for (; round < 20; round += 1) {
    next = (((a << 5) | (a >>> 27)) + ((b & c) | (~b & d)) + e + 0x5a827999 + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  for (; round < 40; round += 1) {
    next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0x6ed9eba1 + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  for (; round < 60; round += 1) {
    next =
      (((a << 5) | (a >>> 27)) + ((b & c) | (b & d) | (c & d)) + e + 0x8f1bbcdc + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  for (; round < 80; round += 1) {
    next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0xca62c1d6 + (words[round] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
}

/** The message with its padding and length (FIPS 180-4 section 5.1.1). */
function padded(message: Uint8Array): Uint8Array {
  const octets = new Uint8Array(Math.ceil((message.length + 9) / blockLength) * blockLength);
  octets.set(message);
  octets[message.length] = 0x80;
  new DataView(octets.buffer).setUint32(octets.length - 4, message.length * 8);
  return octets;
}

/** A padded message in 32-bit words. */
function wordsOf(octets: Uint8Array): Int32Array {
  const view = new DataView(octets.buffer, octets.byteOffset);
  const all = new Int32Array(octets.length / 4);
  // A plain loop: `Int32Array.from` takes longer than hashing a short name.
  for (let index = 0; index < all.length; index += 1) all[index] = view.getInt32(4 * index);
  return all;
}

/** Hashes whole blocks into a state that it starts anew. */
function digestInto(state: Int32Array, message: Int32Array): void {
  for (let index = 0; index < 5; index += 1) state[index] = initial[index] ?? 0;
  for (let block = 0; block < message.length; block += 16) {
    for (let index = 0; index < 16; index += 1) words[index] = message[block + index] ?? 0;
    compress(state);
  }
}

function octetsOf(state: Int32Array): Uint8Array {
  const digest = new Uint8Array(digestLength);
  const view = new DataView(digest.buffer);
  for (const [index, word] of state.entries()) view.setInt32(4 * index, word);
  return digest;
}

/**
 * SHA-1 (FIPS 180-4) of a message with a suffix, then as often again of the digest with the suffix (RFC 5155 section 5);
 * twenty octets.
 *
 * Only for NSEC3 owner names, where it is no protection but a shape: hashing each name some fifty times is too small a
 * step for a call into the platform, and the engine knows none. The padded block stays the same but for the digest in front, so it is made once, and words stay words in between.
 */
export function iteratedSha1(message: Uint8Array, suffix: Uint8Array, iterations: number): Uint8Array {
  const first = new Uint8Array(message.length + suffix.length);
  first.set(message);
  first.set(suffix, message.length);
  const again = new Uint8Array(digestLength + suffix.length);
  again.set(suffix, digestLength);
  const [state, repeated] = [new Int32Array(5), wordsOf(padded(again))];
  digestInto(state, wordsOf(padded(first)));
  for (let count = 0; count < iterations; count += 1) {
    repeated.set(state);
    digestInto(state, repeated);
  }
  return octetsOf(state);
}
