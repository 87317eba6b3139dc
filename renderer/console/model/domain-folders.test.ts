import { expect, it } from 'vitest';
import { aRecord } from '../testing/builders';
import { folderOf, labelsOf } from './domain-folders';

const rows = ['', 'www', '_ldap._tcp', '_kerberos._tcp', '_ldap._tcp.hq._sites', 'hq._sites'].map((name) =>
  aRecord(name),
);

it('shows a dotted name in folders, one folder a label', () => {
  expect(folderOf(rows, []).folders).toEqual(['_tcp', '_sites']);
  expect(folderOf(rows, ['_tcp']).records.map(({ name }) => name)).toEqual(['_ldap', '_kerberos']);
});

it('shows plain names and the zone itself beside the folders', () => {
  expect(folderOf(rows, []).records.map(({ name }) => name)).toEqual(['', 'www']);
});

it('moves the records of a name into its folder when something stands below it', () => {
  expect(folderOf(rows, ['_sites']).folders).toEqual(['hq']);
  expect(folderOf(rows, ['_sites']).records).toEqual([]);
  expect(folderOf(rows, ['_sites', 'hq']).records.map(({ name }) => name)).toEqual(['']);
});

it('takes names that differ in case only for one folder', () => {
  expect(folderOf([aRecord('a.Sub'), aRecord('b.sub')], []).folders).toHaveLength(1);
});

it('does not part a label at an escaped dot', () => {
  expect(labelsOf('a\\.b.c')).toEqual(['c', 'a\\.b']);
});
