import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { api } from '../../api';
import { createUnsignZone } from './unsign-zone';
import type { UnsignState } from './unsign-state';

/** A zone that is to be unsigned: what stands in the wizard, and what its buttons do. */
export interface Unsign {
  readonly state: UnsignState;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly retry: () => void;
  readonly unsign: () => void;
}

/** Asks what unsigning would do as soon as the wizard stands. */
export function useUnsign(server: string, zone: string): Unsign {
  const [unsignZone] = useState(() => createUnsignZone({ api, server, zone }));
  const [reason, setReason] = useState('');
  const state = useStore(unsignZone.store);
  useEffect(() => {
    void unsignZone.plan();
  }, [unsignZone]);
  return {
    state,
    reason,
    setReason,
    retry: () => void unsignZone.plan(),
    unsign: () => void unsignZone.unsign(reason),
  };
}
