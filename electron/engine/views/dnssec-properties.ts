import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyType } from '../../../shared/model/signing-key';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { verbGates } from '../key-master/verb-gates';
import { keyStorageProvidersOf } from '../keys/devices';
import { signingPlace } from '../keys/signing-place';
import { zoneOutlook } from '../outlook/zone-outlook';
import { keysOutOfReachOf } from './dnssec-properties-reach';
import { editObstacleOf, findKeyMaster, holdersOfZone, sourceOf } from './dnssec-properties-source';
import { keyViewsOf } from './key-views';
import { startObstacle } from './rollover-lane';
import type { LaneView } from './rollover-lane';

function viewsOf(view: LaneView, keyType: KeyType): readonly DescriptorView[] {
  const { world, loaded } = view;
  return loaded.descriptors
    .filter((descriptor) => descriptor.keyType === keyType)
    .map((descriptor) => ({
      descriptor,
      keys: keyViewsOf(world, loaded, descriptor),
      rolloverObstacle: startObstacle(view, descriptor),
    }));
}

/**
 * What the DNSSEC properties of a zone show, opened on one server.
 *
 * Settings and keys are the Key Master's own while it answers the user; else what the local server knows from the last
 * replication (brief), and then nothing but the role can be changed.
 */
export function dnssecProperties(world: World, server: ServerName, zone: string): Outcome<DnssecProperties> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { server: asked, copy } = place.value;
  const found = findKeyMaster(world, place.value);
  const keyMaster = found.server ?? asked;
  const loaded = found.copy ?? copy;
  const view = { world, found, loaded };
  return done({
    zone: copy.name,
    server: asked.name,
    zoneType: copy.type,
    signed: loaded.isSigned,
    keyMaster: copy.keyMaster,
    keyMasterOnline: found.isOnline,
    keyMasterIsDomainController: keyMaster.role === 'domain-controller',
    holders: holdersOfZone(world, copy),
    verbs: verbGates(world, copy, found.answers),
    source: sourceOf(world, asked, found),
    editObstacle: editObstacleOf(world, found),
    keysOutOfReach: keysOutOfReachOf(world, asked, copy, loaded),
    keyStorageProviders: keyStorageProvidersOf(world, keyMaster.name),
    settings: loaded.settings,
    outlook: zoneOutlook(world, copy),
    keySigningKeys: viewsOf(view, 'KSK'),
    zoneSigningKeys: viewsOf(view, 'ZSK'),
  });
}
