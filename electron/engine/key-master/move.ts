import type { Problem } from '../../../shared/contract/problem';
import type { MoveStep, MoveStepName } from '../../../shared/model/key-master';
import type { LogEvent } from '../decision';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';

/** A move of the role on its way through the documented steps. */
export interface Move {
  /** As the steps taken so far have left it. */
  readonly world: World;
  /** The zone's name as it was asked for. */
  readonly zone: string;
  /** The new Key Master: the steps run on it. */
  readonly target: Server;
  /** The target's copy of the zone; known from the second step on. */
  readonly copy: ZoneCopy | null;
  /** The present Key Master as the directory names it; known from the seventh step on. */
  readonly previous: Server | null;
  readonly events: readonly LogEvent[];
}

/** What a step came to. */
export type Verdict =
  | { readonly kind: 'done'; readonly move: Move }
  /** It failed, and the protocol says that this does not matter. */
  | { readonly kind: 'ignored'; readonly move: Move }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** There is nothing left to do; the steps in between are skipped. */
  | { readonly kind: 'finished'; readonly move: Move };

/** One documented step. */
export interface Step {
  readonly number: number;
  readonly name: MoveStepName;
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

function taken(run: MoveRun, step: Step, result: MoveStep['result'], move: Move): MoveRun {
  const { number, name, where } = step;
  const entry: MoveStep = { step: number, name, result, server: where(run.move).fqdn };
  return { ...run, move, steps: [...run.steps, entry] };
}

/** Takes the steps in order until one fails. */
export function takeSteps(begin: Move, steps: readonly Step[]): MoveRun {
  let run: MoveRun = { move: begin, steps: [], problem: null };
  let isFinished = false;
  for (const step of steps) {
    if (isFinished && step !== steps.at(-1)) {
      run = taken(run, step, 'skipped', run.move);
      continue;
    }
    const verdict = step.take(run.move);
    if (verdict.kind === 'failed') {
      return { ...taken(run, step, 'failed', run.move), problem: verdict.problem };
    }
    isFinished ||= verdict.kind === 'finished';
    run = taken(run, step, verdict.kind === 'ignored' ? 'ignored' : 'done', verdict.move);
  }
  return run;
}
