import { describe, expect, it } from 'vitest';
import type { ZoneRow } from '../../../shared/model/zone';
import { aServer, aZone, dataWith, forwardZones, zoneNode } from '../testing/builders';
import { rootNode } from '../model/console-node';
import { menuEntriesOf } from './menu-items';
import type { MenuEntry } from './menu-items';

const labelOf = (entry: MenuEntry): string => (entry.kind === 'divider' ? '-' : entry.label);

function zoneMenu(changes: Partial<ZoneRow>): readonly MenuEntry[] {
  const data = dataWith('zones', forwardZones, [aZone('contoso.com', changes)]);
  return menuEntriesOf(data, zoneNode('contoso.com'));
}

function dnssecMenu(changes: Partial<ZoneRow>) {
  const entry = zoneMenu(changes).find((candidate) => labelOf(candidate) === 'DNSSEC');
  if (entry?.kind !== 'submenu') throw new Error('There is no sub-menu DNSSEC');
  return entry;
}

describe('the context menu of a primary zone', () => {
  it('has the items of DNS Manager in their order', () => {
    expect(zoneMenu({}).map(labelOf)).toEqual([
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
  });

  it('opens the DNSSEC properties of a signed zone', () => {
    expect(dnssecMenu({ signed: true }).entries.at(-1)).toMatchObject({
      label: 'Properties',
      action: 'dnssec-properties',
    });
  });

  it('greys the DNSSEC properties of an unsigned zone', () => {
    expect(dnssecMenu({ signed: false }).entries.at(-1)).toMatchObject({ label: 'Properties', action: null });
  });
});

describe('the context menu of a secondary zone', () => {
  it('has no DNSSEC sub-menu to open', () => {
    expect(dnssecMenu({ type: 'secondary' }).enabled).toBe(false);
  });
});

describe('the context menu of a server', () => {
  const tasksOf = (running: boolean) => {
    const data = dataWith('servers', rootNode, [aServer('DC1', { running })]);
    const entry = menuEntriesOf(data, { kind: 'server', server: 'DC1' }).find(
      (e) => labelOf(e) === 'All Tasks',
    );
    return entry?.kind === 'submenu' ? entry.entries : [];
  };

  it('offers Stop while the service runs, and Start while it does not', () => {
    expect(tasksOf(true)).toMatchObject([
      { label: 'Start', action: null },
      { label: 'Stop', action: 'stop-service' },
    ]);
    expect(tasksOf(false)).toMatchObject([
      { label: 'Start', action: 'start-service' },
      { label: 'Stop', action: null },
    ]);
  });
});
