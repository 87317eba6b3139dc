import type { Outcome } from '../../../shared/contract/outcome';
import type { Candidate } from '../../../shared/model/key-master';
import type { SigningStart, ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import { pageAfter, pageBefore } from './pages';
import type { IntroPage } from './pages';
import type {
  OpenWizard,
  PageFault,
  SigningOption,
  SigningProgressView,
  WizardState,
  WizardStep,
} from './wizard-state';

const noStep: WizardStep = { kind: 'none' };

/** Changes an open wizard; the other states stay as they are. */
export function whenOpen(state: WizardState, change: (wizard: OpenWizard) => OpenWizard): WizardState {
  return state.kind === 'open' ? change(state) : state;
}

function firstPage(skipped: readonly IntroPage[]): OpenWizard['page'] {
  return skipped.includes('welcome') ? 'options' : 'welcome';
}

/** What the wizard begins with came, or a problem instead. */
export function startRead(
  state: WizardState,
  outcome: Outcome<SigningStart>,
  skipped: readonly IntroPage[],
): WizardState {
  if (state.kind !== 'loading') return state;
  if (outcome.kind === 'refused') return { kind: 'failed', problem: outcome.problem };
  return {
    kind: 'open',
    start: outcome.value,
    readFor: outcome.value.server,
    page: firstPage(skipped),
    option: 'customize',
    skipped,
    sourceZone: '',
    serverName: '',
    chosenServer: null,
    fault: null,
    step: noStep,
    summary: { kind: 'none' },
    reason: '',
    run: { kind: 'none' },
  };
}

/** One of the three options was chosen. */
export function optionChosen(state: WizardState, option: SigningOption): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, option, fault: null }));
}

/** The name of the zone whose parameters are taken over was typed or picked. */
export function sourceZoneTyped(state: WizardState, sourceZone: string): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, sourceZone, fault: null }));
}

/** The radios of page 3: what was wrong with the other server matters no more. */
export function keyMasterChoiceMade(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, fault: null }));
}

/** A name was typed in the box of page 3; which server it is has to be found out. */
export function serverTyped(state: WizardState, serverName: string): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, serverName, chosenServer: null, fault: null }));
}

/** A server that qualifies was picked from the list, or a typed name was found to be one. */
export function serverFound(state: WizardState, { server, fqdn }: Candidate): WizardState {
  return whenOpen(state, (wizard) => ({
    ...wizard,
    serverName: fqdn,
    chosenServer: { server, fqdn },
    fault: null,
    step: noStep,
  }));
}

/** Something on the page is wrong; Next stays on it. */
export function faultFound(state: WizardState, fault: PageFault): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, fault, step: noStep }));
}

/** Next has something to find out first. */
export function stepBegun(state: WizardState, step: WizardStep): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, step, fault: null }));
}

/** M3 was answered with No: the page stays. */
export function stepDropped(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, step: noStep }));
}

/** The parameters as another server has them. */
export function startReplaced(state: WizardState, start: SigningStart, readFor: string): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, start, readFor, step: noStep }));
}

/** Next, when nothing is in its way. The summary forgets what it showed: it asks anew. */
export function wentOn(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({
    ...wizard,
    page: pageAfter(wizard) ?? wizard.page,
    fault: null,
    step: noStep,
    summary: { kind: 'none' },
  }));
}

/** Back. After a failed signing it leads to the parameters again: nothing was changed. */
export function wentBack(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({
    ...wizard,
    page: pageBefore(wizard) ?? wizard.page,
    fault: null,
    step: noStep,
    summary: { kind: 'none' },
    run: { kind: 'none' },
  }));
}

/** A page of the path is opened directly: where the summary says that something is wrong. */
export function pageOpened(state: WizardState, page: OpenWizard['page']): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, page, fault: null, summary: { kind: 'none' } }));
}

/** The summary asks what signing would do. */
export function planningBegun(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, summary: { kind: 'planning' } }));
}

/** What signing would do, or why it can not be done. An answer that comes after Back is none. */
export function planAnswered(state: WizardState, outcome: Outcome<ZoneSigningPlan>): WizardState {
  return whenOpen(state, (wizard) => {
    if (wizard.page !== 'summary' || wizard.summary.kind !== 'planning') return wizard;
    return outcome.kind === 'done'
      ? { ...wizard, summary: { kind: 'planned', plan: outcome.value } }
      : { ...wizard, summary: { kind: 'refused', problem: outcome.problem } };
  });
}

/** The reason was typed. */
export function reasonTyped(state: WizardState, reason: string): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, reason }));
}

/** Next on the summary: from here on something is changed. */
export function applyingBegun(state: WizardState): WizardState {
  return whenOpen(state, (wizard) => ({ ...wizard, page: 'signing', run: { kind: 'applying' } }));
}

/** The answer to it. */
export function applyingAnswered(state: WizardState, outcome: Outcome<ZoneSigningPlan>): WizardState {
  return whenOpen(state, (wizard) => ({
    ...wizard,
    run:
      outcome.kind === 'done'
        ? { kind: 'applied', progress: null }
        : { kind: 'failed', problem: outcome.problem },
  }));
}

/** How far keys and signatures are. */
export function progressRead(state: WizardState, progress: SigningProgressView): WizardState {
  return whenOpen(state, (wizard) =>
    wizard.run.kind === 'applied' ? { ...wizard, run: { kind: 'applied', progress } } : wizard,
  );
}

/** Finish, Cancel, Esc and the cross. While the parameters are applied the wizard stays: that can not be stopped. */
export function wizardClosed(state: WizardState): WizardState {
  if (state.kind !== 'open') return { kind: 'closed', changed: false };
  if (state.run.kind === 'applying') return state;
  return { kind: 'closed', changed: state.run.kind === 'applied' };
}
