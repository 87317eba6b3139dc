import type { Problem } from '../../../shared/contract/problem';
import type { MoveMode, MoveStep, MoveStepName } from '../../../shared/model/key-master';
import type { LogEvent } from '../decision';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';

/** A move of the role on its way through the documented steps. */
export interface Move {
  /** As the steps taken so far have left it. */
  readonly world: World;
  readonly mode: MoveMode;
  /** The zone's name as it was asked for. */
  readonly zone: string;
  /** The new Key Master: the steps run on it. */
  readonly target: Server;
  /** The target's copy of the zone; known from the second step on. */
  readonly copy: ZoneCopy | null;
  /** The present Key Master as the directory names it; known from the seventh step on, `null` where it is the target. */
  readonly previous: Server | null;
  /** Did the directory name the target before? Known from the fifth step on. */
  readonly wasHolder: boolean;
  readonly events: readonly LogEvent[];
}

/** What a step came to. */
export type Verdict =
  | { readonly kind: 'done'; readonly move: Move }
  /** It failed, and the protocol says that this does not matter. */
  | { readonly kind: 'ignored'; readonly move: Move }
  /** There is nothing for it to do. */
  | { readonly kind: 'skipped'; readonly move: Move }
  | { readonly kind: 'failed'; readonly move: Move; readonly problem: Problem }
  /** There is nothing left to do; the steps in between are skipped. */
  | { readonly kind: 'finished'; readonly move: Move };

/** One documented step. */
export interface Step {
  readonly number: number;
  readonly name: MoveStepName;
  /** The modes that have no such step. */
  readonly skippedBy?: readonly MoveMode[];
  /** Whom the step runs on or speaks to. */
  readonly where: (move: Move) => Server;
  readonly take: (move: Move) => Verdict;
}

/** Where a move ended. */
export interface MoveRun {
  readonly move: Move;
  readonly steps: readonly MoveStep[];
  /** What stopped it, `null` when it arrived. */
  readonly problem: Problem | null;
}

const results = {
  done: 'done',
  finished: 'done',
  ignored: 'ignored',
  skipped: 'skipped',
  failed: 'failed',
} as const satisfies Record<Verdict['kind'], MoveStep['result']>;

/** The run after one more step. */
function taken(run: MoveRun, step: Step, verdict: Verdict): MoveRun {
  const { number, name, where } = step;
  const entry: MoveStep = {
    step: number,
    name,
    result: results[verdict.kind],
    server: where(verdict.move).fqdn,
  };
  const problem = verdict.kind === 'failed' ? verdict.problem : null;
  return { move: verdict.move, steps: [...run.steps, entry], problem };
}

/** Takes the steps of the move's mode in order until one fails. */
export function takeSteps(begin: Move, steps: readonly Step[]): MoveRun {
  let run: MoveRun = { move: begin, steps: [], problem: null };
  let isFinished = false;
  for (const step of steps) {
    const { move } = run;
    const isLeftOut: boolean =
      step.skippedBy?.includes(move.mode) === true || (isFinished && step !== steps.at(-1));
    const verdict: Verdict = isLeftOut ? { kind: 'skipped', move } : step.take(move);
    run = taken(run, step, verdict);
    if (run.problem !== null) return run;
    isFinished ||= verdict.kind === 'finished';
  }
  return run;
}
