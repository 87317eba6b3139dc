import { assertNever } from '../../../shared/assert-never';
import type { UserAct } from '../../../shared/model/history';
import type { MoveResult } from '../../../shared/model/key-master';
import type { Command, CommandOf } from '../command';
import { findServer } from '../forest/lookup';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holdersOf } from '../key-master/role-lists';

/** What somebody did, and where. */
export interface PlacedAct {
  readonly act: UserAct;
  /** Short name; `null` for the lab as a whole. */
  readonly server: ServerName | null;
  /** As it was spelled; `null` where the act is about no zone in particular. */
  readonly zone: string | null;
}

function placed(
  act: UserAct,
  { server = null, zone = null }: Partial<Pick<PlacedAct, 'server' | 'zone'>> = {},
): PlacedAct {
  return { act, server, zone };
}

/** Whom the directory named before the move, as the new holder knows it: the first that is not itself. */
function previousHolder(before: World, { zone, target: name }: CommandOf<'move-key-master'>): string | null {
  const target = findServer(before, name);
  const storage = target === null ? undefined : zoneCopy(before, target.name, zone)?.storage;
  if (target === null || storage?.kind !== 'directory') return null;
  const previous = holdersOf(before, target, storage.dn).find((holder) => holder.name !== target.name);
  return previous?.fqdn ?? null;
}

/** A move that was stopped half-way has no result; then it is told by what it set out to do. */
function moveAct(before: World, command: CommandOf<'move-key-master'>, result: MoveResult | null): UserAct {
  const { mode, target } = command;
  const kind = 'move-key-master';
  if (result !== null) return { kind, verb: result.verb, mode, from: result.from, to: result.to };
  const from = previousHolder(before, command);
  const verb = mode === 'transfer' ? 'transfer' : from === null ? 'assign' : 'seize';
  return { kind, verb, mode, from, to: findServer(before, target)?.fqdn ?? target };
}

const signingActs = {
  sign: 'sign-zone',
  'sign-with-defaults': 'sign-zone',
  're-sign': 'resign-zone',
  unsign: 'unsign-zone',
} as const satisfies Record<CommandOf<'sign-zone'>['act'], UserAct['kind']>;

type LabCommand = CommandOf<
  | 'set-server-running'
  | 'hold-replication'
  | 'set-site-link'
  | 'connect-device'
  | 'replicate-now'
  | 'poll-key-master'
  | 'arm-fault'
>;

/** What somebody did to the lab, which no administrator could do to a zone. */
function labAct(command: LabCommand): PlacedAct {
  switch (command.kind) {
    case 'set-server-running':
      return placed({ kind: command.kind, running: command.running }, { server: command.server });
    case 'hold-replication':
      return placed({ kind: command.kind, held: command.held }, { server: command.server });
    case 'set-site-link':
      return placed({ kind: command.kind, sites: command.sites, connected: command.connected });
    case 'connect-device':
      return placed(
        { kind: command.kind, device: command.device, connected: command.connected },
        { server: command.server },
      );
    case 'replicate-now':
    case 'poll-key-master':
      return placed({ kind: command.kind }, { server: command.server });
    case 'arm-fault':
      return placed({ kind: command.kind });
    default:
      return assertNever(command);
  }
}

/**
 * What somebody did who ordered that command, `null` where nobody did: time passes and keys are finished by themselves.
 *
 * @param before the world in which it was ordered
 * @param result what the move came to, `null` for every other command and for a move that was stopped half-way
 */
export function userAct(before: World, command: Command, result: MoveResult | null): PlacedAct | null {
  switch (command.kind) {
    case 'advance':
    case 'complete-key-generation':
      return null;
    case 'move-key-master':
      return placed(moveAct(before, command, result), { server: command.target, zone: command.zone });
    case 'sign-zone':
      return placed({ kind: signingActs[command.act] }, command);
    case 'sign-zone-with-parameters':
      return placed({ kind: 'sign-zone' }, command);
    case 'change-records': {
      const { added, removed } = command.changes;
      return placed({ kind: command.kind, added: added.length, removed: removed.length }, command);
    }
    case 'advance-time':
      return placed({ kind: command.kind, to: command.to });
    case 'start-rollover':
    case 'step-rollover':
      return placed({ kind: command.kind, guid: command.guid }, command);
    case 'publish-delegation':
      return placed({ kind: command.kind, child: command.zone }, command);
    case 'change-dnssec-properties':
    case 'change-trust-anchors':
    case 'import-zone':
    case 'create-zone':
    case 'delete-zone':
      return placed({ kind: command.kind }, command);
    default:
      return labAct(command);
  }
}
