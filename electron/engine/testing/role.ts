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

/** The steps that a transfer takes, each with its number and result. */
export function stepsOf(world: World, target: string): readonly string[] {
  const { outcome } = run(world, transferTo(target));
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value.steps.map(({ step, name, result }) => `${step} ${name} ${result}`);
}
