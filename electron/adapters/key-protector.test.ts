import { describe, expect, it } from 'vitest';
import { createKeyProtector } from './key-protector';
import { fakeSafeStorage } from './testing/fake-safe-storage';

describe('createKeyProtector', () => {
  it('gives back what it encrypted', () => {
    const protector = createKeyProtector(fakeSafeStorage(), 'darwin');
    const plain = Uint8Array.from([0, 1, 2, 254, 255]);
    const encrypted = protector.encrypt(plain);
    expect(Buffer.from(encrypted).includes(Buffer.from(plain))).toBe(false);
    expect([...protector.decrypt(encrypted)]).toEqual([...plain]);
  });

  it('names the system that protects the keys', () => {
    expect(createKeyProtector(fakeSafeStorage(), 'win32').protection()).toEqual({
      kind: 'system',
      backend: 'DPAPI',
    });
    expect(createKeyProtector(fakeSafeStorage({ backend: 'gnome_libsecret' }), 'linux').protection()).toEqual(
      {
        kind: 'system',
        backend: 'gnome_libsecret',
      },
    );
  });

  it.each(['basic_text', 'unknown'])(
    'takes the Linux backend %s for no protection, whatever it says',
    (backend) => {
      const protector = createKeyProtector(fakeSafeStorage({ backend, available: true }), 'linux');
      expect(protector.protection().kind).toBe('none');
    },
  );

  it('says why there is no protection where the system refuses', () => {
    const protector = createKeyProtector(fakeSafeStorage({ available: false }), 'darwin');
    expect(protector.protection()).toEqual({
      kind: 'none',
      reason: 'The safe storage of the system (Keychain) is not available.',
    });
  });
});
