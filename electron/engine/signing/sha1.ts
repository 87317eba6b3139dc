/** The initial hash value (FIPS 180-4 section 5.3.1). */
const initial = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;

const block = 64;

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The words of one message block, extended to eighty. Reused, because NSEC3 hashes millions of blocks. */
const words = new Int32Array(80);

function loadBlock(octets: Uint8Array, offset: number): void {
  for (let index = 0; index < 16; index += 1) {
    const at = offset + 4 * index;
    words[index] =
      ((octets[at] ?? 0) << 24) |
      ((octets[at + 1] ?? 0) << 16) |
      ((octets[at + 2] ?? 0) << 8) |
      (octets[at + 3] ?? 0);
  }
  for (let index = 16; index < 80; index += 1) {
    const mixed =
      (words[index - 3] ?? 0) ^ (words[index - 8] ?? 0) ^ (words[index - 14] ?? 0) ^ (words[index - 16] ?? 0);
    words[index] = rotated(mixed, 1);
  }
}

/** One round of the compression function (FIPS 180-4 section 6.1.2). */
function compress(state: Int32Array, octets: Uint8Array, offset: number): void {
  loadBlock(octets, offset);
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  for (let index = 0; index < 80; index += 1) {
    let mixed: number;
    if (index < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (index < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (index < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (((a << 5) | (a >>> 27)) + mixed + e + (words[index] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0] = ((state[0] ?? 0) + a) | 0;
  state[1] = ((state[1] ?? 0) + b) | 0;
  state[2] = ((state[2] ?? 0) + c) | 0;
  state[3] = ((state[3] ?? 0) + d) | 0;
  state[4] = ((state[4] ?? 0) + e) | 0;
}

/** The message with its padding and length (FIPS 180-4 section 5.1.1). */
function padded(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / block) * block;
  const octets = new Uint8Array(length);
  octets.set(message);
  octets[message.length] = 0x80;
  new DataView(octets.buffer).setUint32(length - 4, message.length * 8);
  return octets;
}

/**
 * SHA-1 (FIPS 180-4), twenty octets.
 *
 * Only for NSEC3 owner names (RFC 5155 section 11), where it is no protection but a shape: hashing each name some fifty
 * times is too small a step for a call into the platform, and the engine knows none.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(initial);
  const octets = padded(message);
  for (let offset = 0; offset < octets.length; offset += block) compress(state, octets, offset);
  const digest = new Uint8Array(20);
  const view = new DataView(digest.buffer);
  for (let index = 0; index < 5; index += 1) view.setInt32(4 * index, state[index] ?? 0);
  return digest;
}
