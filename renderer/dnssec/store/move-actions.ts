import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { KeyMasterProbe, MoveMode, MovePlan } from '../../../shared/model/key-master';
import { isMode, modeOf } from '../best-move';
import type { DialogState } from './dialog-state';
import { isEngaged, pendingTarget } from './dialog-view';
import type { DialogRunner } from './dnssec-dialog';
import type { MovePurpose, MoveRequest, SubmitButton } from './move-state';
import {
  moveAccepted,
  moveAnswered,
  moveDeclined,
  moveRefused,
  moveRequested,
  planArrived,
  planningStarted,
  preparationStopped,
  resultDismissed,
} from './move-updates';
import { obstacleProblem } from './obstacle-problem';
import { probeNoted } from './probe-updates';
import { reasonOrNull } from './reason';
import { serverMissed, sheetClosed } from './sheet-updates';

/** What one can do about the move. */
export interface MoveActions {
  /** OK or Apply. */
  readonly submit: (via: SubmitButton) => Promise<void>;
  /** After a seizure without keys: gives the role to a server that has them, by its short name. */
  readonly handBack: (target: string) => Promise<void>;
  /** The directory names two Key Masters: this one stays. */
  readonly keepHolder: (target: string) => Promise<void>;
  /** Stops waiting for the probe or the plan. */
  readonly stopPreparing: () => void;
  /** M4's OK, M5's Yes. An empty reason is none. */
  readonly confirmMove: (reason: string) => Promise<void>;
  /** M4's Cancel, M5's No. */
  readonly declineMove: () => void;
  /** OK on M6 or M7. */
  readonly dismissResult: () => void;
}

/** The mode that a purpose brings with it; a change has none, its mode comes from the present Key Master's answer. */
const fixedModes: Readonly<Record<MovePurpose, MoveMode | null>> = {
  change: null,
  'hand-back': 'transfer',
  'keep-one-holder': 'seize',
};

/**
 * The mode that the present Key Master's answer allows.
 *
 * "An easy online transfer of the Key Master role is always preferred" (brief): a master that came back meanwhile is
 * found here, whatever the sheet showed when it opened (dialogs.md 6.1 case D).
 */
async function modeByProbe(
  { api, server, zone, update }: DialogRunner,
  request: MoveRequest,
): Promise<MoveMode | Problem> {
  const outcome = await api.probeKeyMaster({ server, zone });
  if (outcome.kind === 'refused') return outcome.problem;
  update((state) => planningStarted(probeNoted(state, outcome.value), request));
  return modeFromProbe(outcome.value);
}

function modeFromProbe(probe: KeyMasterProbe): MoveMode | Problem {
  const mode = modeOf(probe);
  return isMode(mode) ? mode : obstacleProblem(mode, probe);
}

/**
 * The plan of a move; a seizure whose keys are out of reach is planned without key checks.
 *
 * Both plans refused: the keys are what one has to hear of.
 */
async function planFor(
  { api, server, zone }: DialogRunner,
  target: string,
  mode: MoveMode,
): Promise<Outcome<MovePlan>> {
  const checked = await api.planMove({ server, zone, target, mode });
  if (checked.kind === 'done' || mode !== 'seize') return checked;
  if (checked.problem.code !== 'signing-key-not-accessible') return checked;
  const unchecked = await api.planMove({ server, zone, target, mode: 'seize-without-key-checks' });
  return unchecked.kind === 'done' ? unchecked : checked;
}

function isWanted(state: DialogState, request: MoveRequest): boolean {
  return state.kind === 'loaded' && state.move.kind === 'planning' && state.move.request === request;
}

/** From a wish to M4, or to M7. */
async function prepare(runner: DialogRunner, request: MoveRequest): Promise<void> {
  const { get, update } = runner;
  update((state) => moveRequested(state, request));
  const mode = fixedModes[request.purpose] ?? (await modeByProbe(runner, request));
  if (typeof mode !== 'string') {
    update((state) => moveRefused(state, request, mode));
    return;
  }
  if (!isWanted(get(), request)) return;
  const outcome = await planFor(runner, request.target, mode);
  update((state) =>
    outcome.kind === 'done'
      ? planArrived(state, request, outcome.value)
      : moveRefused(state, request, outcome.problem),
  );
}

async function submit(runner: DialogRunner, via: SubmitButton): Promise<void> {
  const { get, update } = runner;
  const state = get();
  if (state.kind !== 'loaded' || isEngaged(state)) return;
  const target = pendingTarget(state);
  if (target !== undefined) {
    await prepare(runner, { target, via, purpose: 'change' });
  } else if (state.draft.choice === 'other' && state.draft.target === null) {
    update(serverMissed);
  } else if (via === 'ok') {
    update(sheetClosed);
  }
}

async function prepareIfFree(runner: DialogRunner, request: MoveRequest): Promise<void> {
  const state = runner.get();
  if (state.kind === 'loaded' && !isEngaged(state)) await prepare(runner, request);
}

/**
 * Does the sheet close after M6? After OK, as in Windows.
 *
 * Not after a seizure without keys: then the next step is the user's, and the sheet says which.
 */
function closesAfter(state: DialogState): boolean {
  if (state.kind !== 'loaded' || state.move.kind !== 'succeeded') return false;
  const { request, result } = state.move;
  return request.via === 'ok' && result.mode !== 'seize-without-key-checks';
}

/** Only a sheet that goes on needs fresh settings. */
function needsReload(state: DialogState): boolean {
  if (state.kind !== 'loaded') return false;
  return state.move.kind === 'failed' || (state.move.kind === 'succeeded' && !closesAfter(state));
}

async function confirmMove(runner: DialogRunner, reason: string): Promise<void> {
  const { api, server, zone, get, update, reload } = runner;
  const before = get();
  update((state) => moveAccepted(state, reason));
  const state = get();
  if (before === state || state.kind !== 'loaded' || state.move.kind !== 'moving') return;
  const { request, plan } = state.move;
  const outcome = await api.moveKeyMaster({
    ...{ server, zone, target: request.target, mode: plan.mode },
    reason: reasonOrNull(reason),
  });
  update((now) => moveAnswered(now, outcome));
  if (needsReload(get())) await reload();
}

function dismissResult({ get, update }: DialogRunner): void {
  update(closesAfter(get()) ? sheetClosed : resultDismissed);
}

/** Takes a change of the Key Master from its button through M4 and M5 to M6 or M7. */
export function moveActions(runner: DialogRunner): MoveActions {
  const { update } = runner;
  return {
    submit: (via) => submit(runner, via),
    handBack: (target) => prepareIfFree(runner, { target, via: 'apply', purpose: 'hand-back' }),
    keepHolder: (target) => prepareIfFree(runner, { target, via: 'apply', purpose: 'keep-one-holder' }),
    stopPreparing: () => {
      update(preparationStopped);
    },
    confirmMove: (reason) => confirmMove(runner, reason),
    declineMove: () => {
      update(moveDeclined);
    },
    dismissResult: () => {
      dismissResult(runner);
    },
  };
}
