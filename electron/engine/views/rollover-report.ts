import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { RolloverReport } from '../../../shared/model/rollover';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { queueOf } from '../keys/rollover/rollover-status';
import { signingPlace } from '../keys/signing-place';
import { findKeyMaster } from './dnssec-properties-source';
import { rolloverLane } from './rollover-lane';

/**
 * Where the rollovers of a zone's keys stand, one lane for each key; those that never roll and those that retire too.
 *
 * Told by the Key Master while it answers, else as the asked server knows it from the last replication.
 */
export function rolloverReport(world: World, server: ServerName, zone: string): Outcome<RolloverReport> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { server: asked, copy } = place.value;
  const found = findKeyMaster(world, place.value);
  const loaded = found.copy ?? copy;
  return done({
    zone: copy.name,
    server: asked.name,
    keyMaster: copy.keyMaster,
    keyMasterOnline: found.isOnline,
    queue: queueOf(loaded.descriptors).map(({ guid }) => guid),
    lanes: loaded.descriptors.map((descriptor) => rolloverLane({ world, found, loaded }, descriptor)),
  });
}
