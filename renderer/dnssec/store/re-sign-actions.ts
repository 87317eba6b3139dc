import type { DialogState } from './dialog-state';
import type { DialogRunner } from './dnssec-dialog';
import {
  reSignDismissed,
  reSignPlanned,
  reSignRequested,
  signingAnswered,
  signingStarted,
  updateAnswered,
  updateStarted,
} from './re-sign-updates';
import { reasonOrNull } from './reason';

/** What one can do about a zone that was seized and not re-signed. */
export interface ReSignActions {
  /** `Re-sign now`: asks what it would do. */
  readonly reSign: () => Promise<void>;
  /** The confirmation's first button. An empty reason is none. */
  readonly confirmReSign: (reason: string) => Promise<void>;
  /** `Update trust anchors`. */
  readonly updateTrustAnchors: () => Promise<void>;
  /** Closes the box that is open. */
  readonly dismissReSign: () => void;
}

type ReSignKind = Extract<DialogState, { kind: 'loaded' }>['reSign']['kind'];

/** Did the step begin? Otherwise it was not its turn, and no call is made. */
function isAt({ get }: DialogRunner, kind: ReSignKind): boolean {
  const state = get();
  return state.kind === 'loaded' && state.reSign.kind === kind;
}

async function plan(runner: DialogRunner): Promise<void> {
  const { api, server, zone, update } = runner;
  if (!isAt(runner, 'none')) return;
  update(reSignRequested);
  if (!isAt(runner, 'planning')) return;
  const outcome = await api.planSigning({ server, zone, act: 're-sign' });
  update((state) => reSignPlanned(state, outcome));
}

async function sign(runner: DialogRunner, reason: string): Promise<void> {
  const { api, server, zone, update, reload } = runner;
  if (!isAt(runner, 'confirming')) return;
  update(signingStarted);
  const outcome = await api.signZone({ server, zone, act: 're-sign', reason: reasonOrNull(reason) });
  update((state) => signingAnswered(state, outcome));
  await reload();
}

async function updateAnchors(runner: DialogRunner): Promise<void> {
  const { api, server, zone, update } = runner;
  if (isAt(runner, 'updating')) return;
  update(updateStarted);
  if (!isAt(runner, 'updating')) return;
  const outcome = await api.changeTrustAnchors({ server, zone, change: { kind: 'redistribute' } });
  update((state) => updateAnswered(state, outcome));
}

/** Takes a zone from `Re-sign now` over its confirmation to trust anchors that are valid again. */
export function reSignActions(runner: DialogRunner): ReSignActions {
  return {
    reSign: () => plan(runner),
    confirmReSign: (reason) => sign(runner, reason),
    updateTrustAnchors: () => updateAnchors(runner),
    dismissReSign: () => {
      runner.update(reSignDismissed);
    },
  };
}
