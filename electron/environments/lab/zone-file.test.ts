import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZoneExport } from '../../../shared/contract/calls';
import { judged, lacksJudges } from '../../adapters/signatures/testing/judges';
import { parsePrivateKey } from '../../adapters/signatures/private-key-text';
import { runJudge } from '../../dns/testing/judge';
import { entry } from '../../engine/forest/lookup';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { fromBase64 } from '../../engine/records/binary-text';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import type { ProposedFile } from '../dns-environment';
import { openSignedLab } from './signatures/testing/signed-lab';
import type { SignedLab } from './signatures/testing/signed-lab';
import { valueOf } from './testing/value-of';

const zone = 'keys.contoso.com';
const folder = mkdtempSync(join(tmpdir(), 'zone-file-'));
let signed: SignedLab;

beforeAll(async () => {
  signed = await openSignedLab();
}, 60_000);
afterAll(async () => {
  await signed.close();
  rmSync(folder, { recursive: true });
});

async function fileOf(what: ZoneExport, server = 'DC2', name = zone): Promise<ProposedFile> {
  return valueOf(await signed.lab.zoneFile({ server, zone: name, what }));
}

/** The identifier and algorithm of the active key of a kind. */
function activeKey(name: string, keyType: 'KSK' | 'ZSK', server = 'DC1'): string {
  const descriptors = zoneCopy(signed.lab.world, server, name)?.descriptors ?? [];
  return descriptors.find((each) => each.keyType === keyType)?.activeKey ?? '';
}

function lines({ text }: ProposedFile): readonly string[] {
  return text.trimEnd().split('\n');
}

describe('the file of a zone', () => {
  it.skipIf(lacksJudges)('is a signed zone that other validators accept', async () => {
    for (const name of [zone, 'secure.contoso.com']) {
      const { text, name: fileName } = await fileOf({ kind: 'zone' }, 'DC2', name);
      expect(fileName).toBe(`${name}.dns`);
      expect(await judged(join(folder, name), `${name}.`, text)).toBe('accepted');
    }
  });

  it('comes back without its signing, and the import says how much was left out', async () => {
    const { text } = await fileOf({ kind: 'zone' });
    const argument = { server: 'DNS1', zone, storage: 'file', fileName: 'keys.dns', text } as const;
    const row = valueOf(await signed.lab.importZone(argument));
    expect(row).toMatchObject({ name: zone, signed: false });
    expect(row.signingRecordsLeftOut).toBeGreaterThan(20);
    const records = async (server: string) =>
      valueOf(await signed.lab.listRecords({ server, zone }))
        .filter(({ type }) => !['DNSKEY', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM'].includes(type))
        .map(({ name, type, data }) => `${name} ${type} ${data}`)
        .sort();
    expect(await records('DNS1')).toEqual(await records('DC2'));
  });

  it('is a plain zone where it is not signed', async () => {
    const { text } = await fileOf({ kind: 'zone' }, 'DC1', 'intranet.contoso.com');
    const parsed = parseZoneFile(text, { origin: 'intranet.contoso.com' });
    const copy = zoneCopy(signed.lab.world, 'DC1', 'intranet.contoso.com');
    expect(parsed).toMatchObject({ kind: 'parsed', content: copy?.content });
  });

  it('is refused where there is no such zone, or nobody may ask', async () => {
    const what = { kind: 'zone' } as const;
    expect(await signed.lab.zoneFile({ server: 'DC1', zone: 'nowhere.example', what })).toMatchObject({
      problem: { code: 'zone-does-not-exist' },
    });
    expect(await signed.lab.zoneFile({ server: 'DC4', zone, what })).toMatchObject({
      problem: { code: 'access-denied' },
    });
  });
});

describe('files about the keys of a zone', () => {
  it('have the DS records that dnssec-dsfromkey makes', async () => {
    const key = await fileOf({ kind: 'public-key', keyId: activeKey(zone, 'KSK', 'DC2') });
    const path = join(folder, key.name);
    writeFileSync(path, key.text);
    const digests = await runJudge(
      'dnssec-dsfromkey',
      ['-a', 'SHA-1', '-a', 'SHA-256', '-a', 'SHA-384', path],
      'bind9-utils',
    );
    const theirs = digests
      .trim()
      .split('\n')
      .map((line) => line.split(' DS ')[1]?.replaceAll(' ', ''));
    const file = await fileOf({ kind: 'ds' });
    expect(file.name).toBe(`ds-${zone}`);
    const ours = lines(file).map((line) => line.split(' DS ')[1]?.replaceAll(' ', ''));
    expect(theirs).toHaveLength(3);
    expect(ours).toEqual(expect.arrayContaining(theirs));
    // By default Windows makes SHA-1 and SHA-256.
    const digestTypes = lines(await fileOf({ kind: 'dsset' })).map((line) => line.split(' ')[6]);
    expect(new Set(digestTypes)).toEqual(new Set(['1', '2']));
  });

  it('have the KSKs, or all keys, as the server publishes them', async () => {
    const flags = async (kind: 'keyset' | 'dnskey') =>
      new Set(lines(await fileOf({ kind })).map((line) => line.split(' ')[4]));
    expect(await flags('keyset')).toEqual(new Set(['257']));
    expect(await flags('dnskey')).toEqual(new Set(['256', '257']));
    expect((await fileOf({ kind: 'keyset' })).name).toBe(`keyset-${zone}`);
  });

  it('are refused for a zone that is not signed', async () => {
    const what = { kind: 'dsset' } as const;
    expect(await signed.lab.zoneFile({ server: 'DC1', zone: 'intranet.contoso.com', what })).toMatchObject({
      problem: { code: 'zone-not-signed' },
    });
  });
});

describe('the file of a private key', () => {
  it('is BIND’s, and belongs to the public key beside it', async () => {
    const keyId = activeKey(zone, 'ZSK', 'DC2');
    const file = await fileOf({ kind: 'private-key', keyId });
    expect(file).toMatchObject({ isSecret: true });
    expect(file.name).toMatch(/^Kkeys\.contoso\.com\.\+013\+\d{5}\.private$/u);
    const publicKey = fromBase64(entry(signed.lab.world.keys, keyId)?.publicKey ?? '') ?? new Uint8Array();
    expect(parsePrivateKey(file.text, 13, publicKey)).toMatchObject({ kind: 'key' });
  });

  it('is refused for a key on a device, and for one that this server can not use', async () => {
    const refusal = async (server: string, name: string) => {
      const what = { kind: 'private-key', keyId: activeKey(name, 'KSK') } as const;
      const outcome = await signed.lab.zoneFile({ server, zone: name, what });
      return outcome.kind === 'refused' ? outcome.problem.code : outcome.value.name;
    };
    expect(await refusal('DC1', 'vault.contoso.com')).toBe('provider-does-not-support-protection');
    expect(await refusal('DC1', 'finance.contoso.com')).toMatch(/\.private$/u);
    expect(await refusal('DC2', 'finance.contoso.com')).toBe('signing-key-not-accessible');
  });

  it('is refused for a key of another zone', async () => {
    const what = { kind: 'private-key', keyId: activeKey('secure.contoso.com', 'KSK') } as const;
    expect(await signed.lab.zoneFile({ server: 'DC2', zone, what })).toMatchObject({
      problem: { code: 'invalid-parameter' },
    });
  });
});
