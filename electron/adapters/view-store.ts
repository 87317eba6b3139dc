import { readFile } from 'node:fs/promises';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { viewStateSchema } from '../../shared/model/view-state';
import type { ViewState } from '../../shared/model/view-state';
import { writeDurably } from './durable-file';
import type { Log } from './ports';

/** Keeps what the console looked like. */
export interface ViewStore {
  readonly load: () => Promise<ViewState>;
  readonly save: (view: ViewState) => Promise<void>;
}

/**
 * The view state in a JSON file.
 *
 * A file that can not be read costs the user some column widths and nothing else, so the console starts empty.
 */
export function createViewStore(path: string, log: Log): ViewStore {
  let lastSave: Promise<void> = Promise.resolve();
  return {
    load: async () => {
      await lastSave.catch(() => undefined);
      return loadView(path, log);
    },
    save: (view) => {
      const write = (): Promise<void> => writeDurably(path, JSON.stringify(view));
      lastSave = lastSave.then(write, write);
      return lastSave;
    },
  };
}

async function loadView(path: string, log: Log): Promise<ViewState> {
  try {
    return viewStateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) log.warn(`The view state ${path} was ignored: ${String(error)}`);
    return emptyViewState;
  }
}
