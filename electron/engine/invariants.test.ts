import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { aFamily } from './delegation/test-zones';
import type { World } from './forest/world';
import { choices, commandOf } from './testing/choices';
import type { Choice } from './testing/choices';
import { follow, newTally, shortened } from './testing/exploration';
import type { Breach, Tally } from './testing/exploration';
import { realDecide } from './testing/rule';
import { rules } from './testing/rules';
import { aWorldOfFiveZones } from './testing/worlds';

/*
 * Rules that hold whatever is done to a world, over random sequences of all commands.
 *
 * The orderly forest gives the user all rights. The unruly one has a server without rights, so that moves fail half-way
 * there. The third one has a parent zone with a delegation, so that DS records are handed over and followed. `KEY_MASTER_RUNS` says how many commands are tried in all, `KEY_MASTER_SEED` repeats what a run has found.
 */

/** A long run looks elsewhere each time, a short one always in the same places. */
function seedOf(given: string | undefined): number | undefined {
  if (given !== undefined) return Number(given);
  return process.env.KEY_MASTER_RUNS === undefined ? 2025 : undefined;
}

const pathLength = 25;
const wanted = Number(process.env.KEY_MASTER_RUNS ?? 4000);
const seed = seedOf(process.env.KEY_MASTER_SEED);
const forests = [
  ['orderly', aWorldOfFiveZones({ writeSettings: true, manage: true })],
  ['unruly', aWorldOfFiveZones({ writeSettings: false, manage: false })],
  ['delegating', aFamily({ settings: { distributeTrustAnchors: true } })],
] as const;

const aNumber = fc.nat({ max: choices - 1 });
const aPath: fc.Arbitrary<readonly Choice[]> = fc.array(fc.tuple(aNumber, aNumber, aNumber, aNumber), {
  minLength: pathLength,
  maxLength: pathLength,
});

/** What is told of a rule that was broken: how to come there again. */
interface Report extends Breach {
  readonly seed: number;
  readonly commands: readonly Command[];
}

/** The commands of a path, one after the other. */
function commandsOf(start: World, path: readonly Choice[]): readonly Command[] {
  let world = start;
  return path.map((choice) => {
    const command = commandOf(world, choice);
    world = realDecide(world, command).world;
    return command;
  });
}

/** Tries paths until one breaks a rule; it is then made as short as it can be. */
function explore(start: World): {
  readonly tally: Tally;
  readonly numRuns: number;
  readonly report: Report | null;
} {
  const tally = newTally();
  const breachOf = (path: readonly Choice[]): Breach | null =>
    follow(
      start,
      path.map((choice) => (world) => commandOf(world, choice)),
      { rules, decide: realDecide, tally },
    );
  const numRuns = Math.ceil(wanted / forests.length / pathLength);
  const details = fc.check(
    fc.property(aPath, (path) => breachOf(path) === null),
    { numRuns, ...(seed === undefined ? {} : { seed }) },
  );
  if (details.counterexample === null) return { tally, numRuns, report: null };
  const [found] = details.counterexample;
  const rule = breachOf(found)?.rule;
  const path = shortened(found, (shorter) => breachOf(shorter)?.rule === rule);
  const breach = breachOf(path);
  if (breach === null) throw new Error('A rule was broken once and not again');
  return { tally, numRuns, report: { ...breach, seed: details.seed, commands: commandsOf(start, path) } };
}

describe.each(forests)('in the %s forest, whatever is done', (_, start) => {
  const { tally, numRuns, report } = explore(start);

  it('no rule is broken', () => {
    expect(report).toBeNull();
  });

  it('as many commands are tried as were asked for', () => {
    expect(tally.commands).toBeGreaterThanOrEqual(numRuns * pathLength);
  });

  it.each(rules.map((rule) => [rule.name] as const))('%s', (name) => {
    expect(report?.rule === name ? report : null).toBeNull();
    expect(tally.held.get(name) ?? 0).toBeGreaterThan(0);
  });
});
