import { useCallback, useRef, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { findBestMove } from '../../dnssec/best-move';
import { includedMoves, inclusionSet, moveBegan, moveEnded, planCame, planningBegan } from './bulk-move';
import type { BulkMove, ZoneMove } from './bulk-move';

/** The calls of a move of many. */
export type BulkMoveApi = Pick<DesktopApi, 'probeKeyMaster' | 'planMove' | 'moveKeyMaster'>;

/** A move of many zones, and what one can do about it. */
export interface BulkMoveControl {
  /** `null` before a server was chosen. */
  readonly bulk: BulkMove | null;
  readonly plan: (target: string) => Promise<void>;
  readonly include: (zone: string, included: boolean) => void;
  readonly run: (reason: string | null) => Promise<void>;
}

function modeOf({ plan }: ZoneMove) {
  return plan?.kind === 'done' && plan.value.kind === 'planned' ? plan.value.plan.mode : null;
}

/**
 * Plans the moves of some zones to one server and makes them, one after another.
 *
 * Each has its own plan and its own outcome: a move that fails stops no other one.
 *
 * @param server the server that is asked (short name)
 */
export function useBulkMove(api: BulkMoveApi, server: string, zones: readonly string[]): BulkMoveControl {
  const [bulk, setBulk] = useState<BulkMove | null>(null);
  const generation = useRef(0);
  const update = useCallback((change: (state: BulkMove) => BulkMove): void => {
    setBulk((state) => (state === null ? null : change(state)));
  }, []);
  const plan = async (target: string): Promise<void> => {
    generation.current += 1;
    const mine = generation.current;
    setBulk(planningBegan(target, zones));
    for (const zone of zones) {
      const found = await findBestMove(api, { server, zone, target });
      if (mine !== generation.current) return;
      update((state) => planCame(state, zone, found));
    }
  };
  const run = async (reason: string | null): Promise<void> => {
    if (bulk === null) return;
    const { target } = bulk;
    for (const move of includedMoves(bulk)) {
      const mode = modeOf(move);
      if (mode === null) continue;
      update((state) => moveBegan(state, move.zone));
      const outcome = await api.moveKeyMaster({ server, zone: move.zone, target, mode, reason });
      update((state) => moveEnded(state, move.zone, outcome));
    }
    update((state) => ({ ...state, phase: 'ended' }));
  };
  return {
    bulk,
    plan,
    include: (zone, included) => update((state) => inclusionSet(state, zone, included)),
    run,
  };
}
