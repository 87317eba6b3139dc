import type { Outcome } from '../../../shared/contract/outcome';
import type { MoveResult } from '../../../shared/model/key-master';
import type { BestMove } from '../../dnssec/best-move';

/** One zone of a move of many: its own plan, and its own outcome. */
export interface ZoneMove {
  readonly zone: string;
  /** `null` while it is being planned. */
  readonly plan: Outcome<BestMove> | null;
  readonly included: boolean;
  readonly result:
    | { readonly kind: 'none' }
    | { readonly kind: 'moving' }
    | { readonly kind: 'ended'; readonly outcome: Outcome<MoveResult> };
}

/** A move of many zones to one server. */
export interface BulkMove {
  readonly target: string;
  readonly moves: readonly ZoneMove[];
  readonly phase: 'planning' | 'planned' | 'moving' | 'ended';
}

const nothing: ZoneMove['result'] = { kind: 'none' };

/** Can this zone's role move? */
export function isMovable({ plan }: ZoneMove): boolean {
  return (
    plan?.kind === 'done' && plan.value.kind === 'planned' && plan.value.plan.from !== plan.value.plan.to
  );
}

/** Would it leave a zone that must be re-signed? Then it moves only when somebody ticks it. */
export function losesKeys({ plan }: ZoneMove): boolean {
  return (
    plan?.kind === 'done' &&
    plan.value.kind === 'planned' &&
    plan.value.plan.mode === 'seize-without-key-checks'
  );
}

/** The zones that will be moved. */
export function includedMoves({ moves }: BulkMove): readonly ZoneMove[] {
  return moves.filter((move) => move.included && isMovable(move));
}

/** All zones, before anything is known. */
export function planningBegan(target: string, zones: readonly string[]): BulkMove {
  const moves = zones.map((zone) => ({ zone, plan: null, included: false, result: nothing }));
  return { target, moves, phase: zones.length === 0 ? 'planned' : 'planning' };
}

function withMove(bulk: BulkMove, zone: string, change: (move: ZoneMove) => ZoneMove): BulkMove {
  return { ...bulk, moves: bulk.moves.map((move) => (move.zone === zone ? change(move) : move)) };
}

/** One plan came; a move that keeps all keys is ticked. */
export function planCame(bulk: BulkMove, zone: string, plan: Outcome<BestMove>): BulkMove {
  const next = withMove(bulk, zone, (move) => {
    const planned = { ...move, plan };
    return { ...planned, included: isMovable(planned) && !losesKeys(planned) };
  });
  return { ...next, phase: next.moves.every((move) => move.plan !== null) ? 'planned' : 'planning' };
}

/** A tick was set or taken away. */
export function inclusionSet(bulk: BulkMove, zone: string, included: boolean): BulkMove {
  return withMove(bulk, zone, (move) => ({ ...move, included }));
}

/** One zone is being moved. */
export function moveBegan(bulk: BulkMove, zone: string): BulkMove {
  return { ...withMove(bulk, zone, (move) => ({ ...move, result: { kind: 'moving' } })), phase: 'moving' };
}

/** One zone's move has ended, well or not; the others go on. */
export function moveEnded(bulk: BulkMove, zone: string, outcome: Outcome<MoveResult>): BulkMove {
  return withMove(bulk, zone, (move) => ({ ...move, result: { kind: 'ended', outcome } }));
}

/** How many moves went well, and how many did not. */
export function tally({ moves }: BulkMove): { readonly moved: number; readonly failed: number } {
  const outcomes = moves.flatMap(({ result }) => (result.kind === 'ended' ? [result.outcome] : []));
  const moved = outcomes.filter(({ kind }) => kind === 'done').length;
  return { moved, failed: outcomes.length - moved };
}
