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
  /** Where it is not the new Key Master, on which the others run. */
  readonly server: string | null;
  /** `null` in a plan, where nothing has happened yet. */
  readonly result: MoveStep['result'] | 'not-reached' | null;
}

function lineFor(plan: MovePlan, { step, name, server }: MoveStep, result: StepLine['result']): StepLine {
  return { step, text: moveTexts.steps[name], server: isSameServer(server, plan.to) ? null : server, result };
}

/** The steps of a plan, before they are run; steps that would not run are left out. */
export function plannedSteps(plan: MovePlan): readonly StepLine[] {
  return plan.steps.filter(({ result }) => result !== 'skipped').map((step) => lineFor(plan, step, null));
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
  return plan.steps.map((step) => lineFor(plan, step, resultBefore(failedStep, step)));
}
