import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { LoadedDialog } from './store/dialog-state';
import type { DnssecDialog } from './store/dnssec-dialog';

const DialogContext = createContext<DnssecDialog | null>(null);

/** Hands the dialog to everything inside the sheet. */
export const DialogProvider = DialogContext.Provider;

/** The dialog this component stands in. */
export function useDnssecDialog(): DnssecDialog {
  const dialog = useContext(DialogContext);
  if (dialog === null) throw new Error('Stands outside a DNSSEC properties dialog');
  return dialog;
}

/** A part of the loaded dialog's state; only components inside the loaded sheet may ask. */
export function useLoadedDialog<T>(select: (dialog: LoadedDialog) => T): T {
  const { store } = useDnssecDialog();
  return useStore(store, (state) => {
    if (state.kind !== 'loaded') throw new Error('The settings are not loaded');
    return select(state);
  });
}
