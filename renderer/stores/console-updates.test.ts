import { describe, expect, it } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { nodeId, rootNode } from '../console/model/console-node';
import { aServer, forwardZones, zoneNode } from '../console/testing/builders';
import { initialState } from './console-state';
import {
  columnResized,
  columnSorted,
  expansionSet,
  historyStepped,
  nodeSelected,
  readingEnded,
  readingStarted,
  viewRestored,
} from './console-updates';

const server = { kind: 'server', server: 'DC1' } as const;
const zone = zoneNode('contoso.com');
const rootId = nodeId(rootNode);

describe('nodeSelected', () => {
  it('unfolds the way to the node', () => {
    const { expanded } = nodeSelected(initialState, zone);
    expect(expanded.has(nodeId(server)) && expanded.has(nodeId(forwardZones))).toBe(true);
  });

  it('remembers where one came from, and forgets where one could have gone', () => {
    const there = nodeSelected(nodeSelected(initialState, server), zone);
    const back = historyStepped(there, 'back');
    expect(back.selected).toEqual(server);
    expect(historyStepped(back, 'forward').selected).toEqual(zone);
    expect(nodeSelected(back, forwardZones).forward).toEqual([]);
  });

  it('changes nothing when the node is selected already', () => {
    expect(nodeSelected(initialState, rootNode)).toBe(initialState);
  });
});

describe('expansionSet', () => {
  it('moves the selection up when the folder around it is folded', () => {
    const state = nodeSelected(initialState, zone);
    const folded = expansionSet(state, server, false);
    expect(folded.selected).toEqual(server);
    expect(folded.expanded.has(nodeId(server))).toBe(false);
  });
});

describe('reading', () => {
  const loaded = readingEnded(initialState, 'servers', rootId, done([aServer('DC1')]), {
    revision: 3,
    readAt: 0,
  });

  it('keeps the old rows on the screen while new ones are read', () => {
    const again = readingStarted(loaded, 'servers', rootId);
    expect(again.data.servers[rootId]).toMatchObject({
      kind: 'loading',
      previous: { value: [{ name: 'DC1' }], readAt: 0 },
    });
  });

  it('remembers the revision at which rows were asked for', () => {
    expect(loaded.data.servers[rootId]).toMatchObject({ kind: 'loaded', revision: 3 });
  });

  it('keeps the problem in place of rows', () => {
    const problem = { code: 'server-unknown', parameters: { server: 'DC9' } } as const;
    const failed = readingEnded(initialState, 'servers', rootId, refused(problem), {
      revision: 1,
      readAt: 0,
    });
    expect(failed.data.servers[rootId]).toEqual({ kind: 'failed', problem });
  });

  it('keeps the rows with their age while the server can not be reached, and only then', () => {
    const outage = { code: 'server-unavailable', parameters: { server: 'DC1' } } as const;
    const gone = { code: 'server-unknown', parameters: { server: 'DC1' } } as const;
    const again = readingStarted(loaded, 'servers', rootId);
    const reading = { revision: 4, readAt: 9 };
    const stale = readingEnded(again, 'servers', rootId, refused(outage), reading);
    expect(stale.data.servers[rootId]).toEqual({
      kind: 'failed',
      problem: outage,
      previous: { value: [aServer('DC1')], readAt: 0, triedAt: 9 },
    });
    const twice = readingEnded(
      readingStarted(stale, 'servers', rootId),
      'servers',
      rootId,
      refused(outage),
      reading,
    );
    expect(twice.data.servers[rootId]).toMatchObject({ previous: { readAt: 0 } });
    const lost = readingEnded(again, 'servers', rootId, refused(gone), reading);
    expect(lost.data.servers[rootId]).toEqual({ kind: 'failed', problem: gone });
  });
});

describe('the view', () => {
  it('opens the zones of the local server the first time', () => {
    expect(viewRestored(initialState, emptyViewState, 'DC1').selected).toEqual(forwardZones);
  });

  it('comes back with its selection and the way to it', () => {
    const view = { ...emptyViewState, selectedNode: nodeId(zone) };
    const restored = viewRestored(initialState, view, 'DC1');
    expect(restored.selected).toEqual(zone);
    expect(restored.expanded.has(nodeId(forwardZones))).toBe(true);
  });

  it('falls back to the root for a selection that makes no sense', () => {
    expect(viewRestored(initialState, { ...emptyViewState, selectedNode: '[]' }, 'DC1').selected).toEqual(
      rootNode,
    );
  });

  it('sorts ascending first and turns around at the second click', () => {
    const once = columnSorted(initialState, 'zones', 'Type');
    expect(once.sort.zones).toEqual({ column: 'Type', direction: 'ascending' });
    expect(columnSorted(once, 'zones', 'Type').sort.zones?.direction).toBe('descending');
  });

  it('turns a list around at the first click on the column it is sorted by anyway', () => {
    expect(columnSorted(initialState, 'zones', 'Name').sort.zones?.direction).toBe('descending');
  });

  it('keeps a column wide enough to be found again', () => {
    expect(columnResized(initialState, 'zones', 'Name', -50).columnWidths['zones/Name']).toBe(32);
  });
});
