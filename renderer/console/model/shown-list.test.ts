import { expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import { initialState } from '../../stores/console-state';
import { columnSorted, nodeSelected, readingEnded } from '../../stores/console-updates';
import { aServer, aZone, forwardZones } from '../testing/builders';
import { nodeId, rootNode } from './console-node';
import { shownListOf } from './shown-list';

const zones = [aZone('b.com', { signed: false }), aZone('c.com'), aZone('a.com')];
const state = readingEnded(
  nodeSelected(initialState, forwardZones),
  'zones',
  nodeId(forwardZones),
  done(zones),
  { revision: 1, readAt: 0 },
);
const names = (from = state) => shownListOf(from).rows.map(({ cells }) => cells[0]);

it('shows a list by name until another order is chosen', () => {
  expect(names()).toEqual(['a.com', 'b.com', 'c.com']);
});

it('orders rows that are equal in the chosen column by name', () => {
  expect(names(columnSorted(state, 'zones', 'DNSSEC Status'))).toEqual(['b.com', 'a.com', 'c.com']);
});

it('is the same value as long as nothing in it changes', () => {
  const shown = shownListOf(state);
  const other = readingEnded(state, 'servers', nodeId(rootNode), done([aServer('DC1')]), {
    revision: 2,
    readAt: 0,
  });
  expect(shownListOf({ ...other, message: 'x' })).toBe(shown);
});

it('says that a list which was never read is on its way', () => {
  expect(shownListOf(nodeSelected(initialState, forwardZones)).loadable).toEqual({ kind: 'loading' });
});
