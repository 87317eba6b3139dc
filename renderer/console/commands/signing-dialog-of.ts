import type { OpenDialog } from '../../stores/console-state';
import { zoneRowOf } from '../model/console-data';
import type { ConsoleData } from '../model/console-data';
import type { ConsoleTarget } from '../model/console-target';

/** The commands that sign a zone and take its signatures away. */
export type SigningDialogCommand = 'sign-zone' | 'unsign-zone';

/** Is a command one of them? */
export function isSigningDialogCommand(command: string): command is SigningDialogCommand {
  return command === 'sign-zone' || command === 'unsign-zone';
}

/**
 * The wizard of a primary zone: `Sign the Zone` for one that is not signed, `Unsign the Zone` for one that is; nobody can
 * do either on a secondary copy (dialogs.md 1.3).
 */
export function signingDialogOf(
  data: ConsoleData,
  command: SigningDialogCommand,
  target: ConsoleTarget,
): OpenDialog | null {
  if (target.kind !== 'node' || target.node.kind !== 'zone' || target.node.domain.length > 0) return null;
  const zone = zoneRowOf(data, target.node);
  if (zone === undefined || zone.type === 'secondary') return null;
  return zone.signed === (command === 'unsign-zone')
    ? { kind: command, server: target.node.server, zone: zone.name }
    : null;
}
