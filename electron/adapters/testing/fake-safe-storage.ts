import type { SafeStorage } from '../key-protector';

/** A safe storage for tests: it turns text round, which is enough to see that it was asked. */
export function fakeSafeStorage({ available = true, backend = 'kwallet6' } = {}): SafeStorage {
  const turn = (text: string): string => Array.from(text).reverse().join('');
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (plain) => Buffer.from(turn(plain), 'utf8'),
    decryptString: (encrypted) => turn(encrypted.toString('utf8')),
  };
}
