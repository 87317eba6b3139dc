import type { RolloverSubject } from '../rollover-subject';
import type { DialogRunner } from './dnssec-dialog';
import type { RolloverRun } from './dialog-state';
import { isEngaged } from './dialog-view';
import { reasonOrNull } from './reason';
import { whenLoaded } from './sheet-updates';

/** What one can do to have a key roll over at once. */
export interface RolloverActions {
  /** `Rollover`: M10. */
  readonly askRollover: (subject: RolloverSubject) => void;
  /** M10's Yes. An empty reason is none. */
  readonly confirmRollover: (reason: string) => Promise<void>;
  /** M10's No, or OK on the failure. */
  readonly dismissRollover: () => void;
}

function setRun({ update }: DialogRunner, rollover: RolloverRun): void {
  update((state) => whenLoaded(state, (dialog) => ({ ...dialog, rollover })));
}

async function start(runner: DialogRunner, reason: string): Promise<void> {
  const { api, server, zone, get, update, reload } = runner;
  const state = get();
  if (state.kind !== 'loaded' || state.rollover.kind !== 'confirming') return;
  const { guid } = state.rollover.subject;
  setRun(runner, { kind: 'starting' });
  const outcome = await api.startRollover({ server, zone, guid, reason: reasonOrNull(reason) });
  const isDone = outcome.kind === 'done';
  setRun(runner, isDone ? { kind: 'none' } : { kind: 'failed', problem: outcome.problem });
  update((now) => whenLoaded(now, (dialog) => ({ ...dialog, changed: dialog.changed || isDone })));
  await reload();
}

/** Takes a key from `Rollover` over M10 into the queue of its zone. */
export function rolloverActions(runner: DialogRunner): RolloverActions {
  return {
    askRollover: (subject) => {
      const state = runner.get();
      if (state.kind === 'loaded' && !isEngaged(state)) setRun(runner, { kind: 'confirming', subject });
    },
    confirmRollover: (reason) => start(runner, reason),
    dismissRollover: () => setRun(runner, { kind: 'none' }),
  };
}
