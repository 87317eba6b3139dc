import { expect, it } from 'vitest';
import { parseAlgorithm } from './key-algorithm';

it.each([
  ['8', 8],
  ['RSASHA256', 8],
  ['RsaSha256', 8],
  ['RSA/SHA-256', 8],
  ['ECDsaP256Sha256', 13],
  ['ecdsap384sha384', 14],
  ['Ed25519', 15],
  ['RSA/SHA-1 (NSEC3)', 7],
  ['RSAMD5', null],
  ['', null],
])('%j is algorithm %j', (name, number) => expect(parseAlgorithm(name)).toBe(number));
