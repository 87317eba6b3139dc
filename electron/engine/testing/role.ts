import type { Problem } from '../../../shared/contract/problem';
import type { MoveResult } from '../../../shared/model/key-master';
import type { Command, CommandKind, CommandOf } from '../command';
import { decide } from '../decide';
import type { World } from '../forest/world';
import { findServer } from '../forest/lookup';
import { zoneCopy } from '../forest/zone-copy';
import { believersOf } from '../key-master/beliefs';
import { holdersOf } from '../key-master/role-lists';
import { run, transferTo, zone, zoneDn } from './worlds';

/** The servers that believe themselves Key Master. */
export function believers(world: World): readonly string[] {
  return believersOf(world, zoneDn).map(({ name }) => name);
}

/** The holders that the directory names, as one server can know it. */
export function holders(world: World, server: string): readonly string[] {
  const asked = findServer(world, server);
  return asked === null ? [] : holdersOf(world, asked, zoneDn).map(({ name }) => name);
}

/** The Key Master that each server shows. */
export function shown(world: World): Readonly<Record<string, string | null | undefined>> {
  return Object.fromEntries(
    Object.keys(world.servers).map((server) => [server, zoneCopy(world, server, zone)?.keyMaster]),
  );
}

/** The result of a move that must not be refused. */
export function resultOf(world: World, command: CommandOf<'move-key-master'>): MoveResult {
  const { outcome } = run(world, command);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** The problem of a command that must be refused. */
export function refusalOf(world: World, command: Command): Problem {
  const { outcome } = decide<CommandKind>(world, command);
  if (outcome.kind === 'done') throw new Error(`${command.kind} was not refused`);
  return outcome.problem;
}

/** The steps that a move takes, each with its number and result. */
export function moveStepsOf(world: World, command: CommandOf<'move-key-master'>): readonly string[] {
  return resultOf(world, command).steps.map(({ step, name, result }) => `${step} ${name} ${result}`);
}

/** The steps that a transfer takes. */
export function stepsOf(world: World, target: string): readonly string[] {
  return moveStepsOf(world, transferTo(target));
}
