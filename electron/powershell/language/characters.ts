/**
 * PowerShell reads typographic dashes and quotes like the plain ones, because commands are copied from documents
 * (PowerShell language specification 2.3.5.2 and 2.3.3).
 */
const dashes = '-\u2013\u2014\u2015';
const singleQuotes = "'\u2018\u2019\u201a\u201b";
const doubleQuotes = '"\u201c\u201d\u201e';

/** Whether a character begins a parameter or an operator. */
export function isDash(character: string): boolean {
  return character !== '' && dashes.includes(character);
}

/** Whether a character opens or closes a literal string. */
export function isSingleQuote(character: string): boolean {
  return character !== '' && singleQuotes.includes(character);
}

/** Whether a character opens or closes an expandable string. */
export function isDoubleQuote(character: string): boolean {
  return character !== '' && doubleQuotes.includes(character);
}

/** Blank within a line. */
export function isBlank(character: string): boolean {
  return character !== '' && /[^\S\r\n]/u.test(character);
}

/** End of a line. */
export function isNewline(character: string): boolean {
  return character === '\n' || character === '\r';
}

/** Whether a bareword ends before the character. */
export function endsWord(character: string): boolean {
  return character === '' || /[\s;|&(){},<>]/u.test(character);
}

/** A character of a variable's or member's name. */
export function isNameCharacter(character: string): boolean {
  return character !== '' && /[\p{L}\p{Nd}_]/u.test(character);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What a character means behind a backtick. */
export function escaped(character: string): string {
  return escapes[character] ?? character;
}
