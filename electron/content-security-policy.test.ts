import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

describe('contentSecurityPolicy', () => {
  it('allows nothing inline, nothing evaluated and nothing remote', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|wss?:|\*/u);
  });

  it('starts from nothing', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/u);
  });

  it('allows the empty style element and no other', () => {
    const hashes = [...contentSecurityPolicy.matchAll(/'sha256-([^']+)'/gu)].map(([, hash]) => hash);
    expect(hashes).toEqual([createHash('sha256').update('').digest('base64')]);
  });
});
