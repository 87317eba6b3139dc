import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import { viewOf } from './console-state';
import type { ConsoleState } from './console-state';

/** Milliseconds after the last change of the view until it is saved. */
const savingDelay = 400;

/** Saves what the console looks like, some time after it has changed. */
export function saveViewOnChange(api: Pick<DesktopApi, 'saveView'>, store: StoreApi<ConsoleState>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = JSON.stringify(viewOf(store.getState()));
  const save = (): void => {
    const view = viewOf(store.getState());
    const text = JSON.stringify(view);
    if (text === saved) return;
    saved = text;
    void api.saveView(view);
  };
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, savingDelay);
  });
}
