import type { DesktopApi } from '../../shared/contract/desktop-api';
import { done, refused } from '../../shared/contract/outcome';
import type { Outcome } from '../../shared/contract/outcome';
import type { KeyMasterProbe, MoveMode, MovePlan, VerbObstacle } from '../../shared/model/key-master';

/** The calls that find out how a role can move. */
export type MoveApi = Pick<DesktopApi, 'probeKeyMaster' | 'planMove'>;

/** A wanted move: the server asked, the zone, and the new Key Master's short name. */
export interface WantedMove {
  readonly server: string;
  readonly zone: string;
  readonly target: string;
}

/** How a role can move now: by this plan, or not at all because of that. */
export type BestMove =
  | { readonly kind: 'planned'; readonly plan: MovePlan }
  | { readonly kind: 'not-available'; readonly obstacle: VerbObstacle };

/**
 * The mode that the gates allow: an online transfer where that is possible, else a seizure.
 *
 * "An easy online transfer of the Key Master role is always preferred" (brief). A first Key Master is assigned by
 * mode `seize`.
 */
export function modeOf({ verbs }: Pick<KeyMasterProbe, 'verbs'>): MoveMode | VerbObstacle {
  const open = verbs.find(({ obstacle }) => obstacle === null);
  if (open !== undefined) return open.verb === 'transfer' ? 'transfer' : 'seize';
  const transfer = verbs.find(({ verb }) => verb === 'transfer');
  return transfer?.obstacle ?? 'no-key-master';
}

/** Tells a mode from the reason why there is none. */
export function isMode(mode: MoveMode | VerbObstacle): mode is MoveMode {
  return mode === 'transfer' || mode === 'seize' || mode === 'seize-without-key-checks';
}

/**
 * Probes the present Key Master and plans the move that is right for what it finds.
 *
 * A seizure whose keys are out of reach is planned without key checks, as M5 would do it; the plan says what that
 * means.
 */
export async function findBestMove(api: MoveApi, wanted: WantedMove): Promise<Outcome<BestMove>> {
  const { server, zone } = wanted;
  const probe = await api.probeKeyMaster({ server, zone });
  if (probe.kind === 'refused') return probe;
  const mode = modeOf(probe.value);
  if (!isMode(mode)) return done({ kind: 'not-available', obstacle: mode });
  const plan = await api.planMove({ ...wanted, mode });
  if (plan.kind === 'done') return done({ kind: 'planned', plan: plan.value });
  if (mode !== 'seize' || plan.problem.code !== 'signing-key-not-accessible') return refused(plan.problem);
  const unchecked = await api.planMove({ ...wanted, mode: 'seize-without-key-checks' });
  return unchecked.kind === 'done' ? done({ kind: 'planned', plan: unchecked.value }) : unchecked;
}
