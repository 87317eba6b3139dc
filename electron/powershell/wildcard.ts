const special = /[.*+?^${}()|[\]\\/]/u;

/**
 * The pattern of a PowerShell wildcard (`*`, `?`, `[a-c]`), for whole names of either case.
 *
 * A bracket that never closes stands for itself, so that every text is a pattern.
 */
export function wildcardPattern(wildcard: string): RegExp {
  let pattern = '';
  for (let at = 0; at < wildcard.length; at += 1) {
    const character = wildcard.charAt(at);
    const set = character === '[' ? /^\[([^\]]+)\]/u.exec(wildcard.slice(at)) : null;
    if (set) {
      pattern += `[${setOf(set[1] ?? '')}]`;
      at += set[0].length - 1;
    } else if (character === '*') pattern = pattern.endsWith('.*') ? pattern : `${pattern}.*`;
    else pattern += character === '?' ? '.' : literal(character);
  }
  return new RegExp(`^${pattern}$`, 'isu');
}

/** Whether a text holds wildcard characters at all. */
export function hasWildcard(text: string): boolean {
  return /[*?[]/u.test(text);
}

function setOf(characters: string): string {
  const pieces = characters.matchAll(/(.)-(.)|(.)/gsu);
  return [...pieces]
    .map(([, first = '', last = '', single]) => (single === undefined ? range(first, last) : inSet(single)))
    .join('');
}

function range(first: string, last: string): string {
  const inOrder = (first.codePointAt(0) ?? 0) <= (last.codePointAt(0) ?? 0);
  return `${inSet(first)}${inOrder ? '-' : String.raw`\-`}${inSet(last)}`;
}

function inSet(character: string): string {
  return character === '-' ? String.raw`\-` : literal(character);
}

function literal(character: string): string {
  return special.test(character) ? `\\${character}` : character;
}
