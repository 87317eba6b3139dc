import { readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyId } from '../engine/forest/directory';
import { writeDurably } from './durable-file';
import { parseKeyFile } from './key-file';
import type { KeyFile } from './key-file';
import type { KeyProtector } from './key-protector';
import type { KeyPair, KeySpecification, KeyVault, Log } from './ports';

/** What a vault needs. */
export interface KeyVaultOptions {
  readonly folder: string;
  readonly protector: KeyProtector;
  readonly log: Log;
}

/**
 * Private keys at rest: one file for each key pair, readable by its owner only, encrypted where the system can.
 *
 * A file for each key, because adding one then never touches another.
 */
export function createKeyVault({ folder, protector, log }: KeyVaultOptions): KeyVault {
  const read = (keyId: KeyId): Promise<KeyFile | null> => readKeyFile(keyPath(folder, keyId), keyId, log);
  return {
    protection: protector.protection,
    save: (keyId, specification, pair) =>
      writeDurably(keyPath(folder, keyId), describeKey(protector, keyId, specification, pair)),
    findPublicKey: async (keyId, { algorithm, keyLength }) => {
      const file = await read(keyId);
      return file?.algorithm === algorithm && file.keyLength === keyLength ? file.publicKey : null;
    },
    readPrivateKey: async (keyId) => {
      const file = await read(keyId);
      return file === null ? null : openPrivateKey(protector, file);
    },
    protectStoredKeys: async () => {
      if (protector.protection().kind === 'none') return;
      for (const keyId of await listKeys(folder)) await protectKey(folder, await read(keyId), protector);
    },
  };
}

/** Key identifiers are GUIDs or serial numbers; anything else must not become a path. */
function keyPath(folder: string, keyId: KeyId): string {
  if (!/^[A-Za-z0-9-]{1,64}$/u.test(keyId)) throw new Error(`Not a key identifier: ${keyId}`);
  return join(folder, `${keyId.toLowerCase()}.json`);
}

function describeKey(
  protector: KeyProtector,
  keyId: KeyId,
  { algorithm, keyLength }: KeySpecification,
  { publicKey, privateKey }: KeyPair,
): string {
  const protection = protector.protection();
  const octets = protection.kind === 'none' ? privateKey : protector.encrypt(privateKey);
  const file: KeyFile = {
    format: 1,
    keyId,
    algorithm,
    keyLength,
    publicKey,
    protection,
    privateKey: Buffer.from(octets).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function openPrivateKey(protector: KeyProtector, { protection, privateKey }: KeyFile): Uint8Array {
  const octets = Buffer.from(privateKey, 'base64');
  return protection.kind === 'none' ? octets : protector.decrypt(octets);
}

async function listKeys(folder: string): Promise<readonly KeyId[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
}

async function protectKey(folder: string, file: KeyFile | null, protector: KeyProtector): Promise<void> {
  if (file?.protection.kind !== 'none') return;
  const pair = { publicKey: file.publicKey, privateKey: Buffer.from(file.privateKey, 'base64') };
  await writeDurably(keyPath(folder, file.keyId), describeKey(protector, file.keyId, file, pair));
}

async function readKeyFile(path: string, keyId: KeyId, log: Log): Promise<KeyFile | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return null;
  const file = parseKeyFile(text);
  if (file?.keyId.toLowerCase() === keyId.toLowerCase()) return file;
  await rename(path, `${path}.damaged`);
  log.warn(`The key file ${path} is damaged; it was kept as ${path}.damaged`);
  return null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
