import type { StoreApi } from 'zustand/vanilla';
import type { Candidate } from '../../../shared/model/key-master';
import { coalesced } from '../../coalesced';
import { faultFound as settingFaultFound } from '../../dnssec/change-store/change-slice';
import type { DnssecDialog } from '../../dnssec/store/dnssec-dialog';
import { reasonOrNull } from '../../dnssec/store/reason';
import { choiceMade, serverChosen, whenLoaded } from '../../dnssec/store/sheet-updates';
import { leaveKeyMaster, validateServer } from './key-master-step';
import type { PageName } from './pages';
import { createRunner, openWizard } from './wizard-runner';
import type { WizardContext, WizardRunner } from './wizard-runner';
import { loadingWizard } from './wizard-state';
import type { OpenWizard, SigningOption, WizardState } from './wizard-state';
import {
  applyingAnswered,
  applyingBegun,
  faultFound,
  keyMasterChoiceMade,
  optionChosen,
  pageOpened,
  planAnswered,
  planningBegun,
  progressRead,
  reasonTyped,
  serverFound,
  serverTyped,
  sourceZoneTyped,
  startRead,
  stepDropped,
  wentBack,
  wentOn,
  wizardClosed,
} from './wizard-updates';
import {
  canGoBack,
  canGoOn,
  isSettingPage,
  keyMasterOf,
  parametersOf,
  settingFault,
  signedZone,
} from './wizard-view';
import type { SettingPageName } from './wizard-view';

/** The wizard without its looks: a store, its draft, and everything one can do. */
export interface SigningWizard {
  readonly store: StoreApi<WizardState>;
  /** Keys, settings and the list of servers, edited by the pages of the DNSSEC properties dialog. */
  readonly draft: DnssecDialog;
  readonly load: () => Promise<void>;
  readonly chooseOption: (option: SigningOption) => void;
  readonly typeSourceZone: (name: string) => void;
  readonly chooseKeyMaster: (choice: 'keep' | 'other') => void;
  readonly typeServer: (name: string) => void;
  readonly pickServer: (candidate: Candidate) => void;
  /** M3's Yes. */
  readonly acceptValidation: () => Promise<void>;
  /** M3's No. */
  readonly declineValidation: () => void;
  readonly typeReason: (reason: string) => void;
  readonly back: () => void;
  readonly next: () => Promise<void>;
  /** Asks once more what signing would do, on the summary. */
  readonly planAgain: () => Promise<void>;
  /** Leads from the summary to the page on which something has to be put right. */
  readonly openPage: (page: PageName) => void;
  /** Finish, Cancel, Esc. */
  readonly close: () => void;
  readonly dispose: () => void;
}

/** Looks at the option that was chosen: the zone whose parameters are taken over must be signed here. */
function leaveOptions({ update }: WizardRunner, wizard: OpenWizard): void {
  if (wizard.option !== 'of-zone' || signedZone(wizard) !== undefined) {
    update(wentOn);
    return;
  }
  const zone = wizard.sourceZone.trim();
  update((state) =>
    faultFound(state, zone === '' ? { kind: 'zone-missing' } : { kind: 'zone-not-signed', zone }),
  );
}

/** Looks at the fields of a page of settings; the first that is wrong gets the focus. */
function leaveSettings({ draft, draftState, update }: WizardRunner, page: SettingPageName): void {
  const fault = settingFault(page, draftState());
  if (fault === undefined) {
    update(wentOn);
    return;
  }
  draft.store.setState(
    whenLoaded(draft.store.getState(), (dialog) => ({
      ...dialog,
      changes: settingFaultFound(dialog.changes, fault.field),
    })),
    true,
  );
}

/** Asks what signing would do, as soon as the summary is in front. */
async function plan(runner: WizardRunner): Promise<void> {
  const { api, server, zone, update, draftState } = runner;
  update(planningBegun);
  const wizard = openWizard(runner);
  if (wizard?.summary.kind !== 'planning') return;
  const keyMaster = keyMasterOf(wizard, draftState());
  const parameters = parametersOf(wizard, draftState());
  const outcome = await api.planZoneSigning({ server, zone, keyMaster, parameters });
  const asked = wizard.summary;
  const now = openWizard(runner);
  if (now !== null && now.summary === asked) update((state) => planAnswered(state, outcome));
}

async function apply(runner: WizardRunner, wizard: OpenWizard, watch: () => void): Promise<void> {
  const { api, server, zone, update, draftState } = runner;
  update(applyingBegun);
  const outcome = await api.performZoneSigning({
    server,
    zone,
    keyMaster: keyMasterOf(wizard, draftState()),
    parameters: parametersOf(wizard, draftState()),
    reason: reasonOrNull(wizard.reason),
  });
  update((state) => applyingAnswered(state, outcome));
  if (outcome.kind === 'done') watch();
}

/** Reads how far keys and signatures are, now and whenever that has changed. Answers how to stop it. */
function watchProgress({ api, update }: WizardRunner): () => void {
  const read = coalesced(async () => {
    const status = await api.getStatus();
    if (status.kind === 'done') update((state) => progressRead(state, status.value));
  });
  const stops = [api.onWorldChanged(read), api.onKeyGenerationProgressed(read)];
  read();
  return () => {
    for (const stop of stops) stop();
  };
}

async function goOn(runner: WizardRunner, watch: () => void): Promise<void> {
  const wizard = openWizard(runner);
  if (wizard === null || !canGoOn(wizard, runner.draftState())) return;
  if (wizard.page === 'summary') {
    await apply(runner, wizard, watch);
    return;
  }
  if (wizard.page === 'options') leaveOptions(runner, wizard);
  else if (wizard.page === 'key-master') await leaveKeyMaster(runner);
  else if (isSettingPage(wizard.page)) leaveSettings(runner, wizard.page);
  else runner.update(wentOn);
}

async function load(runner: WizardRunner): Promise<void> {
  const { api, server, zone, update, showInDraft, skipped } = runner;
  update((state) => (state.kind === 'failed' ? loadingWizard : state));
  const outcome = await api.readSigningParameters({ server, zone, keyMaster: null });
  if (outcome.kind === 'done') showInDraft(outcome.value);
  update((state) => startRead(state, outcome, skipped));
}

type Fields = Pick<
  SigningWizard,
  'chooseOption' | 'typeSourceZone' | 'chooseKeyMaster' | 'typeServer' | 'pickServer' | 'typeReason'
>;

/** What is typed and chosen on the pages: it changes the draft, and nothing else in the world. */
function fieldActions({ update, draft }: WizardRunner): Fields {
  return {
    chooseOption: (option) => update((state) => optionChosen(state, option)),
    typeSourceZone: (name) => update((state) => sourceZoneTyped(state, name)),
    chooseKeyMaster: (choice) => {
      draft.store.setState(choiceMade(draft.store.getState(), choice), true);
      update(keyMasterChoiceMade);
    },
    typeServer: (name) => update((state) => serverTyped(state, name)),
    pickServer: (candidate) => {
      draft.store.setState(serverChosen(draft.store.getState(), candidate.server), true);
      update((state) => serverFound(state, candidate));
    },
    typeReason: (reason) => update((state) => reasonTyped(state, reason)),
  };
}

/**
 * Makes the wizard for one zone.
 *
 * Its pages edit a draft and a store; the store changes by the pure functions of `wizard-updates.ts`. What signing would
 * do is asked of the engine before anything is done, and closing the wizard on any page before `signing` leaves the
 * world as it was.
 */
export function createSigningWizard(context: WizardContext): SigningWizard {
  const runner = createRunner(context);
  const { store, draft, update } = runner;
  let stopWatching = (): void => undefined;
  const watch = (): void => {
    stopWatching = watchProgress(runner);
  };
  const planOnSummary = async (): Promise<void> => {
    if (openWizard(runner)?.page === 'summary') await plan(runner);
  };
  return {
    store,
    draft,
    ...fieldActions(runner),
    load: () => load(runner),
    acceptValidation: async () => {
      await validateServer(runner);
      await planOnSummary();
    },
    declineValidation: () => update(stepDropped),
    back: () => {
      const wizard = openWizard(runner);
      if (wizard === null || !canGoBack(wizard)) return;
      update(wentBack);
      void planOnSummary();
    },
    next: async () => {
      const before = openWizard(runner);
      await goOn(runner, watch);
      if (openWizard(runner)?.page !== before?.page) await planOnSummary();
    },
    planAgain: planOnSummary,
    openPage: (page) => update((state) => pageOpened(state, page)),
    close: () => update(wizardClosed),
    dispose: () => {
      draft.dispose();
      stopWatching();
    },
  };
}
