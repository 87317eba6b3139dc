import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { reasonOrNull } from '../../dnssec/store/reason';
import { unsignAnswered, unsigningBegun, unsignPlanned } from './unsign-state';
import type { UnsignState } from './unsign-state';

/** What is unsigned, and how the world is reached; `signZone` is the only call that changes anything. */
export interface UnsignContext {
  readonly api: Pick<DesktopApi, 'planSigning' | 'signZone'>;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
}

/** `Unsign zone` without its looks. */
export interface UnsignZone {
  readonly store: StoreApi<UnsignState>;
  /** Asks what unsigning would do. */
  readonly plan: () => Promise<void>;
  /** Next. An empty reason is none. */
  readonly unsign: (reason: string) => Promise<void>;
}

/** Makes `Unsign zone` for one zone. */
export function createUnsignZone({ api, server, zone }: UnsignContext): UnsignZone {
  const store = createStore<UnsignState>(() => ({ kind: 'planning' }));
  const update = (change: (state: UnsignState) => UnsignState): void =>
    store.setState(change(store.getState()), true);
  return {
    store,
    plan: async () => {
      update((state) => (state.kind === 'refused' ? { kind: 'planning' } : state));
      const outcome = await api.planSigning({ server, zone, act: 'unsign' });
      update((state) => unsignPlanned(state, outcome));
    },
    unsign: async (reason) => {
      if (store.getState().kind !== 'planned') return;
      update(unsigningBegun);
      const outcome = await api.signZone({ server, zone, act: 'unsign', reason: reasonOrNull(reason) });
      update((state) => unsignAnswered(state, outcome));
    },
  };
}
