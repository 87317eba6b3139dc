import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { Outcome } from '../../shared/contract/outcome';
import { sourceKey, sourceOf, stateOf } from '../console/model/console-data';
import type { DataSource, Tables } from '../console/model/console-data';
import type { ConsoleNode } from '../console/model/console-node';
import type { ConsoleState } from './console-state';
import { readingEnded, readingStarted } from './console-updates';

/** The calls that fill lists. */
export type ReadingApi = Pick<DesktopApi, 'listServers' | 'listZones' | 'listRecords' | 'listTrustAnchors'>;

interface Store {
  readonly getState: () => ConsoleState;
  readonly update: (change: (state: ConsoleState) => ConsoleState) => void;
}

/** Reads what nodes are made of. */
export interface ConsoleReader {
  /** Reads a node's rows unless they were read, or asked for, before; what failed is tried again. */
  readonly ensure: (node: ConsoleNode) => Promise<void>;
  /** Reads them again (F5). */
  readonly refresh: (node: ConsoleNode) => Promise<void>;
}

type Fill = <T extends keyof Tables>(
  table: T,
  key: string,
  ask: () => Promise<Outcome<readonly Tables[T][]>>,
) => Promise<void>;

/** Fills a table; of two answers to one question the one asked for last stays. */
function filling({ getState, update }: Store): Fill {
  const latest = new Map<string, symbol>();
  return async (table, key, ask) => {
    const ticket = Symbol(key);
    latest.set(key, ticket);
    const { revision } = getState();
    update((state) => readingStarted(state, table, key));
    const outcome = await ask();
    const reading = { revision, readAt: Date.now() };
    if (latest.get(key) === ticket) update((state) => readingEnded(state, table, key, outcome, reading));
  };
}

/** Makes a reader. */
export function consoleReader(api: ReadingApi, store: Store): ConsoleReader {
  const fill = filling(store);

  function read(source: DataSource): Promise<void> {
    const key = sourceKey(source);
    switch (source.table) {
      case 'servers':
        return fill('servers', key, () => api.listServers());
      case 'zones': {
        const { server, direction } = source;
        return fill('zones', key, () => api.listZones({ server, direction }));
      }
      case 'records':
        return fill('records', key, () => api.listRecords({ server: source.server, zone: source.zone }));
      case 'trustAnchors':
        return fill('trustAnchors', key, () => api.listTrustAnchors({ server: source.server }));
    }
  }

  return {
    ensure: async (node) => {
      const source = sourceOf(node);
      if (source === null) return;
      const known = stateOf(store.getState().data, source)?.kind;
      if (known === undefined || known === 'failed') await read(source);
    },
    refresh: async (node) => {
      const source = sourceOf(node);
      if (source !== null) await read(source);
    },
  };
}
