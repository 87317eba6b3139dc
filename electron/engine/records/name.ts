/**
 * Domain names as text (RFC 1035 section 5.1).
 *
 * Everywhere in the engine a name is a string in one normal form: absolute with trailing dot, case kept, printable
 * octets as they are, `"$().;@\` behind a backslash and every other octet as `\DDD`. So two names are equal exactly
 * when their lower-cased strings are, and a name can be the key of a map. Text from outside becomes a name only through
 * `parseName`.
 */
import { decimalEscape, excerpt, readEscaped } from './escaped-text';

/** A name in normal form, or why the text is none, as the rest of a sentence. */
export type NameOutcome =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'invalid'; readonly reason: string };

/** The root of the name space. */
export const rootName = '.';

/** Octets that the wire form of a name may have (RFC 1035 section 2.3.4). */
export const longestName = 255;
/** And one of its labels. */
const longestLabel = 63;

/** Labels that need no escape, one dot between them: nearly every name there is. */
const plainName = /^[!#%-'*-\-/-:<-?A-[\]-~]{1,63}(?:\.[!#%-'*-\-/-:<-?A-[\]-~]{1,63})*\.?$/;
const behindBackslash = '"$().;@\\';

function invalid(reason: string): NameOutcome {
  return { kind: 'invalid', reason };
}

function printOctet(octet: number): string {
  if (octet <= 0x20 || octet >= 0x7f) return decimalEscape(octet);
  const character = String.fromCharCode(octet);
  return behindBackslash.includes(character) ? `\\${character}` : character;
}

/** A label of the wire form in normal form, without a dot. */
export function printLabel(octets: Iterable<number>): string {
  let text = '';
  for (const octet of octets) text += printOctet(octet);
  return text;
}

/** How many octets the wire form of a name has. */
export function wireLength(name: string): number {
  if (name === rootName) return 1;
  if (!name.includes('\\')) return name.length + 1;
  return name.replace(/\\(?:\d{3}|.)/g, 'x').length + 1;
}

/** Puts the origin behind a relative name and looks at the length of what comes out. */
function complete(labels: string, isAbsolute: boolean, origin: string | undefined): NameOutcome {
  if (!isAbsolute && origin === undefined) {
    return invalid(`the name ${excerpt(labels)} is relative and no origin is known`);
  }
  const name = isAbsolute || origin === rootName ? `${labels}.` : `${labels}.${origin ?? ''}`;
  if (wireLength(name) > longestName) return invalid(`the name ${excerpt(name)} is longer than 255 octets`);
  return { kind: 'name', name };
}

function parseEscapedName(text: string, origin: string | undefined): NameOutcome {
  const labels: string[] = [];
  let octets: number[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] === '.') {
      if (octets.length === 0) return invalid(`the name ${excerpt(text)} has an empty label`);
      labels.push(printLabel(octets));
      octets = [];
      at += 1;
      continue;
    }
    const step = readEscaped(text, at);
    if (step.kind === 'invalid') return step;
    octets.push(...step.octets);
    if (octets.length > longestLabel) {
      return invalid(`the name ${excerpt(text)} has a label of more than 63 octets`);
    }
    at = step.next;
  }
  if (octets.length === 0) return complete(labels.join('.'), true, origin);
  return complete([...labels, printLabel(octets)].join('.'), false, origin);
}

/**
 * Reads a name from text.
 *
 * `origin`, in normal form, completes a relative name and stands for `@`; without it only absolute names are accepted.
 */
export function parseName(text: string, origin?: string): NameOutcome {
  if (plainName.test(text)) {
    const isAbsolute = text.endsWith('.');
    return complete(isAbsolute ? text.slice(0, -1) : text, isAbsolute, origin);
  }
  if (text === '') return invalid('the name is empty');
  if (text === rootName) return { kind: 'name', name: rootName };
  if (text === '@') {
    return origin === undefined
      ? invalid('@ is used and no origin is known')
      : { kind: 'name', name: origin };
  }
  return parseEscapedName(text, origin);
}

/** Does a text end in a dot that separates labels, rather than in one that is escaped? */
function endsInSeparator(text: string): boolean {
  if (!text.endsWith('.')) return false;
  // Nearly every name; asked for each label of each answer.
  if (text.at(-2) !== '\\') return true;
  const backslashes = /\\*$/.exec(text.slice(0, -1))?.[0].length ?? 0;
  return backslashes % 2 === 0;
}

/** `contoso.com` as `contoso.com.`: adds the trailing dot that the console and the directory leave out. */
export function withTrailingDot(name: string): string {
  return endsInSeparator(name) ? name : `${name}.`;
}

/** `contoso.com.` as `contoso.com`, as the console and the directory write names; the root stays `.`. */
export function withoutTrailingDot(name: string): string {
  return name !== rootName && endsInSeparator(name) ? name.slice(0, -1) : name;
}

/** The form of a name that is the same for equal names (RFC 4343); good as a map's key. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Are two names the same, whatever their case (RFC 4343)? */
export function equalNames(a: string, b: string): boolean {
  return a === b || nameKey(a) === nameKey(b);
}

/** A name's labels from left to right, escaped, without the root's empty one. */
export function labelsOf(name: string): readonly string[] {
  if (name === rootName) return [];
  if (!name.includes('\\')) return name.slice(0, -1).split('.');
  return name.match(/(?:\\\d{3}|\\.|[^.\\])+/g) ?? [];
}

/** The name without its leftmost label; `null` for the root. */
export function parentName(name: string): string | null {
  if (name === rootName) return null;
  let dot = name.indexOf('.');
  while (!endsInSeparator(name.slice(0, dot + 1))) dot = name.indexOf('.', dot + 1);
  return dot === name.length - 1 ? rootName : name.slice(dot + 1);
}

/** Is the name the ancestor itself or below it (RFC 8499 section 7, "subdomain")? */
export function isSubdomain(name: string, ancestor: string): boolean {
  if (ancestor === rootName) return true;
  const [key, end] = [nameKey(name), nameKey(ancestor)];
  if (!key.endsWith(end)) return false;
  return key.length === end.length || endsInSeparator(key.slice(0, -end.length));
}

/** Is it a name of the reverse look-up trees (RFC 1035 section 3.5, RFC 3596 section 2.5)? */
export function isReverseName(name: string): boolean {
  return isSubdomain(name, 'in-addr.arpa.') || isSubdomain(name, 'ip6.arpa.');
}

/** The name as one writes it below an origin: `@`, a relative name, or the absolute one where it is not below. */
export function relativeName(name: string, origin: string): string {
  if (equalNames(name, origin)) return '@';
  if (origin === rootName || !isSubdomain(name, origin)) return name;
  return name.slice(0, -origin.length - 1);
}

/** A label's octets, one character each, in lower case; for comparing. */
function canonicalOctets(label: string): string {
  const text = label.toLowerCase();
  if (!text.includes('\\')) return text;
  return text.replace(/\\(\d{3}|.)/g, (_, escaped: string) =>
    escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped,
  );
}

/**
 * Canonical order of names (RFC 4034 section 6.1): negative where `a` comes first.
 *
 * By label from the right, lower-cased, octet by octet; a missing label comes first.
 */
export function compareNames(a: string, b: string): number {
  const [left, right] = [labelsOf(a), labelsOf(b)];
  for (let fromRight = 1; fromRight <= Math.min(left.length, right.length); fromRight += 1) {
    const x = canonicalOctets(left.at(-fromRight) ?? '');
    const y = canonicalOctets(right.at(-fromRight) ?? '');
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}
