import type { DialogRunner } from './dnssec-dialog';
import { candidateArrived, listClosed, listDeclined, listRequested } from './search-updates';
import { custodyRead, searchCancelled, searchEnded, searchStarted } from './search-updates';

/** What one can do about the list of servers. */
export interface SearchActions {
  readonly requestList: () => void;
  readonly closeList: () => void;
  readonly declineList: () => void;
  /** M2's OK, and `Search again`. */
  readonly startSearch: () => Promise<void>;
  readonly cancelSearch: () => void;
  /** Stops what is still under way when the dialog goes. */
  readonly dispose: () => void;
}

/** Runs one search from its start to its end, handing over each server that answers on the way. */
async function search({ api, server, zone, update }: DialogRunner, id: string): Promise<void> {
  update((state) => searchStarted(state, id));
  const unsubscribe = api.onCandidateFound((payload) => {
    update((state) => candidateArrived(state, payload));
  });
  try {
    const outcome = await api.findCandidates({ server, zone, search: id });
    update((state) => searchEnded(state, id, outcome));
  } finally {
    unsubscribe();
  }
}

/** What the keys say about each server. It is a help and no more: without it the list stands as in the original. */
async function readCustody({ api, server, zone, update }: DialogRunner): Promise<void> {
  const outcome = await api.readCustody({ server, zone });
  update((state) => custodyRead(state, outcome));
}

/**
 * Builds, cancels, opens and closes the list of servers.
 *
 * The running search is remembered here and not read from the state, because a sheet that has closed has no search
 * in its state any more, and the servers must not be asked on.
 */
export function searchActions(runner: DialogRunner): SearchActions {
  const { api, update, newSearchId } = runner;
  let running: string | null = null;
  const stop = (): void => {
    if (running === null) return;
    const id = running;
    running = null;
    update((state) => searchCancelled(state, id));
    // The answer says only that the message arrived; the search itself answers through findCandidates.
    void api.cancelSearch({ search: id });
  };
  return {
    requestList: () => {
      update(listRequested);
    },
    closeList: () => {
      update(listClosed);
    },
    declineList: () => {
      update(listDeclined);
    },
    startSearch: async () => {
      stop();
      const id = newSearchId();
      running = id;
      void readCustody(runner);
      await search(runner, id);
      if (running === id) running = null;
    },
    cancelSearch: stop,
    dispose: stop,
  };
}
