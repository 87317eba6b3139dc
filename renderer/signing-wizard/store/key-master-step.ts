import type { Outcome } from '../../../shared/contract/outcome';
import type { Candidate } from '../../../shared/model/key-master';
import { openWizard } from './wizard-runner';
import type { WizardRunner } from './wizard-runner';
import type { PageFault, WizardStep } from './wizard-state';
import { faultFound, serverFound, startReplaced, stepBegun, wentOn } from './wizard-updates';
import { keyMasterOf, listedServer } from './wizard-view';

/** Begins a step. Answers whether it is still the one that is waited for, which Cancel may have changed. */
function begin(runner: WizardRunner, step: WizardStep): () => boolean {
  runner.update((state) => stepBegun(state, step));
  return () => openWizard(runner)?.step === step;
}

/** The editors of keys offer what the Key Master has, so it is asked before they come. */
async function readProviders(runner: WizardRunner, keyMaster: string): Promise<void> {
  const { api, server, zone, update, showInDraft } = runner;
  const isWaitedFor = begin(runner, { kind: 'reading-parameters', server: keyMaster });
  const outcome = await api.readSigningParameters({ server, zone, keyMaster });
  if (!isWaitedFor()) return;
  if (outcome.kind === 'refused') {
    update((state) => faultFound(state, { kind: 'problem', problem: outcome.problem }));
    return;
  }
  showInDraft(outcome.value);
  update((state) => wentOn(startReplaced(state, outcome.value, keyMaster)));
}

async function enter(runner: WizardRunner): Promise<void> {
  const wizard = openWizard(runner);
  if (wizard === null) return;
  const keyMaster = keyMasterOf(wizard, runner.draftState());
  if (wizard.option !== 'customize' || keyMaster === wizard.readFor) runner.update(wentOn);
  else await readProviders(runner, keyMaster);
}

/**
 * Next on the Key Master page.
 *
 * A server picked from the list, or typed as it stands there, was looked at already; any other name asks M3 first.
 */
export async function leaveKeyMaster(runner: WizardRunner): Promise<void> {
  const wizard = openWizard(runner);
  if (wizard === null) return;
  const draft = runner.draftState();
  const name = wizard.serverName.trim();
  const listed = listedServer(draft, name);
  if (draft.draft.choice === 'keep' || wizard.chosenServer !== null) await enter(runner);
  else if (name === '') runner.update((state) => faultFound(state, { kind: 'server-missing' }));
  else if (listed === undefined) begin(runner, { kind: 'asking-validation', name });
  else {
    runner.update((state) => serverFound(state, listed));
    await enter(runner);
  }
}

function faultOf(outcome: Outcome<Candidate>): PageFault | null {
  if (outcome.kind === 'refused') return { kind: 'problem', problem: outcome.problem };
  const { verdict } = outcome.value;
  return verdict.kind === 'qualified' ? null : { kind: 'server-not-qualified', reason: verdict.reason };
}

/** M3's Yes: the typed server is looked at, and the page is left when it qualifies. */
export async function validateServer(runner: WizardRunner): Promise<void> {
  const { api, server, zone, update } = runner;
  const step = openWizard(runner)?.step;
  if (step?.kind !== 'asking-validation') return;
  const isWaitedFor = begin(runner, { kind: 'validating', name: step.name });
  const outcome = await api.validateKeyMaster({ server, zone, name: step.name });
  if (!isWaitedFor()) return;
  const fault = faultOf(outcome);
  if (fault !== null) update((state) => faultFound(state, fault));
  else if (outcome.kind === 'done') {
    update((state) => serverFound(state, outcome.value));
    await enter(runner);
  }
}
