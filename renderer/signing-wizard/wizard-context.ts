import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { IntroPage } from './store/pages';
import type { SigningWizard } from './store/signing-wizard';
import type { OpenWizard } from './store/wizard-state';

/** The wizard, and which of its explaining pages are not to be shown the next time. */
export interface WizardPlace {
  readonly wizard: SigningWizard;
  readonly hiddenPages: readonly IntroPage[];
  readonly onHide: (page: IntroPage, hidden: boolean) => void;
}

const WizardContext = createContext<WizardPlace | null>(null);

/** Hands the wizard to its pages. */
export const WizardProvider = WizardContext.Provider;

/** The wizard this page stands in. */
export function useWizardPlace(): WizardPlace {
  const place = useContext(WizardContext);
  if (place === null) throw new Error('Stands outside a Zone Signing Wizard');
  return place;
}

/** What one can do in the wizard. */
export function useWizard(): SigningWizard {
  return useWizardPlace().wizard;
}

/** A part of the open wizard's state; only its pages may ask. */
export function useOpenWizard<T>(select: (wizard: OpenWizard) => T): T {
  const { store } = useWizard();
  return useStore(store, (state) => {
    if (state.kind !== 'open') throw new Error('The wizard is not open');
    return select(state);
  });
}
