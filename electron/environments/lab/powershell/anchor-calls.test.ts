import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import type { LabEnvironment } from '../lab-environment';
import { shortKeyMaker } from '../testing/short-key-maker';
import { createTestLab, untilKeysAreMade } from '../testing/test-lab';
import { valueOf } from '../testing/value-of';
import { delegationDigest } from './delegation-digest';
import { rootAnchors } from './root-anchors';

/** Digests of type 2 in root-anchors.xml (RFC 9718). */
const rootDigests = [
  'E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D',
  '683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16',
];

describe('trust anchors on the console', () => {
  let folder: string;
  let lab: LabEnvironment;
  const run = async (text: string): Promise<string> => {
    const argument = { session: 'pane', server: 'DC1', text, columns: 200 };
    const { lines } = valueOf(await lab.runPowerShell(argument));
    return lines.map((line) => line.text.trim()).join('\n');
  };
  const tags = async (name: string): Promise<readonly string[]> => {
    const text = await run(`(Get-DnsServerTrustAnchor -Name ${name} -ComputerName dns1).KeyTag`);
    return text.split('\n').filter((line) => line !== '');
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    lab = createTestLab({ folder, keyMaker: shortKeyMaker() });
    await untilKeysAreMade(lab);
  });
  afterAll(async () => {
    await lab.close();
    rmSync(folder, { recursive: true });
  });

  it('are those of the root as IANA publishes them', () => {
    expect(rootAnchors.map((anchor) => delegationDigest('.', anchor, 'SHA-256'))).toEqual(rootDigests);
  });

  it('of the root come and go', async () => {
    expect(await run('Add-DnsServerTrustAnchor -Root -ComputerName dns1')).toBe('');
    expect(await tags('.')).toEqual(['20326', '38696']);
    expect(await run('Remove-DnsServerTrustAnchor -Name . -ComputerName dns1 -Force')).toBe('');
    expect(await tags('.')).toEqual([]);
  });

  it('that were given as a digest are the key that has it, and nothing else', async () => {
    const ksk = zoneCopy(lab.world, 'DC2', 'keys.contoso.com')?.publishedKeys[0];
    if (ksk === undefined) throw new Error('keys.contoso.com publishes no key');
    const digest = delegationDigest('keys.contoso.com', ksk, 'SHA-256') ?? '';
    const add = (value: string) =>
      run(
        `Add-DnsServerTrustAnchor -Name keys.contoso.com -CryptoAlgorithm ECDsaP256Sha256 -KeyTag 1 -DigestType Sha256 -Digest ${value} -ComputerName dns1`,
      );
    expect(await add(digest.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')))).toContain('WIN32 87');
    expect(await tags('keys.contoso.com')).toEqual([]);
    expect(await add(digest)).toBe('');
    expect(await tags('keys.contoso.com')).toHaveLength(1);
  });

  it('of which the zone has no key any more are missing', async () => {
    const states = '(Get-DnsServerTrustAnchor -Name secure.contoso.com -ComputerName dns1).TrustAnchorState';
    expect(await run(states)).toBe('Valid\nValid');
    await run('Invoke-DnsServerZoneUnsign -ZoneName secure.contoso.com -Force');
    expect(await run(states)).toBe('Missing\nMissing');
    expect(await run('(Get-DnsServerTrustPoint -ComputerName dns1).TrustPointName')).toContain(
      'secure.contoso.com.',
    );
  });
});
