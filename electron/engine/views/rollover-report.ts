import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { RolloverReport } from '../../../shared/model/rollover';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { signingPlace } from '../keys/signing-place';

/** Where the rollovers of a zone's keys stand. To be written. */
export function rolloverReport(world: World, server: ServerName, zone: string): Outcome<RolloverReport> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { copy } = place.value;
  return done({
    zone: copy.name,
    server,
    keyMaster: copy.keyMaster,
    keyMasterOnline: false,
    queue: [],
    lanes: [],
  });
}
