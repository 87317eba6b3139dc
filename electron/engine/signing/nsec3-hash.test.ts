import { expect, it } from 'vitest';
import { fromHex, toBase32Hex } from '../records/binary-text';
import { nsec3Hash } from './nsec3-hash';

const salt = fromHex('AABBCCDD') ?? new Uint8Array();

// RFC 5155 appendix A.
it.each([
  ['example.', '0P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM'],
  ['a.example.', '35MTHGPGCU1QG68FAB165KLNSNK3DPVL'],
  ['ai.example.', 'GJEQE526PLBF1G8MKLP59ENFD789NJGI'],
  ['ns1.example.', '2T7B4G4VSA5SMI47K61MV5BV1A22BOJR'],
  ['*.w.example.', 'R53BQ7CC2UVMUBFU5OCMM6PERS9TK9EN'],
  ['X.Y.W.EXAMPLE.', '2VPTU5TIMAMQTTGL4LUU9KG21E0AOR3S'],
])('hashes %s as RFC 5155 does', (name, hash) => {
  expect(toBase32Hex(nsec3Hash(name, { iterations: 12, salt }))).toBe(hash);
});
