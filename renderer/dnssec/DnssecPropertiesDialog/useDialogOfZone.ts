import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { api } from '../../api';
import type { DialogState, TabName } from '../store/dialog-state';
import { createDnssecDialog } from '../store/dnssec-dialog';
import type { DnssecDialog } from '../store/dnssec-dialog';

/**
 * Makes the dialog of a zone, loads it, says when it wants to close, and stops what is under way when it goes.
 *
 * `onClose` is called before the closed sheet could be painted.
 */
export function useDialogOfZone(
  server: string,
  zone: string,
  onClose: (changed: boolean) => void,
  tab?: TabName,
): { readonly dialog: DnssecDialog; readonly state: DialogState } {
  const [dialog] = useState(() =>
    createDnssecDialog({ api, server, zone, newSearchId: () => crypto.randomUUID() }),
  );
  const state = useStore(dialog.store);
  useEffect(() => {
    void dialog.load().then(() => {
      if (tab !== undefined) dialog.selectTab(tab);
    });
    return dialog.dispose;
  }, [dialog, tab]);
  useLayoutEffect(() => {
    if (state.kind === 'closed') onClose(state.changed);
  }, [state, onClose]);
  return { dialog, state };
}
