import type { PieceSigner } from '../../../electron/adapters/signatures/piece-signer';
import {
  applyZoneChange,
  planZoneChange,
} from '../../../electron/engine/signing/signed-zone/plan-zone-change';
import type { SignedZone } from '../../../electron/engine/signing/signed-zone/signed-zone';
import type { SetChange } from '../../../electron/engine/signing/signed-zone/zone-change';

/** Changes a signed zone; milliseconds from the change to the signed zone that has it. */
export function changeZone(
  zone: SignedZone,
  changes: readonly SetChange[],
  { signature }: PieceSigner,
): number {
  const begun = performance.now();
  const plan = planZoneChange(zone, changes);
  if (plan.kind !== 'planned') throw new Error(`A change was not planned: ${plan.kind}`);
  const outcome = applyZoneChange(zone, plan, plan.tasks.map(signature));
  const lasted = performance.now() - begun;
  if (outcome !== 'applied' || plan.tasks.length < 2) throw new Error('A change was not signed');
  return lasted;
}
