import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { api } from '../../api';
import type { IntroPage } from '../store/pages';
import { createSigningWizard } from '../store/signing-wizard';
import type { SigningWizard } from '../store/signing-wizard';
import type { WizardState } from '../store/wizard-state';

/** What a wizard is about. */
export interface WizardSubject {
  /** Short name of the server whose node the zone stands under. */
  readonly server: string;
  /** Without a trailing dot. */
  readonly zone: string;
}

/**
 * Makes the wizard of a zone, loads it, says when it wants to close, and stops what is under way when it goes.
 *
 * Pages are left out by what was remembered when it opened.
 */
export function useSigningWizard(
  { server, zone }: WizardSubject,
  skipped: readonly IntroPage[],
  onClose: (changed: boolean) => void,
): { readonly wizard: SigningWizard; readonly state: WizardState } {
  const [wizard] = useState(() =>
    createSigningWizard({ api, server, zone, skipped, newSearchId: () => crypto.randomUUID() }),
  );
  const state = useStore(wizard.store);
  useEffect(() => {
    void wizard.load();
    return wizard.dispose;
  }, [wizard]);
  useLayoutEffect(() => {
    if (state.kind === 'closed') onClose(state.changed);
  }, [state, onClose]);
  return { wizard, state };
}
