import { describe, expect, it } from 'vitest';
import { initialState } from '../../stores/console-state';
import type { ConsoleState } from '../../stores/console-state';
import type { ZoneRow } from '../../../shared/model/zone';
import type { ConsoleData } from '../model/console-data';
import { emptyData } from '../model/console-data';
import { rootNode } from '../model/console-node';
import type { ConsoleNode } from '../model/console-node';
import { aRecord, aServer, aZone, anAnchor, dataWith, forwardZones, zoneNode } from '../testing/builders';
import { menuEntriesOf } from './menu-entries';
import type { MenuEntry } from './menu-entries';

const labelOf = (entry: MenuEntry): string => (entry.kind === 'divider' ? '-' : entry.label);
const withData = (data: ConsoleData): ConsoleState => ({ ...initialState, data });

function menuOf(node: ConsoleNode, data: ConsoleData = emptyData): readonly MenuEntry[] {
  return menuEntriesOf(withData(data), { kind: 'node', node });
}

function zoneMenu(changes: Partial<ZoneRow> = {}): readonly MenuEntry[] {
  return menuOf(zoneNode('contoso.com'), dataWith('zones', forwardZones, [aZone('contoso.com', changes)]));
}

function submenuOf(menu: readonly MenuEntry[], label: string): MenuEntry & { readonly kind: 'submenu' } {
  const entry = menu.find((candidate) => labelOf(candidate) === label);
  if (entry?.kind !== 'submenu') throw new Error(`There is no sub-menu ${label}`);
  return entry;
}

const newRecords = [
  'New Host (A or AAAA)...',
  'New Alias (CNAME)...',
  'New Mail Exchanger (MX)...',
  'New Domain...',
  'New Delegation...',
  'Other New Records...',
];

/** The labels of what can be chosen, sub-menus included. */
function choices(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'divider') return [];
    if (entry.kind === 'item') return entry.enabled ? [entry.label] : [];
    return entry.enabled ? choices(entry.entries) : [];
  });
}

describe('the context menu of a primary zone', () => {
  it('has the items of DNS Manager in their order', () => {
    expect(zoneMenu().map(labelOf)).toEqual([
      'Update Server Data File',
      'Reload',
      'New Host (A or AAAA)...',
      'New Alias (CNAME)...',
      'New Mail Exchanger (MX)...',
      'New Domain...',
      'New Delegation...',
      'Other New Records...',
      'DNSSEC',
      '-',
      'All Tasks',
      '-',
      'View',
      '-',
      'Delete',
      'Refresh',
      'Export List...',
      '-',
      'Properties',
      '-',
      'Help',
    ]);
    expect(submenuOf(zoneMenu(), 'DNSSEC').entries.map(labelOf)).toEqual([
      'Sign the Zone',
      'Unsign the Zone',
      'Properties',
      '-',
      'Key Master...',
      'Key Rollovers...',
      'DS Records for the Parent...',
      'Trust Anchors by Resolver...',
      'Chain of Trust...',
      'Advice...',
      'Export DNSSEC Files...',
    ]);
  });

  it('opens the DNSSEC properties of a signed zone, and unsigns it', () => {
    expect(choices(submenuOf(zoneMenu({ signed: true }), 'DNSSEC').entries)).toEqual([
      'Unsign the Zone',
      'Properties',
      'Key Master...',
      'Key Rollovers...',
      'DS Records for the Parent...',
      'Trust Anchors by Resolver...',
      'Chain of Trust...',
      'Advice...',
      'Export DNSSEC Files...',
    ]);
  });

  it('greys the DNSSEC properties of an unsigned zone, but not its Key Master, which is ours', () => {
    const dnssec = submenuOf(zoneMenu({ signed: false }), 'DNSSEC');
    expect(dnssec.enabled).toBe(true);
    expect(choices(dnssec.entries)).toEqual(['Sign the Zone', 'Key Master...', 'Chain of Trust...']);
  });

  it('offers new records, deleting, its own properties, refresh, export and help', () => {
    expect(choices(zoneMenu({ signed: false }))).toEqual([
      ...newRecords,
      'Sign the Zone',
      'Key Master...',
      'Chain of Trust...',
      ...newRecords,
      'Show/Hide Console Tree',
      'Delete',
      'Refresh',
      'Export List...',
      'Properties',
      'Help',
    ]);
  });
});

describe('the context menu of a secondary zone', () => {
  it('has no DNSSEC sub-menu to open', () => {
    expect(submenuOf(zoneMenu({ type: 'secondary' }), 'DNSSEC').enabled).toBe(false);
  });

  it('offers neither new records nor deleting: its records come from its master', () => {
    const offered = choices(zoneMenu({ type: 'secondary' }));
    for (const label of [...newRecords, 'Delete']) expect(offered).not.toContain(label);
  });
});

describe('the context menu of a server', () => {
  const tasksOf = (running: boolean) => {
    const data = dataWith('servers', rootNode, [aServer('DC1', { running })]);
    return choices(submenuOf(menuOf({ kind: 'server', server: 'DC1' }, data), 'All Tasks').entries);
  };

  it('offers Stop while the service runs, and Start while it does not', () => {
    expect(tasksOf(true)).toEqual(['Stop']);
    expect(tasksOf(false)).toEqual(['Start']);
  });
});

describe('other context menus', () => {
  it('make a zone from a file in the folders of zones', () => {
    expect(choices(menuOf(forwardZones))).toEqual(
      expect.arrayContaining(['New Zone...', 'New Zone from File...']),
    );
    expect(choices(menuOf({ kind: 'forwarders', server: 'DC1' }))).not.toContain('New Zone from File...');
  });

  it('show the properties of a record', () => {
    const record = {
      kind: 'record',
      folder: zoneNode('a.com'),
      name: 'www',
      record: aRecord('www'),
    } as const;
    expect(menuEntriesOf(initialState, record).map(labelOf)).toEqual([
      'Delete',
      '-',
      'Chain of Trust...',
      '-',
      'Properties',
      '-',
      'Help',
    ]);
    expect(choices(menuEntriesOf(initialState, record))).toEqual(['Chain of Trust...', 'Properties', 'Help']);
  });

  const choicesOfRecord = (type: string, changes: Partial<ZoneRow> = {}): readonly string[] => {
    const data = dataWith('zones', forwardZones, [aZone('a.com', changes)]);
    const record = aRecord('www', { type });
    return choices(
      menuEntriesOf(withData(data), { kind: 'record', folder: zoneNode('a.com'), name: 'www', record }),
    );
  };

  it('delete a record, but none that only signing makes, nor the SOA record', () => {
    expect(choicesOfRecord('A')).toContain('Delete');
    for (const type of ['SOA', 'DNSKEY', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'CDS']) {
      expect(choicesOfRecord(type)).not.toContain('Delete');
    }
  });

  it('delete no record of a secondary copy', () => {
    expect(choicesOfRecord('A', { type: 'secondary' })).not.toContain('Delete');
  });

  it('make pointers in a reverse lookup zone', () => {
    const folder = { ...forwardZones, direction: 'reverse' } as const;
    const node = { ...zoneNode('2.0.192.in-addr.arpa'), direction: 'reverse' } as const;
    const data = dataWith('zones', folder, [aZone(node.zone, { direction: 'reverse' })]);
    expect(menuOf(node, data).slice(2, 7).map(labelOf)).toEqual([
      'New Pointer (PTR)...',
      'New Alias (CNAME)...',
      'New Domain...',
      'New Delegation...',
      'Other New Records...',
    ]);
  });

  it('make records in a folder of a zone, and delete the folder with what is in it', () => {
    const zones = dataWith('zones', forwardZones, [aZone('a.com')]);
    const data = dataWith('records', zoneNode('a.com'), [aRecord('www.sub')], zones);
    expect(choices(menuOf(zoneNode('a.com', 'sub'), data))).toEqual(
      expect.arrayContaining([...newRecords, 'Delete']),
    );
  });

  it('add and import trust anchors, and delete a trust point that has some', () => {
    const folder = { kind: 'trust-points', server: 'DC1', labels: [] } as const;
    const data = dataWith('trustAnchors', folder, [anAnchor('a.com')]);
    expect(choices(menuOf(folder, data))).toEqual(expect.arrayContaining(['DNSKEY...', 'DS...', 'Add...']));
    expect(choices(menuOf(folder, data))).not.toContain('Delete');
    expect(choices(menuOf({ ...folder, labels: ['com', 'a'] }, data))).toContain('Delete');
  });
});
