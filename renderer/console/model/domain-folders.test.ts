import { expect, it } from 'vitest';
import { aRecord } from '../testing/builders';
import { folderOf, hasFolders, labelsOf, recordsOf, recordsWithin } from './domain-folders';

const rows = ['', 'www', '_ldap._tcp', '_kerberos._tcp', '_ldap._tcp.hq._sites', 'hq._sites'].map((name) =>
  aRecord(name),
);
const foldersAt = (path: readonly string[]) => folderOf(rows, path).folders.map(({ label }) => label);

it('shows a dotted name in folders, one folder a label', () => {
  expect(foldersAt([])).toEqual(['_tcp', '_sites']);
  expect(folderOf(rows, ['_tcp']).records.map(({ name }) => name)).toEqual(['_ldap', '_kerberos']);
});

it('shows plain names and the zone itself beside the folders', () => {
  expect(folderOf(rows, []).records.map(({ name }) => name)).toEqual(['', 'www']);
});

it('moves the records of a name into its folder when something stands below it', () => {
  expect(foldersAt(['_sites'])).toEqual(['hq']);
  expect(folderOf(rows, ['_sites']).records).toEqual([]);
  expect(folderOf(rows, ['_sites', 'hq']).records.map(({ name }) => name)).toEqual(['']);
});

it('shows a delegation as a folder of its own, and the zone itself not', () => {
  const parent = [
    aRecord('', { type: 'NS' }),
    aRecord('child', { type: 'NS' }),
    aRecord('child', { type: 'DS' }),
  ];
  expect(folderOf(parent, []).folders).toEqual([{ label: 'child', delegated: true }]);
  expect(folderOf(parent, ['child']).records.map(({ name, record }) => [name, record.type])).toEqual([
    ['', 'NS'],
    ['', 'DS'],
  ]);
});

it('takes names that differ in case only for one folder', () => {
  expect(folderOf([aRecord('a.Sub'), aRecord('b.sub')], []).folders).toHaveLength(1);
});

it('knows which folders have folders below them', () => {
  expect(hasFolders(rows, [])).toBe(true);
  expect(hasFolders(rows, ['_tcp'])).toBe(false);
  expect(hasFolders(rows, ['nowhere'])).toBe(false);
});

it('does not part a label at an escaped dot, but at a dot behind an escaped backslash', () => {
  expect(labelsOf('a\\.b.c')).toEqual(['c', 'a\\.b']);
  expect(labelsOf('a\\\\.b')).toEqual(['b', 'a\\\\']);
  expect(labelsOf('a\\046b.c')).toEqual(['c', 'a\\046b']);
});

it('finds the records of a name, and those at it and below it', () => {
  const names = (found: Iterable<{ readonly name: string }>) => [...found].map(({ name }) => name);
  expect(names(recordsOf(rows, ['_sites', 'hq']))).toEqual(['hq._sites']);
  expect(names(recordsWithin(rows, ['_sites']))).toEqual(['hq._sites', '_ldap._tcp.hq._sites']);
  expect(names(recordsWithin(rows, ['nowhere']))).toEqual([]);
});
