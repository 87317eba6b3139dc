import type { Problem } from '../../shared/contract/problem';
import type { MovePlan, MoveStep } from '../../shared/model/key-master';
import { moveTexts } from './texts';

/** A moment as the system writes it, to the second. */
export function formatMoment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' });
}

function isSameServer(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** What a plan would do, one sentence for each effect. */
export function describePlan({ from, to, holdersAfter, knownEverywhereAt }: MovePlan): readonly string[] {
  if (isSameServer(from, to)) return [moveTexts.already(to)];
  const stayers = holdersAfter.filter((holder) => !isSameServer(holder, to));
  const leaves = from !== null && !stayers.some((holder) => isSameServer(holder, from));
  return [
    moveTexts.becomes(to),
    ...(leaves ? [moveTexts.stops(from)] : []),
    ...stayers.map((holder) => moveTexts.staysHolder(holder)),
    moveTexts.knownEverywhere(formatMoment(knownEverywhereAt)),
  ];
}

/** One line of the list of steps. */
export interface StepLine {
  readonly step: number;
  readonly text: string;
  readonly server: string;
  /** `null` in a plan, where nothing has happened yet. */
  readonly result: MoveStep['result'] | 'not-reached' | null;
}

/** The steps of a plan, before they are run; steps that would not run are left out. */
export function plannedSteps({ steps }: MovePlan): readonly StepLine[] {
  return steps
    .filter(({ result }) => result !== 'skipped')
    .map(({ step, name, server }) => ({ step, text: moveTexts.steps[name], server, result: null }));
}

function resultBefore(failedStep: number, { step, result }: MoveStep): StepLine['result'] {
  if (step === failedStep) return 'failed';
  return step < failedStep ? result : 'not-reached';
}

/**
 * What was done of a plan that failed half-way.
 *
 * The plan and the move are the same decision, so the plan's steps up to the failed one are what was done.
 * Empty where the problem does not say how far it came.
 */
export function stepsOfFailedMove(plan: MovePlan | null, problem: Problem): readonly StepLine[] {
  if (plan === null || problem.code !== 'key-master-move-incomplete') return [];
  const { failedStep } = problem.parameters;
  return plan.steps.map((step) => ({
    step: step.step,
    text: moveTexts.steps[step.name],
    server: step.server,
    result: resultBefore(failedStep, step),
  }));
}
