import { useStore } from 'zustand';
import type { SigningWizard } from '../store/signing-wizard';
import type { OpenWizard, WizardState } from '../store/wizard-state';
import { canGoBack, canGoOn } from '../store/wizard-view';
import type { WizardButtonsProps } from '../WizardFrame/WizardButtons';
import { frameTexts } from '../wizard-texts';

/** What Next waits for on the Key Master page. */
function waitText({ step }: OpenWizard): string | null {
  if (step.kind === 'validating') return frameTexts.validating(step.name);
  return step.kind === 'reading-parameters' ? frameTexts.readingProviders(step.server) : null;
}

/** The buttons of the wizard, in every state. */
export function useWizardButtons(wizard: SigningWizard, state: WizardState): WizardButtonsProps {
  const goesOn = useStore(
    wizard.draft.store,
    (draft) => state.kind === 'open' && draft.kind === 'loaded' && canGoOn(state, draft),
  );
  const open = state.kind === 'open' ? state : null;
  const isLast = open?.page === 'signing';
  const run = open?.run.kind ?? 'none';
  return {
    onBack: wizard.back,
    canGoBack: open !== null && canGoBack(open),
    onNext: isLast ? wizard.close : () => void wizard.next(),
    canGoOn: isLast ? run === 'applied' : goesOn,
    isLast,
    onCancel: wizard.close,
    canCancel: run !== 'applying' && run !== 'applied',
    busyText: open === null ? (state.kind === 'loading' ? frameTexts.loading : null) : waitText(open),
  };
}
