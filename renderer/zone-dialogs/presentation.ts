/** One word of a record's data; one in quotation marks may hold spaces (RFC 1035 section 5.1). */
export interface DataWord {
  readonly text: string;
  readonly quoted: boolean;
}

const words = /"(?<quoted>(?:\\.|[^"\\])*)"|(?<bare>(?:\\.|[^\s"\\])+)/gsu;

/** Splits the data of a record into its words; escapes stay as they are. */
export function wordsOf(data: string): readonly DataWord[] {
  return [...data.matchAll(words)].map(({ groups }) =>
    groups?.quoted === undefined
      ? { text: groups?.bare ?? '', quoted: false }
      : { text: groups.quoted, quoted: true },
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The octets behind escapes: `\DDD` is one octet, a backslash before anything else is that itself. */
function octetsOf(text: string): Uint8Array<ArrayBuffer> {
  const octets: number[] = [];
  for (const [, decimal, escaped, plain] of text.matchAll(/\\(\d{3})|\\(.)|([^\\])/gsu)) {
    if (decimal === undefined) octets.push(...encoder.encode(escaped ?? plain ?? ''));
    else octets.push(Number(decimal) & 0xff);
  }
  return Uint8Array.from(octets);
}

/** A character string as people read it; `null` where it holds octets that are no text. */
export function readText(text: string): string | null {
  try {
    const read = decoder.decode(octetsOf(text));
    return /\p{Cc}/u.test(read) ? null : read;
  } catch {
    return null;
  }
}

function written(octet: number): string {
  const character = String.fromCharCode(octet);
  if (octet < 0x20 || octet >= 0x7f) return `\\${String(octet).padStart(3, '0')}`;
  return character === '"' || character === '\\' ? `\\${character}` : character;
}

/** Octets that one character string can hold (RFC 1035 section 3.3). */
const longestString = 255;

/** The text as one character string, or as many as it takes, in quotation marks. Text beyond ASCII goes as UTF-8. */
export function writeText(text: string): string {
  const octets = encoder.encode(text);
  const strings: string[] = [];
  for (let at = 0; at === 0 || at < octets.length; at += longestString) {
    strings.push(`"${[...octets.subarray(at, at + longestString)].map(written).join('')}"`);
  }
  return strings.join(' ');
}

/** How many octets a text takes. */
export function textLength(text: string): number {
  return encoder.encode(text).length;
}
