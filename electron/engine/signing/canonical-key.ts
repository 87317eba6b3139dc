import { labelsOf } from '../records/name';

/** A label in lower case, every octet one higher, so that 0 is free to end a label. */
function labelKey(label: string): string {
  const text = label.toLowerCase();
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '\\') {
      key += String.fromCharCode(text.charCodeAt(at) + 1);
      continue;
    }
    const digits = /^\d{3}/u.exec(text.slice(at + 1, at + 4))?.[0];
    key += String.fromCharCode(
      (digits === undefined ? text.charCodeAt(at + 1) : lowered(Number(digits))) + 1,
    );
    at += digits === undefined ? 1 : 3;
  }
  return `${key}\0`;
}

/** An upper-case letter that was written as `\DDD`. */
function lowered(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
}

/**
 * A text for a name; comparing two of them with `<` is the canonical order (RFC 4034 section 6.1).
 *
 * A zone is sorted by keys that are made once, instead of taking each name apart at every comparison.
 */
export function canonicalKey(name: string): string {
  let key = '';
  for (const label of labelsOf(name)) key = labelKey(label) + key;
  return key;
}
