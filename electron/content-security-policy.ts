import { createHash } from 'node:crypto';

/**
 * The hash of an empty inline style sheet.
 *
 * The style engine (Griffel) adds an empty `<style>` and fills it through the CSSOM, which a policy does not
 * restrict. Allowing exactly the empty element keeps every inline rule with content forbidden; `'unsafe-inline'`
 * would not. CSP Level 3 section 6.7.3.3, "Does element match source list for type and source?".
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Everything of the policy but styles. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** The hash by which a policy allows one inline style sheet: this text and no other (CSP Level 3 section 6.7.3.4). */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The style sheets that a page of ours carries inside. */
function inlineStyles(html: string): readonly string[] {
  return [...html.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, text = '']) => text);
}

/**
 * What the window may load: its own files, and nothing else.
 *
 * @param html the page it is for, whose own style sheets are allowed
 */
export function contentSecurityPolicy(html: string): string {
  const styles = [...inlineStyles(html).map(hashOf), emptyStyle];
  return [...strictPolicy, `style-src 'self' ${styles.join(' ')}`].join('; ');
}

/**
 * The policy of `npm run dev` only: hot reload needs inline scripts and styles, and a socket to the dev server.
 *
 * A production build does not contain it.
 */
export function developmentPolicy(devServer: string): string {
  const { host } = new URL(devServer);
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
