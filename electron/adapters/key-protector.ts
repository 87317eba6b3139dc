import type { KeyProtection } from '../../shared/model/status';

/** Electron's `safeStorage`, as far as it is needed here. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (plain: string) => Uint8Array;
  readonly decryptString: (encrypted: Buffer) => string;
  /** Linux only. */
  readonly getSelectedStorageBackend?: () => string;
}

/** Encrypts private keys with what the system offers, and says what that is. */
export interface KeyProtector {
  readonly protection: () => KeyProtection;
  /** Only where `protection` is not `none`. */
  readonly encrypt: (plain: Uint8Array) => Uint8Array;
  /** Throws where the system can not decrypt it, for instance another user's file. */
  readonly decrypt: (encrypted: Uint8Array) => Uint8Array;
}

/** The backends of Linux that encrypt with a password from the source text, which protects nothing. */
const emptyBackends = new Set(['basic_text', 'unknown']);

/**
 * A protector that uses the system's safe storage.
 *
 * Asked once and only when needed: the first question may open a key ring. `safeStorage` encrypts strings, so the
 * octets go through base64.
 */
export function createKeyProtector(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyProtector {
  let known: KeyProtection | null = null;
  return {
    protection: () => (known ??= findProtection(safeStorage, platform)),
    encrypt: (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
    decrypt: (encrypted) => Buffer.from(safeStorage.decryptString(Buffer.from(encrypted)), 'base64'),
  };
}

function findProtection(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyProtection {
  const backend = backendName(safeStorage, platform);
  if (emptyBackends.has(backend)) {
    return { kind: 'none', reason: 'This Linux session has no key ring (Secret Service or KWallet).' };
  }
  if (!safeStorage.isEncryptionAvailable()) {
    return { kind: 'none', reason: `The safe storage of the system (${backend}) is not available.` };
  }
  return { kind: 'system', backend };
}

function backendName(safeStorage: SafeStorage, platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'DPAPI';
  if (platform === 'darwin') return 'Keychain';
  return safeStorage.getSelectedStorageBackend?.() ?? 'unknown';
}
