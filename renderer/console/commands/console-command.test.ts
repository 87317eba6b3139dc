import { describe, expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { ZoneRow } from '../../../shared/model/zone';
import { initialState } from '../../stores/console-state';
import type { ConsoleState } from '../../stores/console-state';
import { nodeSelected, readingEnded } from '../../stores/console-updates';
import { aRecord, aServer, aStatus, aZone, forwardZones, zoneNode } from '../testing/builders';
import { nodeId, rootNode } from '../model/console-node';
import type { ConsoleNode } from '../model/console-node';
import { canRun, dnssecPropertiesOf, importOf, localServerOf, targetOf } from './console-command';

const zone = zoneNode('contoso.com');
const onNode = (node: ConsoleNode) => ({ kind: 'node', node }) as const;

function showing(changes: Partial<ZoneRow> = {}): ConsoleState {
  const zones = done([aZone('contoso.com', changes)]);
  return readingEnded(nodeSelected(initialState, forwardZones), 'zones', nodeId(forwardZones), zones, {
    revision: 1,
    readAt: 0,
  });
}

describe('the target of a command', () => {
  const state: ConsoleState = { ...showing(), selectedRow: nodeId(zone) };

  it('is the selected row while the list is in use', () => {
    expect(targetOf({ ...state, activePane: 'list' })).toEqual(onNode(zone));
  });

  it('is the node in the tree while the tree is in use', () => {
    expect(targetOf({ ...state, activePane: 'tree' })).toEqual(onNode(forwardZones));
  });
});

describe('DNSSEC properties', () => {
  it('open for a signed primary zone', () => {
    expect(dnssecPropertiesOf(showing().data, onNode(zone))).toEqual({
      kind: 'dnssec-properties',
      server: 'DC1',
      zone: 'contoso.com',
    });
  });

  it.each([
    ['an unsigned zone', { signed: false }],
    ['a secondary zone', { type: 'secondary' }],
  ] as const)('do not open for %s', (_name, changes) => {
    expect(canRun(showing(changes), 'dnssec-properties', onNode(zone))).toBe(false);
  });
});

describe('the Key Master of a zone', () => {
  it.each([
    ['a signed zone of the directory', {}, true],
    ['one that is not signed', { signed: false }, true],
    ['a zone in a file', { type: 'standard-primary' }, false],
    ['a secondary zone', { type: 'secondary' }, false],
  ] as const)('can be looked at for %s: %j, %s', (_name, changes, enabled) => {
    expect(canRun(showing(changes), 'key-master', onNode(zone))).toBe(enabled);
  });
});

describe('tools', () => {
  it('sit on the server in use, else on the one the console sits on', () => {
    const state = { ...showing(), status: aStatus() };
    expect(localServerOf(state, onNode({ kind: 'server', server: 'DC2' }))).toBe('DC2');
    expect(localServerOf(state, onNode(rootNode))).toBe(aStatus().localServer);
    expect(canRun(initialState, 'powershell', onNode(rootNode))).toBe(false);
  });
});

describe('properties', () => {
  it('exist for servers, zones, records and trust anchors, and for no folder', () => {
    const state = readingEnded(showing(), 'servers', nodeId(rootNode), done([aServer('DC1')]), {
      revision: 1,
      readAt: 0,
    });
    const record = { kind: 'record', folder: zone, name: 'www', record: aRecord('www') } as const;
    expect(canRun(state, 'properties', onNode({ kind: 'server', server: 'DC1' }))).toBe(true);
    expect(canRun(state, 'properties', onNode(zone))).toBe(true);
    expect(canRun(state, 'properties', record)).toBe(true);
    expect(canRun(state, 'properties', onNode(rootNode))).toBe(false);
    expect(canRun(state, 'properties', onNode(forwardZones))).toBe(false);
    expect(canRun(state, 'properties', onNode(zoneNode('contoso.com', '_tcp')))).toBe(false);
  });
});

describe('other commands', () => {
  it('start a stopped server and stop a running one', () => {
    const server = onNode({ kind: 'server', server: 'DC1' });
    const stopped = done([aServer('DC1', { running: false })]);
    const state = readingEnded(initialState, 'servers', nodeId(rootNode), stopped, {
      revision: 1,
      readAt: 0,
    });
    expect([canRun(state, 'start-service', server), canRun(state, 'stop-service', server)]).toEqual([
      true,
      false,
    ]);
  });

  it('import a zone where one stands, and nowhere at the root', () => {
    expect(importOf(onNode(forwardZones))).toEqual({ kind: 'import-zone', server: 'DC1' });
    expect(importOf(onNode(rootNode))).toBeNull();
  });

  it('go back and up only where there is something', () => {
    expect(canRun(initialState, 'back')).toBe(false);
    expect(canRun(initialState, 'up-one-level')).toBe(false);
    expect(canRun(showing(), 'back')).toBe(true);
    expect(canRun(showing(), 'up-one-level')).toBe(true);
  });

  it('delete a zone, but none that is a secondary copy, and no folder of zones', () => {
    expect(canRun(showing(), 'delete', onNode(zone))).toBe(true);
    expect(canRun(showing({ type: 'secondary' }), 'delete', onNode(zone))).toBe(false);
    expect(canRun(showing(), 'delete', onNode(forwardZones))).toBe(false);
  });
});
