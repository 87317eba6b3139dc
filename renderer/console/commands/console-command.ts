import type { MenuCommand } from '../../../shared/contract/events';
import type { ConsoleState, OpenDialog } from '../../stores/console-state';
import { serverRowOf, zoneRowOf } from '../model/console-data';
import type { ConsoleData } from '../model/console-data';
import { parentOf } from '../model/console-node';
import type { ConsoleTarget } from '../model/console-target';
import { selectedRowOf } from '../model/shown-list';
import { isEditable, isWritable } from '../model/writable-zone';
import { isSigningDialogCommand, signingDialogOf } from './signing-dialog-of';
import type { SigningDialogCommand } from './signing-dialog-of';
import { isZoneDialogCommand, zoneDialogOf } from './zone-dialog-of';
import type { ZoneDialogCommand } from './zone-dialog-of';

/** Everything one can choose: in the tool bar, in the application menu, in a context menu, on the keyboard. */
export type ConsoleCommand =
  | MenuCommand
  | 'help'
  | 'dnssec-properties'
  | 'key-master'
  | 'zone-rollovers'
  | 'zone-trust-anchors'
  | 'zone-advice'
  | 'export-files'
  | ZoneDialogCommand
  | SigningDialogCommand
  | 'start-service'
  | 'stop-service';

/** What a command of the tool bar is about: the row selected in the list, when the list had the focus last. */
export function targetOf(state: ConsoleState): ConsoleTarget {
  const row = state.activePane === 'list' ? selectedRowOf(state) : undefined;
  return row?.target ?? { kind: 'node', node: state.selected };
}

/** The property sheet of a target (Alt+Enter), `null` where there is none. */
export function propertiesOf(data: ConsoleData, target: ConsoleTarget): OpenDialog | null {
  const sheet: OpenDialog = { kind: 'properties', target };
  if (target.kind === 'record' && isEditable(target.record.type) && isWritable(data, target.folder)) {
    return { kind: 'zone-dialog', dialog: { kind: 'edit-record', target } };
  }
  if (target.kind !== 'node') return sheet;
  const { node } = target;
  if (node.kind === 'server') return serverRowOf(data, node.server) === undefined ? null : sheet;
  if (node.kind !== 'zone' || node.domain.length > 0) return null;
  return zoneRowOf(data, node) === undefined ? null : sheet;
}

/** The dialog that makes a zone from a file, `null` outside of a server. The zone's name says where it belongs. */
export function importOf(target: ConsoleTarget): OpenDialog | null {
  if (target.kind === 'anchor') return { kind: 'import-zone', server: target.server };
  const node = target.kind === 'record' ? target.folder : target.node;
  return 'server' in node ? { kind: 'import-zone', server: node.server } : null;
}

/** The DNSSEC properties of a zone; the enable rules are those of dialogs.md 1.3. */
export function dnssecPropertiesOf(data: ConsoleData, target: ConsoleTarget): OpenDialog | null {
  if (target.kind !== 'node' || target.node.kind !== 'zone' || target.node.domain.length > 0) return null;
  const zone = zoneRowOf(data, target.node);
  return zone?.signed === true && zone.type !== 'secondary'
    ? { kind: 'dnssec-properties', server: target.node.server, zone: zone.name }
    : null;
}

/** The dialog that exports the files of a signed zone, wherever its DNSSEC properties are. */
export function exportFilesOf(data: ConsoleData, target: ConsoleTarget): OpenDialog | null {
  const sheet = dnssecPropertiesOf(data, target);
  return sheet?.kind === 'dnssec-properties'
    ? { kind: 'export-files', server: sheet.server, zone: sheet.zone }
    : null;
}

/** The same sheet for a zone of the directory whether it is signed or not: an unsigned one can have a Key Master (brief). */
export function keyMasterOf(data: ConsoleData, target: ConsoleTarget): OpenDialog | null {
  if (target.kind !== 'node' || target.node.kind !== 'zone' || target.node.domain.length > 0) return null;
  const zone = zoneRowOf(data, target.node);
  return zone?.type === 'ad-integrated-primary'
    ? { kind: 'dnssec-properties', server: target.node.server, zone: zone.name }
    : null;
}

/** The server a tool of the console sits on: the one in use, else the one the console itself sits on. */
export function localServerOf(state: ConsoleState, target: ConsoleTarget): string | null {
  if (target.kind === 'anchor') return target.server;
  const node = target.kind === 'record' ? target.folder : target.node;
  return 'server' in node ? node.server : (state.status?.localServer ?? null);
}

function isRunning(data: ConsoleData, target: ConsoleTarget): boolean | undefined {
  return target.kind === 'node' && target.node.kind === 'server'
    ? serverRowOf(data, target.node.server)?.running
    : undefined;
}

/** Does a command make sense now? */
export function canRun(
  state: ConsoleState,
  command: ConsoleCommand,
  target: ConsoleTarget = targetOf(state),
): boolean {
  if (isZoneDialogCommand(command)) return zoneDialogOf(state.data, command, target) !== null;
  if (isSigningDialogCommand(command)) return signingDialogOf(state.data, command, target) !== null;
  switch (command) {
    case 'back':
      return state.back.length > 0;
    case 'forward':
      return state.forward.length > 0;
    case 'up-one-level':
      return parentOf(state.selected) !== null;
    case 'properties':
      return propertiesOf(state.data, target) !== null;
    case 'dnssec-properties':
    case 'zone-trust-anchors':
    case 'zone-advice':
    case 'export-files':
    case 'zone-rollovers': // of a zone that has keys to roll over
      return dnssecPropertiesOf(state.data, target) !== null;
    case 'key-master':
      return keyMasterOf(state.data, target) !== null;
    case 'find':
      return state.tool === null;
    case 'filter-at-risk':
      return state.selected.kind === 'zones' && state.tool === null;
    case 'import-zone':
      return importOf(target) !== null;
    case 'start-service':
      return isRunning(state.data, target) === false;
    case 'stop-service':
      return isRunning(state.data, target) === true;
    case 'powershell':
      return localServerOf(state, target) !== null;
    default:
      return true; // about the console as a whole, wherever one is
  }
}
