import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyProtector } from './key-protector';
import { createKeyVault } from './key-vault';
import { collectingLog } from './testing/collecting-log';
import { fakeSafeStorage } from './testing/fake-safe-storage';

const keyId = '0f3c2a10-9d57-4c11-8f4e-2b7a6c5d4e3f';
const specification = { algorithm: 13, keyLength: 256 } as const;
const pair = { publicKey: 'cHVibGljIGtleQ==', privateKey: Buffer.from('the octets of a private key') };

describe('createKeyVault', () => {
  let folder: string;
  const open = (available: boolean) =>
    createKeyVault({
      folder,
      protector: createKeyProtector(fakeSafeStorage({ available }), 'darwin'),
      log: collectingLog(),
    });
  const fileText = (): string => readFileSync(join(folder, `${keyId}.json`), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'key-vault-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds a saved key again, after a restart as well', async () => {
    await open(true).save(keyId, specification, pair);
    const later = open(true);
    expect(await later.findPublicKey(keyId, specification)).toBe(pair.publicKey);
    expect(Buffer.from((await later.readPrivateKey(keyId)) ?? []).toString()).toBe(
      'the octets of a private key',
    );
  });

  it('encrypts the private key where the system can', async () => {
    await open(true).save(keyId, specification, pair);
    expect(JSON.parse(fileText())).toMatchObject({ protection: { kind: 'system', backend: 'Keychain' } });
    expect(fileText()).not.toContain(pair.privateKey.toString('base64'));
  });

  it('says in the file that the key is not encrypted, and why', async () => {
    await open(false).save(keyId, specification, pair);
    expect(JSON.parse(fileText())).toMatchObject({
      protection: { kind: 'none', reason: 'The safe storage of the system (Keychain) is not available.' },
      privateKey: pair.privateKey.toString('base64'),
    });
  });

  it.skipIf(process.platform === 'win32')('lets only the owner read a key file', async () => {
    await open(true).save(keyId, specification, pair);
    expect(statSync(join(folder, `${keyId}.json`)).mode & 0o777).toBe(0o600);
  });

  it('encrypts the keys it had to store in the clear as soon as the system can', async () => {
    await open(false).save(keyId, specification, pair);
    const later = open(true);
    await later.protectStoredKeys();
    expect(JSON.parse(fileText())).toMatchObject({ protection: { kind: 'system' } });
    expect(Buffer.from((await later.readPrivateKey(keyId)) ?? []).toString()).toBe(
      'the octets of a private key',
    );
  });

  it('does not take a key of another kind for the wanted one', async () => {
    const vault = open(true);
    await vault.save(keyId, specification, pair);
    expect(await vault.findPublicKey(keyId, { algorithm: 8, keyLength: 2048 })).toBeNull();
  });

  it('keeps a damaged file aside and has no key then', async () => {
    writeFileSync(join(folder, `${keyId}.json`), '{"format": 1, "keyId": ');
    expect(await open(true).findPublicKey(keyId, specification)).toBeNull();
    expect(readdirSync(folder)).toEqual([`${keyId}.json.damaged`]);
  });

  it('never makes a path of something that is not a key identifier', async () => {
    await expect(open(true).readPrivateKey('../../etc/passwd')).rejects.toThrow('Not a key identifier');
  });
});
