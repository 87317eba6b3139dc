import { expect, it } from 'vitest';
import { aCustodyMatrix } from '../../dnssec/testing/report-worlds';
import { exportOf, keyChoices, suggestedFileName } from './export-choices';

const obstacles = (server: string, kind: 'public-key' | 'private-key') =>
  keyChoices(aCustodyMatrix(), server, kind).map(({ obstacle }) => obstacle);

const beingMade = 'Not yet: the key is being made';

it('a public key can be had everywhere once it is made', () => {
  expect(obstacles('DC2', 'public-key')).toEqual([null, beingMade]);
});

it('a private key can be had where the server can use it', () => {
  expect(obstacles('dc1', 'private-key')).toEqual([null, beingMade]);
  expect(obstacles('DC2', 'private-key')[0]).toBe('No: in the certificate store of another server');
  expect(obstacles('DNS1', 'private-key')[0]).toBe('No: this server has no part in the zone’s keys');
});

it('a device gives no private key away, even where the server can sign with it', () => {
  const matrix = aCustodyMatrix();
  const rows = matrix.rows.map((row) => ({
    ...row,
    access: [{ kind: 'usable', through: 'device' } as const, ...row.access.slice(1)],
  }));
  const [key] = keyChoices({ ...matrix, rows }, 'DC1', 'private-key');
  expect(key?.obstacle).toBe('No: it is on a device, which gives no private key away');
});

it('files of one key need a key', () => {
  expect(exportOf('private-key', null)).toBeNull();
  expect(exportOf('private-key', 'k')).toEqual({ kind: 'private-key', keyId: 'k' });
  expect(exportOf('dsset', 'k')).toEqual({ kind: 'dsset' });
});

it('names are those of Windows and BIND', () => {
  expect(suggestedFileName('Contoso.com', 'zone', null)).toBe('contoso.com.dns');
  expect(suggestedFileName('contoso.com', 'dsset', null)).toBe('dsset-contoso.com');
  expect(suggestedFileName('contoso.com', 'private-key', 42)).toBe('Kcontoso.com.+algorithm+00042.private');
});
