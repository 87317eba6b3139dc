import { expect, it } from 'vitest';
import { rootNode } from '../model/console-node';
import { countText, isOutOfDate } from './status-texts';

const row = (isFolder = false) =>
  ({ key: 'k', icon: 'record', cells: [], isFolder, target: { kind: 'node', node: rootNode } }) as const;

it('counts what the list shows, in the singular and in the plural', () => {
  expect(countText({ kind: 'zones', rows: [row()] })).toBe('1 zone');
  expect(countText({ kind: 'zones', rows: [] })).toBe('0 zones');
  expect(countText({ kind: 'records', rows: Array.from({ length: 10_000 }, () => row()) })).toBe(
    '10,000 records',
  );
});

it('counts folders apart from what stands beside them', () => {
  expect(countText({ kind: 'records', rows: [row(true), row(true), row()] })).toBe('2 folders, 1 record');
  expect(countText({ kind: 'trust-points', rows: [row(true)] })).toBe('1 folder');
});

it('says how many rows a search leaves, folders and all', () => {
  const found = { rows: [row(true), row()], hidden: 1203, searched: true } as const;
  expect(countText({ kind: 'records', ...found })).toBe('2 of 1,205: only what was searched for');
  expect(countText({ kind: 'records', ...found, hidden: 0 })).toBe('1 folder, 1 record');
});

it('takes a list for out of date when the world has changed since it was asked for', () => {
  const loadable = { kind: 'loaded', value: [], revision: 3, readAt: 0 } as const;
  expect(isOutOfDate({ loadable }, 3)).toBe(false);
  expect(isOutOfDate({ loadable }, 4)).toBe(true);
  expect(isOutOfDate({ loadable: { kind: 'loading' } }, 4)).toBe(false);
});
