import type { Outcome } from '../../../shared/contract/outcome';
import type { KeyMasterProbe } from '../../../shared/model/key-master';
import type { DialogState } from './dialog-state';
import { whenLoaded } from './sheet-updates';

/** The present Key Master is asked; what it answered before is out of date. */
export function probeStarted(state: DialogState, ticket: number): DialogState {
  return whenLoaded(state, (dialog) => ({ ...dialog, probe: { kind: 'running', ticket } }));
}

/** The answer to one question; a later question, or who stopped waiting, does not want it. */
export function probeArrived(
  state: DialogState,
  ticket: number,
  outcome: Outcome<KeyMasterProbe>,
): DialogState {
  return whenLoaded(state, (dialog) => {
    if (dialog.probe.kind !== 'running' || dialog.probe.ticket !== ticket) return dialog;
    return {
      ...dialog,
      probe:
        outcome.kind === 'done'
          ? { kind: 'answered', probe: outcome.value }
          : { kind: 'failed', problem: outcome.problem },
    };
  });
}

/** What was found on the way to M4 is the latest word. */
export function probeNoted(state: DialogState, probe: KeyMasterProbe): DialogState {
  return whenLoaded(state, (dialog) => ({ ...dialog, probe: { kind: 'answered', probe } }));
}

/** The user stopped waiting. */
export function probeStopped(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) =>
    dialog.probe.kind === 'running' ? { ...dialog, probe: { kind: 'stopped' } } : dialog,
  );
}
