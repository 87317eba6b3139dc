import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { algorithmMnemonics } from '../../engine/signing/key-algorithm';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';
import { fileNameOf, readKeyDirectory, writeKeyFiles } from './key-directory';
import type { SigningKey } from './key-directory';
import { newSigningKey } from './new-signing-key';
import { lacks, runToSuccess } from './testing/programs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-directory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const zone = 'example.test.';
const algorithms: readonly SigningAlgorithm[] = [5, 7, 8, 10, 13, 14, 15];

async function keysIn(directory: string, name = zone): Promise<readonly SigningKey[]> {
  const outcome = await readKeyDirectory(directory, name);
  if (outcome.kind === 'invalid') throw new Error(`${outcome.file}:${outcome.line}: ${outcome.reason}`);
  return outcome.keys;
}

describe('a key of every algorithm', () => {
  it.each(algorithms)('comes back from its files: %i', async (algorithm) => {
    const key = await newSigningKey({ flags: 257, algorithm, bits: 1024 }, new Set());
    await writeKeyFiles(folder, zone, key);
    const [found] = await keysIn(folder);
    expect(found).toMatchObject({ flags: 257, algorithm, keyTag: key.keyTag, data: key.data });
    expect(found?.privateKey?.export({ format: 'jwk' })).toEqual(key.privateKey?.export({ format: 'jwk' }));
  });

  it.skipIf(lacks('dnssec-keygen')).each(algorithms)(
    'is read as dnssec-keygen writes it: %i',
    async (algorithm) => {
      const bits = algorithm < 13 ? ['-b', '1024'] : [];
      const kind = ['-a', algorithmMnemonics[algorithm], ...bits, '-n', 'ZONE'];
      await runToSuccess('dnssec-keygen', ['-q', '-K', folder, ...kind, zone]);
      const [key] = await keysIn(folder);
      const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.key'));
      const tag = Number(/\+(\d{5})\.key$/u.exec(file)?.[1]);
      expect(key).toMatchObject({ algorithm, flags: 256, keyTag: tag });
      expect(key?.timing.activate).toBeGreaterThan(1_700_000_000);
      expect(key?.privateKey).not.toBeNull();
    },
  );
});

describe('a key directory', () => {
  it('keeps a private key for its owner alone, and never overwrites one', async () => {
    const key = await newSigningKey({ flags: 256, algorithm: 13, bits: 0 }, new Set());
    await writeKeyFiles(folder, zone, key);
    const file = readdirSync(folder).find((name) => name.endsWith('.private')) ?? '';
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    await expect(writeKeyFiles(folder, zone, key)).rejects.toThrow('EEXIST');
  });

  it('has keys of several zones side by side', async () => {
    const key = await newSigningKey({ flags: 256, algorithm: 13, bits: 0 }, new Set());
    await writeKeyFiles(folder, 'other.test.', key);
    expect(await keysIn(folder)).toEqual([]);
    expect(await keysIn(folder, 'OTHER.test.')).toHaveLength(1);
  });

  it('publishes a key whose private file is missing, without signing by it', async () => {
    const key = await newSigningKey({ flags: 257, algorithm: 13, bits: 0 }, new Set());
    await writeKeyFiles(folder, zone, { ...key, privateKey: null });
    expect((await keysIn(folder))[0]?.privateKey).toBeNull();
  });
});

describe('a wrong key file is named with line and reason', () => {
  async function faultAfter(extension: string, change: (text: string) => string): Promise<string> {
    const key = await newSigningKey({ flags: 256, algorithm: 13, bits: 0 }, new Set());
    await writeKeyFiles(folder, zone, key);
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith(extension)) ?? '');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const outcome = await readKeyDirectory(folder, zone);
    if (outcome.kind !== 'invalid') return 'no fault';
    return `${outcome.file.endsWith(extension) ? extension : 'other file'}:${outcome.line}: ${outcome.reason}`;
  }

  it.each([
    ['no fields', '.private', () => 'nonsense\n', '.private:1: a field has no name before a colon'],
    [
      'another format',
      '.private',
      (text: string) => text.replace('v1.3', 'v2.0'),
      '.private:1: this is no private key in the format v1',
    ],
    [
      'another algorithm',
      '.private',
      (text: string) => text.replace('Algorithm: 13', 'Algorithm: 8'),
      '.private:2: the algorithm is not ECDSAP256SHA256 as in the public key',
    ],
    [
      'no key',
      '.private',
      (text: string) => text.replace(/PrivateKey:.*\n/u, ''),
      '.private:1: the field PrivateKey is missing',
    ],
    [
      'a broken key',
      '.private',
      (text: string) => text.replace(/PrivateKey: ./u, 'PrivateKey: ?'),
      '.private:3: the field PrivateKey is no base64',
    ],
    [
      'a foreign key',
      '.private',
      (text: string) =>
        text.replace(/PrivateKey:.*/u, `PrivateKey: ${Buffer.alloc(32, 7).toString('base64')}`),
      '.private:1: the private key does not belong to the public key',
    ],
    ['no record', '.key', () => '; nothing\n\n', '.key:1: this is no DNSKEY record'],
    [
      'a record of another zone',
      '.key',
      (text: string) => `; a comment\n${text.replace('example', 'other')}`,
      '.key:2: the key is that of other.test., not of example.test.',
    ],
    [
      'an algorithm that signs nothing',
      '.key',
      (text: string) => text.replace(' 3 13 ', ' 3 3 '),
      '.key:1: nothing can be signed with algorithm 3 here',
    ],
  ])('%s', async (_, extension, change, fault) => {
    expect(await faultAfter(extension, change)).toBe(fault);
  });
});

describe('the file name of a zone', () => {
  it.each([
    ['Example.TEST.', 'example.test.'],
    ['.', '.'],
    ['0/25.2.0.192.in-addr.arpa.', '0%2F25.2.0.192.in-addr.arpa.'],
    ['a\\.b\\000.test.', 'a%2Eb%00.test.'],
    ['_tcp.test.', '_tcp.test.'],
  ])('%s becomes %s', (name, file) => expect(fileNameOf(name)).toBe(file));
});
