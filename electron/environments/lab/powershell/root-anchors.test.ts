import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { delegationDigest } from './delegation-digest';
import { rootAnchors } from './root-anchors';

/*
 * Debian's package dns-root-data has the root's anchors as IANA publishes them: its root-anchors.xml is verified with
 * ICANN's certificate when the package is built. Both files were compared with ours character by character (version
 * 2024071801); where the package is installed, the tests do it again.
 */
const keyFile = '/usr/share/dns/root.key';
const dsFile = '/usr/share/dns/root.ds';

/** The fields after the type of every record of that type in a zone file of single lines, without comments. */
function fieldsOf(file: string, type: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const records = lines.map((line) => (line.split(';')[0] ?? '').trim().split(/\s+/u));
  return records
    .filter((fields) => fields.includes(type))
    .map((fields) => fields.slice(fields.indexOf(type) + 1));
}

describe.skipIf(!existsSync(keyFile) || !existsSync(dsFile))('the root anchors of dns-root-data', () => {
  it('are ours, digit by digit', () => {
    const published = fieldsOf(keyFile, 'DNSKEY').map(([flags, protocol, algorithm, ...key]) => {
      return { flags, protocol, algorithm: Number(algorithm), publicKey: key.join('') };
    });
    expect(published.length).toBeGreaterThan(0);
    for (const anchor of rootAnchors) {
      expect(published).toContainEqual({ flags: '257', protocol: '3', ...anchor });
    }
  });

  it('have our digests', () => {
    const digests = fieldsOf(dsFile, 'DS').map(([, , , ...digest]) => digest.join(''));
    for (const anchor of rootAnchors) expect(digests).toContain(delegationDigest('.', anchor, 'SHA-256'));
  });
});
