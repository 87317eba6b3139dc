import { canRun, localServerOf, targetOf } from '../console/commands/console-command';
import type { ConsoleCommand } from '../console/commands/console-command';
import { rowsOf } from '../console/model/console-data';
import { nodeId, rootNode } from '../console/model/console-node';
import type { ConsoleNode } from '../console/model/console-node';
import type { ConsoleTarget } from '../console/model/console-target';
import { shortcutLabel } from '../keyboard/shortcut-labels';
import { shortcutOf } from '../keyboard/shortcuts';
import type { ConsoleState } from '../stores/console-state';
import { commandLabels, paletteTexts } from './palette-texts';

/** The commands of the palette: those that do the same as another one, and the palette itself, are left out. */
export type PaletteCommand = Exclude<
  ConsoleCommand,
  'zone-rollovers' | 'zone-trust-anchors' | 'zone-advice' | 'about' | 'palette'
>;

/** One choice. */
export interface PaletteItem {
  /** Also what is remembered of it. */
  readonly id: string;
  readonly label: string;
  /** What it is about; empty for the program as a whole. */
  readonly detail: string;
  /** Its shortcut in words; empty for none. */
  readonly keys: string;
  /** Is it on the server one is on? A zone is on many, and that one is meant. */
  readonly isNear: boolean;
  readonly act:
    | { readonly kind: 'command'; readonly command: PaletteCommand }
    | { readonly kind: 'go'; readonly node: ConsoleNode };
}

/** The commands that are about what is selected: the name of that stands beside them. */
const aboutTarget: ReadonlySet<PaletteCommand> = new Set<PaletteCommand>([
  'properties',
  'delete',
  'dnssec-properties',
  'key-master',
  'export-files',
  'sign-zone',
  'unsign-zone',
  'new-zone',
  'new-host',
  'new-alias',
  'new-mail-exchanger',
  'new-pointer',
  'new-domain',
  'new-delegation',
  'other-new-records',
  'ds-records',
  'start-service',
  'stop-service',
]);

function nodeName(node: ConsoleNode): string {
  switch (node.kind) {
    case 'zone':
      return [...node.domain.toReversed(), node.zone].join('.');
    case 'root':
      return '';
    default:
      return node.server;
  }
}

function targetName(target: ConsoleTarget): string {
  switch (target.kind) {
    case 'node':
      return nodeName(target.node);
    case 'anchor':
      return target.anchor.zone;
    case 'record':
      return `${target.name} ${target.record.type}`.trim();
  }
}

function isPaletteCommand(name: string): name is PaletteCommand {
  return Object.hasOwn(commandLabels, name);
}

function commandItems(state: ConsoleState): readonly PaletteItem[] {
  const target = targetOf(state);
  const name = targetName(target);
  return Object.keys(commandLabels)
    .filter(isPaletteCommand)
    .filter((command) => canRun(state, command, target))
    .map((command) => {
      const shortcut = shortcutOf(command);
      return {
        id: `command ${command}`,
        label: commandLabels[command],
        detail: aboutTarget.has(command) ? name : '',
        keys: shortcut === undefined ? '' : shortcutLabel(shortcut),
        isNear: true,
        act: { kind: 'command', command },
      };
    });
}

function placeItem(
  node: ConsoleNode,
  { label, detail, isNear }: Pick<PaletteItem, 'label' | 'detail' | 'isNear'>,
): PaletteItem {
  return { id: `go ${nodeId(node)}`, label, detail, keys: '', isNear, act: { kind: 'go', node } };
}

/** The nodes whose zones the palette offers. */
export function zoneFolders({ data }: ConsoleState): readonly (ConsoleNode & { readonly kind: 'zones' })[] {
  return rowsOf(data, 'servers', rootNode)
    .filter(({ running, manageable }) => running && manageable)
    .flatMap(({ name }) =>
      (['forward', 'reverse'] as const).map(
        (direction) => ({ kind: 'zones', server: name, direction }) as const,
      ),
    );
}

function placeItems(state: ConsoleState): readonly PaletteItem[] {
  const here = localServerOf(state, targetOf(state));
  const servers = rowsOf(state.data, 'servers', rootNode).map(({ name }) =>
    placeItem({ kind: 'server', server: name }, { label: name, detail: paletteTexts.server, isNear: true }),
  );
  const zones = zoneFolders(state).flatMap(({ server, direction }) =>
    rowsOf(state.data, 'zones', { kind: 'zones', server, direction }).map(({ name }) =>
      placeItem(
        { kind: 'zone', server, direction, zone: name, domain: [] },
        { label: name, detail: paletteTexts.zoneOn(server), isNear: server === here },
      ),
    ),
  );
  return [...zones.filter(({ isNear }) => isNear), ...servers, ...zones.filter(({ isNear }) => !isNear)];
}

/** Everything one can do now, and everywhere one can go. */
export function paletteItems(state: ConsoleState): readonly PaletteItem[] {
  return [...commandItems(state), ...placeItems(state)];
}
