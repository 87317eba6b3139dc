import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

function allowedHashes(html: string): readonly (string | undefined)[] {
  return [...contentSecurityPolicy(html).matchAll(/'sha256-([^']+)'/gu)].map(([, hash]) => hash);
}

describe('contentSecurityPolicy', () => {
  it('allows nothing inline in general, nothing evaluated and nothing remote', () => {
    expect(contentSecurityPolicy('<style>a{}</style>')).not.toMatch(/unsafe|https?:|wss?:|\*/u);
  });

  it('starts from nothing', () => {
    expect(contentSecurityPolicy('')).toMatch(/^default-src 'none';/u);
  });

  it('allows the empty style element, which the style engine fills', () => {
    expect(allowedHashes('<p>no style</p>')).toEqual([hashOf('')]);
  });

  it('allows the style sheets of the page itself by their exact text', () => {
    const html = '<style>body{color:red}</style><p></p><style>\n.a{}\n</style>';
    expect(allowedHashes(html)).toEqual([hashOf('body{color:red}'), hashOf('\n.a{}\n'), hashOf('')]);
  });

  it('allows no script by a hash', () => {
    expect(contentSecurityPolicy('<script>alert(1)</script><style>a{}</style>')).toContain(
      "script-src 'self';",
    );
  });
});
