import { assertNever } from '../../../shared/assert-never';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { CommandOf } from '../command';
import type { LogEvent } from '../decision';
import type { KeyId } from '../forest/directory';
import type { SigningKey, World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { orderKeys, renewKeys } from '../forest/zone-signing';
import {
  descriptorEvents,
  keyStateEvents,
  settingEvents,
  zoneSignedEvent,
  zoneUnsignedEvent,
} from '../history/signing-events';
import { descriptorsOutOfReach } from '../keys/custody';
import { distributeKeys } from '../keys/distribution';
import { keyOrderOf, withOrderedKeys } from '../keys/key-orders';
import { keyIdsOf } from '../keys/published-keys';
import type { SigningPlace } from '../keys/signing-place';
import { signedAnew } from '../zone-signatures/sign-anew';
import { writeSigning } from '../keys/write-signing';

type Act = CommandOf<'sign-zone'>['act'];

/** What an act came to. */
export interface Signing {
  readonly world: World;
  /** Key pairs that have to be made. */
  readonly ordered: readonly SigningKey[];
  /** Keys that the zone gave up. */
  readonly abandoned: readonly KeyId[];
  readonly events: readonly LogEvent[];
}

/** Saved parameters and keys; descriptors that never had key pairs get them now. */
function sign(world: World, place: SigningPlace): Signing {
  const ordered = renewKeys(
    keyOrderOf(world, place, true),
    world.seed,
    place.copy.descriptors,
    (descriptor) => keyIdsOf([descriptor]).length === 0,
  );
  const descriptors = ordered.keys.length === 0 ? place.copy.descriptors : ordered.descriptors;
  const signed = withOrderedKeys(world, place, { ...ordered, descriptors }, { isSigned: true });
  const distribution = distributeKeys(signed, place.server, place.copy.name);
  return {
    world: distribution.world,
    ordered: ordered.keys,
    abandoned: [],
    events: [
      ...keyStateEvents(world, place, descriptors),
      zoneSignedEvent(signed, place, 'zone-signed'),
      ...distribution.events,
    ],
  };
}

/**
 * "This will reset the DNSSEC settings for the zone to defaults and sign it" (dialogs.md section 9); a signed zone gives up
 * its keys and is signed with new ones.
 */
function signWithDefaults(world: World, place: SigningPlace): Signing {
  const { isSigned, descriptors } = place.copy;
  const ordered = orderKeys(keyOrderOf(world, place, !isSigned), world.seed);
  const releasedKeys = keyIdsOf(descriptors);
  const settings = defaultSigningSettings;
  const signed = withOrderedKeys(world, place, ordered, { isSigned: true, settings, releasedKeys });
  return {
    world: signed,
    ordered: ordered.keys,
    abandoned: releasedKeys,
    events: [
      ...settingEvents(world, place, settings),
      ...descriptorEvents(world, place, 'key-removed', descriptors),
      ...descriptorEvents(world, place, 'key-added', ordered.descriptors),
      zoneSignedEvent(signed, place, isSigned ? 'zone-re-signed' : 'zone-signed'),
    ],
  };
}

/**
 * New key pairs for every descriptor with a key out of reach; the others go on with theirs.
 *
 * The trust anchors are not touched: "all trust anchors that exist on other DNS servers will be invalid and must be
 * updated" (brief), and by whom is another act.
 */
function resign(world: World, place: SigningPlace): Signing {
  const reSigned = zoneSignedEvent(world, place, 'zone-re-signed');
  const renewed = descriptorsOutOfReach(world, place.server, place.copy);
  if (renewed.length === 0) {
    const signed = signedAnew(world, place.server.name, place.copy.name);
    return { world: signed, ordered: [], abandoned: [], events: [reSigned] };
  }
  const ordered = renewKeys(
    keyOrderOf(world, place, false),
    world.seed,
    place.copy.descriptors,
    (descriptor) => renewed.includes(descriptor),
  );
  const releasedKeys = keyIdsOf(renewed);
  return {
    world: withOrderedKeys(world, place, ordered, { releasedKeys }),
    ordered: ordered.keys,
    abandoned: releasedKeys,
    events: [...keyStateEvents(world, place, ordered.descriptors), reSigned],
  };
}

/** Keys, parameters and the Key Master stay and are offered again at the next signing (dialogs.md section 7). */
function unsign(world: World, place: SigningPlace): Signing {
  return {
    world: writeSigning(world, place, { isSigned: false, dnskeySet: null }),
    ordered: [],
    abandoned: [],
    events: [zoneUnsignedEvent(world, place)],
  };
}

/** Does what was checked before; the server is Key Master of the zone. */
export function performSigning(world: World, place: SigningPlace, act: Act): Signing {
  const copy = zoneCopy(world, place.server.name, place.copy.name);
  if (copy?.isKeyMaster !== true)
    throw new Error(`${place.server.name} is not Key Master of ${place.copy.name}`);
  switch (act) {
    case 'sign':
      return sign(world, place);
    case 'sign-with-defaults':
      return signWithDefaults(world, place);
    case 're-sign':
      return resign(world, place);
    case 'unsign':
      return unsign(world, place);
    default:
      return assertNever(act);
  }
}
