import type { Command } from '../command';
import type { World } from '../forest/world';
import { nextNews } from '../next-due';
import type { Decide, Finding, Rule, Step } from './rule';
import { noTrail, trailAfter } from './trail';
import type { Trail } from './trail';
import { completionsOf } from './worlds';

/** A rule that was broken, and how. */
export interface Breach {
  readonly rule: string;
  readonly how: string;
}

/** Counts what was looked at, so that a rule that is never about anything is noticed. */
export interface Tally {
  commands: number;
  /** How often a rule held, by its name. */
  readonly held: Map<string, number>;
}

/** Nothing was looked at yet. */
export function newTally(): Tally {
  return { commands: 0, held: new Map() };
}

function note(tally: Tally, { name }: Rule, finding: Finding): Breach | null {
  if (finding.kind === 'broken') return { rule: name, how: finding.how };
  if (finding.kind === 'holds') tally.held.set(name, (tally.held.get(name) ?? 0) + 1);
  return null;
}

function firstBreach(
  rules: readonly Rule[],
  tally: Tally,
  look: (rule: Rule) => Finding | undefined,
): Breach | null {
  for (const rule of rules) {
    const finding = look(rule);
    const breach = finding === undefined ? null : note(tally, rule, finding);
    if (breach !== null) return breach;
  }
  return null;
}

/** Everything is on, connected, let go and made, and everything that was on its way has arrived. */
function atRest(world: World, decide: Decide): World {
  const restoring: readonly Command[] = [
    ...world.forest.siteLinks.map(({ sites }) => ({
      kind: 'set-site-link' as const,
      sites,
      connected: true,
    })),
    ...Object.values(world.servers).flatMap(({ name, site }): readonly Command[] => [
      { kind: 'set-server-running', server: name, running: true },
      ...(site === null ? [] : [{ kind: 'hold-replication' as const, server: name, held: false }]),
    ]),
  ];
  const restored = [...restoring, ...completionsOf(world)].reduce(
    (next, command) => decide(next, command).world,
    world,
  );
  let now = restored;
  for (let due = nextNews(now); due !== null; due = nextNews(now)) {
    now = decide(now, { kind: 'advance', to: due }).world;
  }
  return now;
}

/** A place on a path: a world, and how one came there. */
export interface Place {
  readonly world: World;
  readonly trail: Trail;
}

/** A path begins here. */
export function beginAt(world: World): Place {
  return { world, trail: noTrail };
}

/** One more command; the place it leads to, or the rule that it broke. */
export function goOn(
  { world, trail }: Place,
  command: Command,
  {
    rules,
    decide,
    tally,
  }: { readonly rules: readonly Rule[]; readonly decide: Decide; readonly tally: Tally },
): Place | Breach {
  const step: Step = { before: world, command, decision: decide(world, command) };
  const then = trailAfter(trail, step);
  tally.commands += 1;
  const breach = firstBreach(rules, tally, (rule) => rule.ofStep?.(step, then, decide));
  return breach ?? { world: step.decision.world, trail: then };
}

/** Lets everything come to rest and looks at it. */
export function lookAtRest(
  { world, trail }: Place,
  { rules, decide, tally }: Parameters<typeof goOn>[2],
): Breach | null {
  const resting = atRest(world, decide);
  return firstBreach(rules, tally, (rule) => rule.atRest?.(resting, trail));
}

/** Follows a path from a world to its end; the first rule that is broken on it, `null` where all hold. */
export function follow(
  start: World,
  path: readonly ((world: World) => Command)[],
  looking: Parameters<typeof goOn>[2],
): Breach | null {
  let place = beginAt(start);
  for (const next of path) {
    const led = goOn(place, next(place.world), looking);
    if ('rule' in led) return led;
    place = led;
  }
  return lookAtRest(place, looking);
}

/** Leaves out everything that is not needed to come to the same breach. */
export function shortened<T>(path: readonly T[], breaks: (path: readonly T[]) => boolean): readonly T[] {
  for (let index = 0; index < path.length; index += 1) {
    const shorter = path.toSpliced(index, 1);
    if (breaks(shorter)) return shortened(shorter, breaks);
  }
  return path;
}
