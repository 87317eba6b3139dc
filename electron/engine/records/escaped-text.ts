/** Octets of a text as it stands in a zone file, or why the text is wrong, as the rest of a sentence. */
export type EscapedStep =
  | { readonly kind: 'octets'; readonly octets: readonly number[]; readonly next: number }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Shortens text from outside for a message, so that a huge token does not become a huge message. */
export function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}...`;
}

/** The UTF-8 form of one character (RFC 3629 section 3); a lone surrogate counts as U+FFFD. */
function utf8Octets(codePoint: number): readonly number[] {
  if (codePoint < 0x80) return [codePoint];
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), 0x80 | (codePoint & 0x3f)];
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return utf8Octets(0xfffd);
  const tail = [0x80 | ((codePoint >> 6) & 0x3f), 0x80 | (codePoint & 0x3f)];
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), ...tail];
  return [0xf0 | (codePoint >> 18), 0x80 | ((codePoint >> 12) & 0x3f), ...tail];
}

function readCharacter(text: string, at: number): EscapedStep {
  const codePoint = text.codePointAt(at) ?? 0;
  return { kind: 'octets', octets: utf8Octets(codePoint), next: at + (codePoint > 0xffff ? 2 : 1) };
}

/**
 * Reads one character, `\X` or `\DDD` (RFC 1035 section 5.1).
 *
 * Names and character strings share these escapes. Characters beyond ASCII count as the octets of their UTF-8 form, as
 * Windows DNS stores them.
 */
export function readEscaped(text: string, at: number): EscapedStep {
  if (text[at] !== '\\') return readCharacter(text, at);
  if (at + 1 >= text.length) return { kind: 'invalid', reason: 'a backslash at the end escapes nothing' };
  const digits = /^\d+/.exec(text.slice(at + 1, at + 4))?.[0];
  if (digits === undefined) return readCharacter(text, at + 1);
  if (digits.length < 3) return { kind: 'invalid', reason: `the escape \\${digits} needs three digits` };
  const octet = Number(digits);
  if (octet > 255) return { kind: 'invalid', reason: `the escape \\${digits} is greater than 255` };
  return { kind: 'octets', octets: [octet], next: at + 4 };
}

/** An octet as `\DDD`. */
export function decimalEscape(octet: number): string {
  return `\\${octet.toString().padStart(3, '0')}`;
}
