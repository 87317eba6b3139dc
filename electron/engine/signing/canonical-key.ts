import { labelsOf } from '../records/name';

/** An upper-case letter that was written as `\DDD`. */
function lowered(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
}

/** Octets 0 and 1 in two characters, so that the character 0 is free to end a label and is the least of all. */
function octetKey(octet: number): string {
  return octet < 2 ? `\u0001${String.fromCharCode(octet)}` : String.fromCharCode(octet);
}

/** The octets of a label in lower case, one character each. */
function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/\\(\d{3}|.)/gu, (_, escaped: string) =>
      octetKey(escaped.length === 3 ? lowered(Number(escaped)) : escaped.charCodeAt(0)),
    );
}

/**
 * A text for a name; comparing two of them with `<` is the canonical order (RFC 4034 section 6.1).
 *
 * A zone is sorted by keys that are made once, instead of taking each name apart at every comparison.
 */
export function canonicalKey(name: string): string {
  const labels = name.includes('\\') ? labelsOf(name).map(labelKey) : labelsOf(name.toLowerCase());
  return labels
    .toReversed()
    .map((label) => `${label}\0`)
    .join('');
}
