import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DelegationReport } from '../../../shared/model/delegation';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { signingPlace } from '../keys/signing-place';

/** The DS records of a zone and whether its parent has them. To be written. */
export function delegationReport(world: World, server: ServerName, zone: string): Outcome<DelegationReport> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  return done({
    zone: place.value.copy.name,
    server,
    records: [],
    parent: { kind: 'unknown', parent: '' },
    checkedAt: world.time,
    publishObstacle: null,
  });
}
