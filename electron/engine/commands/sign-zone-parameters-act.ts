import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { LogEvent } from '../decision';
import type { World } from '../forest/world';
import { renewKeys } from '../forest/zone-signing';
import { descriptorEvents, keyStateEvents, settingEvents, zoneSignedEvent } from '../history/signing-events';
import { distributeKeys } from '../keys/distribution';
import { keyOrderOf, withOrderedKeys } from '../keys/key-orders';
import { keyIdsOf } from '../keys/published-keys';
import type { SigningPlace } from '../keys/signing-place';
import type { Signing } from './sign-zone-acts';
import type { WantedSigning } from './sign-zone-parameters';

/** What a server logs of settings and keys that it took. */
function parameterEvents(
  world: World,
  place: SigningPlace,
  { settings, keys }: WantedSigning,
  descriptors: readonly SigningKeyDescriptor[],
): readonly LogEvent[] {
  const isAdded = new Set(keys.added.map(({ guid }) => guid));
  return [
    ...settingEvents(world, place, settings),
    ...descriptorEvents(world, place, 'key-removed', keys.removed),
    ...descriptorEvents(world, place, 'key-changed', keys.changed),
    ...descriptorEvents(world, place, 'key-retired', keys.retired),
    ...descriptorEvents(
      world,
      place,
      'key-added',
      descriptors.filter(({ guid }) => isAdded.has(guid)),
    ),
    ...keyStateEvents(world, place, descriptors),
  ];
}

/** Takes the parameters and signs, in one write; descriptors that never had key pairs get them now. */
export function signWithParameters(world: World, place: SigningPlace, wanted: WantedSigning): Signing {
  const { settings, keys } = wanted;
  const { seed, releasedKeys } = keys;
  const numbered: World = seed === world.seed ? world : { ...world, seed };
  const ordered = renewKeys(
    keyOrderOf(numbered, place, true),
    seed,
    keys.descriptors,
    (descriptor) => keyIdsOf([descriptor]).length === 0,
  );
  const descriptors = ordered.keys.length === 0 ? keys.descriptors : ordered.descriptors;
  const change = { isSigned: true, settings, releasedKeys };
  const signed = withOrderedKeys(numbered, place, { ...ordered, descriptors }, change);
  const distribution = distributeKeys(signed, place.server, place.copy.name);
  return {
    world: distribution.world,
    ordered: ordered.keys,
    abandoned: releasedKeys,
    events: [
      ...parameterEvents(world, place, wanted, descriptors),
      zoneSignedEvent(signed, place, 'zone-signed'),
      ...distribution.events,
    ],
  };
}
