import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api';
import { reasonOrNull } from '../../dnssec/store/reason';
import { unsignAnswered, unsigningBegun, unsignPlanned } from './unsign-state';
import type { UnsignState } from './unsign-state';

/** A zone that is to be unsigned: what stands in the wizard, and what its buttons do. */
export interface Unsign {
  readonly state: UnsignState;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly retry: () => void;
  readonly unsign: () => void;
}

/** Asks what unsigning would do as soon as the wizard stands; only `unsign` changes anything. */
export function useUnsign(server: string, zone: string): Unsign {
  const [state, setState] = useState<UnsignState>({ kind: 'planning' });
  const [reason, setReason] = useState('');
  const ask = useCallback(async (): Promise<void> => {
    const outcome = await api.planSigning({ server, zone, act: 'unsign' });
    setState((now) => unsignPlanned(now, outcome));
  }, [server, zone]);
  useEffect(() => void ask(), [ask]);
  const unsign = async (): Promise<void> => {
    if (state.kind !== 'planned') return;
    setState(unsigningBegun);
    const outcome = await api.signZone({ server, zone, act: 'unsign', reason: reasonOrNull(reason) });
    setState((now) => unsignAnswered(now, outcome));
  };
  return {
    state,
    reason,
    setReason,
    retry: () => {
      setState({ kind: 'planning' });
      void ask();
    },
    unsign: () => void unsign(),
  };
}
