import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { SigningStart } from '../../../shared/model/signing-parameters';
import type { LoadedDialog } from '../../dnssec/store/dialog-state';
import { createDnssecDialog } from '../../dnssec/store/dnssec-dialog';
import type { DnssecApi, DnssecDialog } from '../../dnssec/store/dnssec-dialog';
import { propertiesLoaded } from '../../dnssec/store/sheet-updates';
import { draftProperties } from './draft-properties';
import type { IntroPage } from './pages';
import { loadingWizard } from './wizard-state';
import type { OpenWizard, WizardState } from './wizard-state';

/** The calls the wizard makes; `performZoneSigning` is the only one that changes anything. */
export type WizardApi = DnssecApi &
  Pick<
    DesktopApi,
    | 'readSigningParameters'
    | 'validateKeyMaster'
    | 'planZoneSigning'
    | 'performZoneSigning'
    | 'onKeyGenerationProgressed'
  >;

/** What a wizard is about, and how it reaches the world. */
export interface WizardContext {
  readonly api: WizardApi;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
  readonly newSearchId: () => string;
  /** Pages that were seen often enough. */
  readonly skipped: readonly IntroPage[];
}

/** The context with the store, for the groups of actions. */
export interface WizardRunner extends WizardContext {
  readonly store: StoreApi<WizardState>;
  readonly update: (change: (state: WizardState) => WizardState) => void;
  readonly draft: DnssecDialog;
  /** The draft's state; there is one as soon as the wizard is open. */
  readonly draftState: () => LoadedDialog;
  /** Puts what the wizard begins with into the draft; what was changed there stays. */
  readonly showInDraft: (start: SigningStart) => void;
}

/** The wizard while it is open, `null` before and afterwards. */
export function openWizard({ store }: Pick<WizardRunner, 'store'>): OpenWizard | null {
  const state = store.getState();
  return state.kind === 'open' ? state : null;
}

/** Makes a wizard's store and its draft. */
export function createRunner(context: WizardContext): WizardRunner {
  const store = createStore<WizardState>(() => loadingWizard);
  const draft = createDnssecDialog(context);
  return {
    ...context,
    store,
    draft,
    update: (change) => store.setState(change(store.getState()), true),
    draftState: () => {
      const state = draft.store.getState();
      if (state.kind !== 'loaded') throw new Error('The wizard is not open');
      return state;
    },
    showInDraft: (start) =>
      draft.store.setState(propertiesLoaded(draft.store.getState(), draftProperties(start), 0), true),
  };
}
