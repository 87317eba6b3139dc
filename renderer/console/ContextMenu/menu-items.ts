import type { ServerSummary } from '../../../shared/model/server';
import type { ZoneRow } from '../../../shared/model/zone';
import { nodeId } from '../model/console-node';
import type { ConsoleNode } from '../model/console-node';
import type { ConsoleData } from '../model/console-data';
import { valueOf } from '../model/loadable';

/** What a menu item does. */
export type MenuAction =
  | 'open'
  | 'dnssec-properties'
  | 'properties'
  | 'refresh'
  | 'export-list'
  | 'import-zone'
  | 'start-service'
  | 'stop-service'
  | 'toggle-tree'
  | 'help';

/** One line of a menu. An item without action is one that DNS Manager has and this version cannot do: greyed. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly action: MenuAction | null }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: 'divider' };

const divider: MenuEntry = { kind: 'divider' };

function item(label: string, action: MenuAction | null = null): MenuEntry {
  return { kind: 'item', label, action };
}

function submenu(label: string, entries: readonly MenuEntry[], enabled = true): MenuEntry {
  return { kind: 'submenu', label, enabled, entries };
}

const view = submenu('View', [item('Show/Hide Console Tree', 'toggle-tree')]);
const common: readonly MenuEntry[] = [item('Refresh', 'refresh'), item('Export List...', 'export-list')];
const ending: readonly MenuEntry[] = [divider, item('Help', 'help')];

/** Order and punctuation by dialogs.md 1.3; so are the enable rules of the sub-menu `DNSSEC`. */
function zoneMenu(zone: ZoneRow): readonly MenuEntry[] {
  const primary = zone.type !== 'secondary';
  const dnssec = [
    item('Sign the Zone'),
    item('Unsign the Zone'),
    item('Properties', zone.signed ? 'dnssec-properties' : null),
  ];
  const records = [
    'New Host (A or AAAA)...',
    'New Alias (CNAME)...',
    'New Mail Exchanger (MX)...',
    'New Domain...',
    'New Delegation...',
    'Other New Records...',
  ];
  return [
    ...(primary
      ? [item('Update Server Data File'), item('Reload'), ...records.map((label) => item(label))]
      : secondaryHead),
    submenu('DNSSEC', dnssec, primary),
    divider,
    submenu('All Tasks', [item('Reload')], false),
    divider,
    view,
    divider,
    item('Delete'),
    ...common,
    divider,
    item('Properties', 'properties'),
    ...ending,
  ];
}

const secondaryHead: readonly MenuEntry[] = [item('Reload'), item('Transfer from Master')];

function serverMenu(server: ServerSummary): readonly MenuEntry[] {
  const tasks = [
    item('Start', server.running ? null : 'start-service'),
    item('Stop', server.running ? 'stop-service' : null),
  ];
  return [
    item('Open', 'open'),
    item('New Zone from File...', server.running ? 'import-zone' : null),
    divider,
    submenu('All Tasks', tasks),
    divider,
    view,
    divider,
    ...common,
    divider,
    item('Properties', 'properties'),
    ...ending,
  ];
}

function zonesMenu(): readonly MenuEntry[] {
  return [item('New Zone from File...', 'import-zone'), divider, view, divider, ...common, ...ending];
}

const plainMenu: readonly MenuEntry[] = [item('Open', 'open'), divider, view, divider, ...common, ...ending];

function zoneOf(data: ConsoleData, node: ConsoleNode & { readonly kind: 'zone' }): ZoneRow | undefined {
  const { server, direction } = node;
  const zones = valueOf(data.zones[nodeId({ kind: 'zones', server, direction })]) ?? [];
  return zones.find(({ name }) => name === node.zone);
}

/** The context menu of a node. */
export function menuEntriesOf(data: ConsoleData, node: ConsoleNode): readonly MenuEntry[] {
  if (node.kind === 'server') {
    const servers = valueOf(data.servers[nodeId({ kind: 'root' })]) ?? [];
    const server = servers.find(({ name }) => name === node.server);
    return server === undefined ? plainMenu : serverMenu(server);
  }
  if (node.kind === 'zone' && node.domain.length === 0) {
    const zone = zoneOf(data, node);
    return zone === undefined ? plainMenu : zoneMenu(zone);
  }
  return node.kind === 'zones' ? zonesMenu() : plainMenu;
}
