import { expect, it } from 'vitest';
import { forwardZones, zoneNode } from '../testing/builders';
import { rootNode } from '../model/console-node';
import { listText, suggestedName } from './export-list';

const row = (cells: readonly string[]) =>
  ({ key: 'k', icon: 'record', cells, isFolder: false, target: { kind: 'node', node: rootNode } }) as const;

it('parts columns by tabs, with the heads in the first line', () => {
  const columns = [
    { name: 'Name', width: 1 },
    { name: 'Data', width: 1 },
  ];
  expect(listText({ columns, rows: [row(['www', '192.0.2.1'])] })).toBe('Name\tData\r\nwww\t192.0.2.1\r\n');
});

it('keeps one row on one line, whatever is in its cells', () => {
  expect(listText({ columns: [], rows: [row(['a\tb\r\nc'])] })).toBe('\r\na b c\r\n');
});

it('names the file after the node, in letters every file system takes', () => {
  expect(suggestedName(forwardZones)).toBe('DC1 Forward Lookup Zones.txt');
  expect(suggestedName(zoneNode('0/25.2.0.192.in-addr.arpa'))).toBe('0_25.2.0.192.in-addr.arpa.txt');
  expect(suggestedName(zoneNode('contoso.com', '_sites', 'hq'))).toBe('hq._sites.contoso.com.txt');
});
