import { checkTexts } from './check-texts';

/** Octets of a label and of a whole name in wire form (RFC 1035 section 2.3.4). */
const longestLabel = 63;
const longestName = 255;

/** One label between two dots; an escape stands for one octet. */
function octetsIn(label: string): number {
  return label.replaceAll(/\\\d{3}|\\./gsu, 'x').length;
}

function labelFault(label: string): string | null {
  if (label === '') return checkTexts.emptyLabel;
  return octetsIn(label) > longestLabel ? checkTexts.longLabel(label) : null;
}

/** Why a text is no domain name, `null` where it is one. An escaped dot is no separator. */
export function nameFault(name: string): string | null {
  const text = name.replace(/\.$/u, '');
  if (text === '') return name === '.' ? null : checkTexts.missingName;
  if (/\s/u.test(text)) return checkTexts.spaceInName;
  if (/[^\x21-\x7e]/u.test(text)) return checkTexts.notAscii;
  const labels = text.split(/(?<!\\)\./u);
  const fault = labels.map(labelFault).find((found) => found !== null);
  if (fault !== undefined) return fault;
  const wire = labels.reduce((octets, label) => octets + octetsIn(label) + 1, 1);
  return wire > longestName ? checkTexts.longName : null;
}

/** The name with what it stands below; a name with a dot at its end is whole already. */
export function fullName(name: string, parent: string): string {
  const typed = name.trim();
  if (typed.endsWith('.') && typed !== '.') return typed.slice(0, -1);
  if (typed === '' || typed === '@') return parent;
  return parent === '.' ? typed : `${typed}.${parent}`;
}

/** The name of a folder of a zone: labels from the zone downwards. */
export function folderName({
  zone,
  domain,
}: {
  readonly zone: string;
  readonly domain: readonly string[];
}): string {
  return [...domain.toReversed(), zone].join('.');
}

/** Is a name another one, or below it? Case does not matter (RFC 4343). */
export function isBelow(name: string, above: string): boolean {
  const [inner, outer] = [name.toLowerCase().replace(/\.$/u, ''), above.toLowerCase().replace(/\.$/u, '')];
  return outer === '' || inner === outer || inner.endsWith(`.${outer}`);
}

/** Are two names the same, whatever the case and the dot at the end? */
export function isSameName(left: string, right: string): boolean {
  return isBelow(left, right) && isBelow(right, left);
}

/** A typed name as the data of a record has it: whole, with its dot. */
export function wholeName(name: string): string {
  const typed = name.trim();
  return typed.endsWith('.') ? typed : `${typed}.`;
}
