const plain = /^[\p{L}\p{Nd}_.\\/][\p{L}\p{Nd}_.:\\/-]*$/u;

/**
 * A text as one argument: bare where that is safe, in single quotes otherwise.
 *
 * Nothing expands in single quotes, and the quotes in it are doubled, the typographic ones too, because PowerShell
 * reads those like its own.
 */
export function quoted(text: string): string {
  if (plain.test(text)) return text;
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/gu, '$&$&')}'`;
}

/** A text behind an opening quote that the user typed. */
export function quotedWith(text: string, quote: string): string {
  if (quote !== '"') return `'${text.replace(/['\u2018\u2019\u201a\u201b]/gu, '$&$&')}'`;
  return `"${text.replace(/[`$"\u201c\u201d\u201e]/gu, '`$&')}"`;
}
