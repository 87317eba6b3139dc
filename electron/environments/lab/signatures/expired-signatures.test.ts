import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSignedLab } from './testing/signed-lab';
import type { SignedLab } from './testing/signed-lab';

const day = 24 * 3_600_000;

/*
 * The judges' clock can not be set, so the lab's is: a lab that stands in the past is one that nobody has cared for since.
 */
describe('a lab that signed for the last time', () => {
  let signed: SignedLab;
  beforeAll(async () => {
    // Records hold for ten days, DNSKEY sets for seven.
    signed = await openSignedLab(Date.now() - 8 * day);
  }, 60_000);
  afterAll(() => signed.close());

  it.each([
    ['DC1', 'secure.contoso.com'],
    ['DC2', 'keys.contoso.com'],
    ['DNS1', 'fabrikam.com'],
    ['DC2', 'fabrikam.com'],
  ])('eight days ago is refused at %s for %s, because its DNSKEY set has expired', async (server, zone) => {
    const anchor = signed.anchorOf(server, zone);
    expect(await signed.delvOn(server, anchor, `${zone}.`, 'SOA')).toBe('broken trust chain');
    expect(await signed.unboundOn(server, anchor, zone, 'SOA')).toBe('bogus');
  });
});
