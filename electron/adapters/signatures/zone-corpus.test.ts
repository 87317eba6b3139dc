import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Denial } from '../../engine/signing/denial';
import { hasJudges, judged } from './testing/judges';
import { oddZones } from './testing/odd-zones';
import { randomZone } from './testing/random-zone';
import { signedText, zoneOf } from './testing/signed-text';
import { aTestKey } from './testing/signing-keys';

const folder = mkdtempSync(join(tmpdir(), 'zone-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];

const denials: Readonly<Record<string, Denial>> = {
  nsec: { kind: 'nsec' },
  nsec3: { kind: 'nsec3', iterations: 3, salt: Uint8Array.of(0xab, 0xcd), optOut: false },
  'opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};

/** The fixed seed of the random zones, so that a failure can be seen again. */
const seed = 20260101;

describe.skipIf(!hasJudges)('validators that others wrote accept', () => {
  describe.each(Object.entries(denials))('with %s', (kind, denial) => {
    it.each(Object.entries(oddZones))('%s', async (name, { text, origin }) => {
      const { text: signed } = await signedText(zoneOf(text, origin), keys, denial);
      expect(judged(join(folder, `${kind}-${name.replaceAll(' ', '-')}`), origin, signed)).toBe('accepted');
    });
  });

  it.each(Object.entries(denials))('random zones with %s', async (kind, denial) => {
    await fc.assert(
      fc.asyncProperty(randomZone, async ({ text, origin }) => {
        const { text: signed } = await signedText(zoneOf(text, origin), keys, denial);
        expect(judged(join(folder, `random-${kind}`), origin, signed)).toBe('accepted');
      }),
      { seed, numRuns: 60 },
    );
  });

  it('a zone that was signed before', async () => {
    const { text, origin } = oddZones['wildcards at several depths'] ?? { text: '', origin: '.' };
    const [first, second] = [denials.nsec3, denials.nsec];
    if (first === undefined || second === undefined) throw new Error('a denial is missing');
    const once = await signedText(zoneOf(text, origin), [aTestKey(8, 'both')], first);
    const twice = await signedText(zoneOf(once.text, origin), keys, second);
    expect(judged(join(folder, 'signed-twice'), origin, twice.text)).toBe('accepted');
    expect(twice.text).not.toMatch(/NSEC3|DNSKEY 8 /u);
  });

  it('a zone with keys of two algorithms', async () => {
    const { text, origin } = oddZones['a DNAME with names below'] ?? { text: '', origin: '.' };
    const both = [
      ...keys,
      aTestKey(8, 'keys'),
      aTestKey(8, 'records'),
      aTestKey(15, 'keys'),
      aTestKey(15, 'records'),
    ];
    const { text: signed } = await signedText(zoneOf(text, origin), both, { kind: 'nsec' });
    expect(judged(join(folder, 'algorithms'), origin, signed)).toBe('accepted');
  });
});
