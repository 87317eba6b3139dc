import { assertNever } from '../../shared/assert-never';
import type { Problem } from '../../shared/contract/problem';
import type { MovePlan, MoveStep } from '../../shared/model/key-master';
import type { MovePurpose } from './store/move-state';
import type { ProbeState } from './store/probe-state';
import { boxTexts, moveTexts } from './box-texts';

/** How a plan is to be spoken of. */
export type MoveManner = 'already' | ActManner;

/** How a plan that changes something is to be spoken of. */
export type ActManner = 'keep' | 'assign' | 'without-keys' | 'transfer' | 'seize';

function isSameServer(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** How a plan is to be spoken of: by what it comes to, not only by its mode. */
export function mannerOf({ from, to, mode, verb }: MovePlan, purpose: MovePurpose): MoveManner {
  if (mode === 'seize-without-key-checks') return 'without-keys';
  if (purpose === 'keep-one-holder') return 'keep';
  if (isSameServer(from, to)) return 'already';
  return verb;
}

/** The consequence in one sentence, which the eye meets first. */
export function leadOf({ to }: MovePlan, manner: ActManner): string {
  const { leads } = moveTexts;
  switch (manner) {
    case 'without-keys':
      return leads.withoutKeys(to);
    case 'keep':
    case 'assign':
    case 'transfer':
    case 'seize':
      return leads[manner](to);
    default:
      return assertNever(manner);
  }
}

/** What there is to say about a plan that changes nothing. A server that was off may not have heard of its loss yet. */
export function nothingText({ to }: MovePlan, purpose: MovePurpose): string {
  return purpose === 'hand-back' ? moveTexts.notHeardYet(to) : moveTexts.already(to);
}

/** What OK of M4 does. */
export function acceptNoteOf({ to }: MovePlan, manner: ActManner): string {
  const { accept } = moveTexts;
  switch (manner) {
    case 'without-keys':
      return accept.next;
    case 'keep':
    case 'assign':
    case 'transfer':
    case 'seize':
      return accept[manner](to);
    default:
      return assertNever(manner);
  }
}

function isSilent(probe: ProbeState): boolean {
  return probe.kind !== 'answered' || !probe.probe.answersDns;
}

/** M4's own text: a transfer, a seizure, a first Key Master, or one of two that stays. */
export function changeText({ zone, from, to, verb }: MovePlan, manner: ActManner, probe: ProbeState): string {
  if (from === null) return boxTexts.setKeyMaster(zone, to);
  if (manner === 'keep') return boxTexts.keepKeyMaster(zone, from, to);
  if (verb !== 'seize') return boxTexts.changeKeyMaster(zone, from, to);
  return isSilent(probe)
    ? boxTexts.seizeKeyMaster(zone, from, to)
    : boxTexts.seizeUnconfirmed(zone, from, to);
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
