import { expect, it } from 'vitest';
import { keyRole } from './key-roles';

const ksk = { flags: 257, algorithm: 13, canSign: true };
const zsk = { flags: 256, algorithm: 13, canSign: true };

it.each([
  ['a KSK signs the keys, a ZSK the records', [ksk, zsk], ['keys', 'records']],
  ['one key alone signs both', [ksk], ['both']],
  ['keys of one kind sign both', [zsk, zsk], ['both', 'both']],
  ['each algorithm signs everything', [ksk, zsk, { ...ksk, algorithm: 8 }], ['keys', 'records', 'both']],
  ['a key without its private side signs nothing', [{ ...ksk, canSign: false }, zsk], ['nothing', 'both']],
  [
    'a revoked key signs the keys alone, and stands in for none',
    [{ ...ksk, flags: 385 }, zsk],
    ['keys', 'both'],
  ],
])('%s', (_, keys, roles) => {
  expect(keys.map((key) => keyRole(key, keys))).toEqual(roles);
});
