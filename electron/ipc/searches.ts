/** The searches that run now, by the id that the renderer gave them. */
export interface Searches {
  /** Runs `search` until it ends or `cancel` is called; a search of the same id before it is cancelled. */
  readonly run: <T>(id: string, search: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly cancel: (id: string) => void;
}

/** Keeps track of running searches, so that the user can stop them. */
export function createSearches(): Searches {
  const running = new Map<string, AbortController>();
  const cancel = (id: string): void => running.get(id)?.abort();
  return {
    cancel,
    run: async (id, search) => {
      cancel(id);
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await search(controller.signal);
      } finally {
        if (running.get(id) === controller) running.delete(id);
      }
    },
  };
}
