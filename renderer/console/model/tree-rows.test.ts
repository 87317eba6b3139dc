import { expect, it } from 'vitest';
import { aRecord, aServer, aZone, dataWith, forwardZones, zoneNode } from '../testing/builders';
import { nodeId, rootNode } from './console-node';
import { treeRowsOf } from './tree-rows';

const server = { kind: 'server', server: 'DC1' } as const;
const servers = dataWith('servers', rootNode, [aServer('DC1')]);
const data = dataWith('zones', forwardZones, [aZone('b.com'), aZone('a.com', { signed: false })], servers);

const labels = (expanded: readonly string[], from = data) =>
  treeRowsOf(from, new Set(expanded)).map(({ label }) => label);

it('shows only the root of a folded tree', () => {
  expect(labels([])).toEqual(['DNS']);
});

it('has the four folders below a server in order', () => {
  expect(labels(['root', nodeId(server)]).slice(1)).toEqual([
    'DC1',
    'Forward Lookup Zones',
    'Reverse Lookup Zones',
    'Trust Points',
    'Conditional Forwarders',
  ]);
});

it('lists zones by name, with a lock on the signed ones', () => {
  const rows = treeRowsOf(data, new Set(['root', nodeId(server), nodeId(forwardZones)]));
  expect(rows.filter(({ level }) => level === 4).map(({ label, icon }) => [label, icon])).toEqual([
    ['a.com', 'zone'],
    ['b.com', 'zone-signed'],
  ]);
});

it('tells a screen reader level, place and number of siblings', () => {
  const rows = treeRowsOf(data, new Set(['root', nodeId(server), nodeId(forwardZones)]));
  expect(rows.find(({ label }) => label === 'b.com')).toMatchObject({ level: 4, position: 2, setSize: 2 });
});

it('unfolds a zone into its folders once its records are known', () => {
  const zone = zoneNode('a.com');
  const known = dataWith('records', zone, [aRecord('_ldap._tcp')], data);
  const expanded = ['root', nodeId(server), nodeId(forwardZones), nodeId(zone)];
  expect(labels(expanded)).not.toContain('_tcp');
  expect(labels(expanded, known)).toContain('_tcp');
});
