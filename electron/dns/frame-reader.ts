/**
 * Puts messages together that come over TCP in pieces of any size (RFC 1035 section 4.2.2).
 *
 * Each message has its length in two octets in front. Pieces are kept as they come and joined when a message is whole,
 * so that a message that trickles in octet by octet costs no more than its length.
 */
export class FrameReader {
  readonly #longest: number;
  #pieces: Uint8Array[] = [];
  #length = 0;

  /** Messages that announce more octets than `longest` break the stream. */
  constructor(longest = 0xffff) {
    this.#longest = longest;
  }

  /** Takes a piece; answers the messages that are whole now, or `null` when one is too long. */
  take(piece: Uint8Array): readonly Uint8Array[] | null {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length < 2 || this.#length < 2 + this.#announced()) return this.#fits() ? [] : null;
    return this.#cut(joined(this.#pieces, this.#length));
  }

  /** The length in front, that may be spread over two pieces. */
  #announced(): number {
    const [high = 0, low = 0] = [...joinedHead(this.#pieces)];
    return high * 256 + low;
  }

  #fits(): boolean {
    return this.#length < 2 || this.#announced() <= this.#longest;
  }

  #cut(octets: Uint8Array): readonly Uint8Array[] | null {
    const messages: Uint8Array[] = [];
    let at = 0;
    while (octets.length - at >= 2) {
      const length = (octets[at] ?? 0) * 256 + (octets[at + 1] ?? 0);
      if (length > this.#longest) return null;
      if (octets.length - at - 2 < length) break;
      messages.push(octets.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    this.#pieces = at === octets.length ? [] : [octets.subarray(at)];
    this.#length = octets.length - at;
    return messages;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only, second] = pieces;
  if (only !== undefined && second === undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The first two octets. */
function joinedHead(pieces: readonly Uint8Array[]): readonly number[] {
  const head: number[] = [];
  for (const piece of pieces) {
    head.push(...piece.subarray(0, 2 - head.length));
    if (head.length === 2) break;
  }
  return head;
}

/** A message with its length in front. */
export function framed(message: Uint8Array): Uint8Array {
  const octets = new Uint8Array(2 + message.length);
  octets[0] = message.length >> 8;
  octets[1] = message.length & 0xff;
  octets.set(message, 2);
  return octets;
}
