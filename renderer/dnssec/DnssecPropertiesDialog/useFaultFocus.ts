import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLoadedDialog } from '../dialog-context';
import { focusSetting } from '../settings-form/settings-fields';

/** Puts the focus on the field that OK or Apply led to, after its page has come to the front. */
export function useFaultFocus(page: RefObject<HTMLElement | null>): void {
  const fault = useLoadedDialog(({ changes }) => changes.fault);
  useEffect(() => {
    if (fault !== null && page.current !== null) focusSetting(page.current, fault.field);
  }, [fault, page]);
}
