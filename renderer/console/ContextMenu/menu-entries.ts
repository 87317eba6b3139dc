import type { ConsoleState } from '../../stores/console-state';
import { canRun } from '../commands/console-command';
import type { ConsoleCommand } from '../commands/console-command';
import { zoneRowOf } from '../model/console-data';
import type { ConsoleNode } from '../model/console-node';
import type { ConsoleTarget, ZoneNode } from '../model/console-target';
import { isDelegation } from '../model/records-below';

/**
 * One line of a menu.
 *
 * An item with `command: null` is one that DNS Manager has and this version cannot do: it stands in its place, greyed,
 * so that the hand finds everything else where it is used to.
 */
export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly command: ConsoleCommand | null;
      readonly enabled: boolean;
    }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: 'divider' };

/** Makes an item; without a command it is greyed. */
type Item = (label: string, command?: ConsoleCommand) => MenuEntry;

const divider: MenuEntry = { kind: 'divider' };

function submenu(label: string, entries: readonly MenuEntry[], enabled = true): MenuEntry {
  return { kind: 'submenu', label, enabled, entries };
}

/** The last items of every menu, in MMC's order. */
function ending(item: Item, properties: boolean): readonly MenuEntry[] {
  const sheet = properties ? [divider, item('Properties', 'properties')] : [];
  return [...sheet, divider, item('Help', 'help')];
}

function view(item: Item): MenuEntry {
  return submenu('View', [item('Show/Hide Console Tree', 'toggle-tree'), item('Add/Remove Columns...')]);
}

const newRecords = [
  ['New Host (A or AAAA)...', 'new-host'],
  ['New Alias (CNAME)...', 'new-alias'],
  ['New Mail Exchanger (MX)...', 'new-mail-exchanger'],
  ['New Domain...', 'new-domain'],
  ['New Delegation...', 'new-delegation'],
  ['Other New Records...', 'other-new-records'],
] as const satisfies readonly (readonly [label: string, command: ConsoleCommand])[];

/** A reverse lookup zone has pointers in place of hosts and mail exchangers, as in DNS Manager. */
const newPointers = [
  ['New Pointer (PTR)...', 'new-pointer'],
  ...newRecords.filter(([, command]) => command !== 'new-host' && command !== 'new-mail-exchanger'),
] as const satisfies readonly (readonly [label: string, command: ConsoleCommand])[];

function newRecordItems(item: Item, { direction }: ZoneNode): readonly MenuEntry[] {
  const entries = direction === 'reverse' ? newPointers : newRecords;
  return entries.map(([label, command]) => item(label, command));
}

/** dialogs.md 1.3, word for word. */
function primaryZoneMenu(item: Item, node: ZoneNode): readonly MenuEntry[] {
  const changes = [item('Update Server Data File'), item('Reload'), ...newRecordItems(item, node)];
  const dnssec = [
    item('Sign the Zone', 'sign-zone'),
    item('Unsign the Zone', 'unsign-zone'),
    item('Properties', 'dnssec-properties'),
    // Beyond the original, which has no way to the role of an unsigned zone but PowerShell.
    divider,
    item('Key Master...', 'key-master'),
    item('Key Rollovers...', 'zone-rollovers'),
    item('DS Records for the Parent...', 'ds-records'),
    item('Trust Anchors by Resolver...', 'zone-trust-anchors'),
    item('Chain of Trust...', 'chain-of-trust'),
    item('Advice...', 'zone-advice'),
    item('Export DNSSEC Files...', 'export-files'),
  ];
  return [
    ...changes,
    submenu('DNSSEC', dnssec),
    divider,
    submenu('All Tasks', changes),
    divider,
    view(item),
    divider,
    item('Delete', 'delete'),
    item('Refresh', 'refresh'),
    item('Export List...', 'export-list'),
    ...ending(item, true),
  ];
}

/** A secondary copy: nobody can sign it, unsign it or see its DNSSEC properties there (dialogs.md 1.3). */
function secondaryZoneMenu(item: Item): readonly MenuEntry[] {
  const changes = [
    item('Transfer from Master'),
    item('Transfer new copy of zone from Master'),
    item('Reload'),
    item('Reload from Master'),
  ];
  return [
    ...changes,
    submenu('DNSSEC', [], false),
    divider,
    submenu('All Tasks', changes),
    divider,
    view(item),
    divider,
    item('Delete', 'delete'),
    item('Refresh', 'refresh'),
    item('Export List...', 'export-list'),
    ...ending(item, true),
  ];
}

function serverMenu(item: Item): readonly MenuEntry[] {
  const tasks = [
    item('Start', 'start-service'),
    item('Stop', 'stop-service'),
    item('Pause'),
    item('Resume'),
    item('Restart'),
  ];
  return [
    item('Configure a DNS Server...'),
    item('New Zone...', 'new-zone'),
    item('New Zone from File...', 'import-zone'),
    item('Set Aging/Scavenging for All Zones...'),
    item('Scavenge Stale Resource Records'),
    item('Update Server Data Files'),
    item('Clear Cache'),
    item('Launch nslookup'),
    divider,
    submenu('All Tasks', tasks),
    divider,
    view(item),
    divider,
    item('Delete', 'delete'),
    item('Refresh', 'refresh'),
    item('Export List...', 'export-list'),
    ...ending(item, true),
  ];
}

/** A folder: what can be made in it, then what every folder has. */
function folderMenu(item: Item, first: readonly MenuEntry[]): readonly MenuEntry[] {
  return [
    ...first,
    ...(first.length > 0 ? [divider] : []),
    view(item),
    divider,
    item('Refresh', 'refresh'),
    item('Export List...', 'export-list'),
    ...ending(item, false),
  ];
}

/** A folder of a zone; where a zone is delegated, its keys come in beyond what the original has. */
function domainMenu(state: ConsoleState, node: ZoneNode, item: Item): readonly MenuEntry[] {
  const dsSet = isDelegation(state.data, node)
    ? [divider, item('Import DS Set...', 'import-ds-set'), divider]
    : [];
  return folderMenu(item, [...newRecordItems(item, node), ...dsSet, item('Delete', 'delete')]);
}

function zoneNodeMenu(state: ConsoleState, node: ZoneNode, item: Item): readonly MenuEntry[] {
  if (node.domain.length > 0) return domainMenu(state, node, item);
  return zoneRowOf(state.data, node)?.type === 'secondary'
    ? secondaryZoneMenu(item)
    : primaryZoneMenu(item, node);
}

/** Import and Add are DNS Manager's; the servers that trust a key are ours, behind a line of their own. */
function trustPointsMenu(item: Item): readonly MenuEntry[] {
  return folderMenu(item, [
    submenu('Import', [item('DNSKEY...', 'import-dnskey'), item('DS...', 'import-ds')]),
    item('Add...', 'add-trust-anchor'),
    item('Delete', 'delete'),
    divider,
    item('Trust Anchors by Resolver...', 'trust-anchors'),
  ]);
}

function nodeMenu(state: ConsoleState, node: ConsoleNode, item: Item): readonly MenuEntry[] {
  switch (node.kind) {
    case 'root':
      return folderMenu(item, [item('Connect to DNS Server...')]);
    case 'server':
      return serverMenu(item);
    case 'zones':
      return folderMenu(item, [
        item('New Zone...', 'new-zone'),
        item('New Zone from File...', 'import-zone'),
      ]);
    case 'zone':
      return zoneNodeMenu(state, node, item);
    case 'trust-points':
      return trustPointsMenu(item);
    case 'forwarders':
      return folderMenu(item, [item('New Conditional Forwarder...')]);
  }
}

/** The context menu of a target. */
export function menuEntriesOf(state: ConsoleState, target: ConsoleTarget): readonly MenuEntry[] {
  const item: Item = (label, command) => ({
    kind: 'item',
    label,
    command: command ?? null,
    enabled: command !== undefined && canRun(state, command, target),
  });
  return target.kind === 'node'
    ? nodeMenu(state, target.node, item)
    : [item('Delete', 'delete'), divider, item('Chain of Trust...', 'chain-of-trust'), ...ending(item, true)];
}
