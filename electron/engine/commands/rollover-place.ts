import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { World } from '../forest/world';
import { isKeyMade, keysOutOfReach } from '../keys/custody';
import { keyName } from '../keys/dnskey';
import { keyIdsOf } from '../keys/published-keys';
import { phaseOf } from '../keys/rollover/rollover-status';
import { keyMasterRequired, signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';

/** A key whose rollover somebody wants to turn, and where. */
export interface RolloverPlace {
  readonly place: SigningPlace;
  readonly descriptor: SigningKeyDescriptor;
}

/** Why no rollover of a zone can be turned on that server (MS-DNSP 3.1.4.1). */
function placeProblem(world: World, place: SigningPlace): Problem | null {
  const { server, copy } = place;
  const zone = copy.name;
  if (!copy.isSigned) return { code: 'zone-not-signed', parameters: { zone } };
  const required = keyMasterRequired(place);
  if (required !== null) return required;
  const missing = keysOutOfReach(world, server, copy);
  if (missing.length === 0) return null;
  const keys = missing.map((keyId) => keyName(world, keyId));
  return { code: 'signing-key-not-accessible', parameters: { zone, server: server.name, keys } };
}

/** Why the rollover of a key can not be started now (PerformZoneKeyRollover; 9116, 9120). */
export function startProblem(world: World, { place, descriptor }: RolloverPlace): Problem | null {
  const problem = placeProblem(world, place);
  if (problem !== null) return problem;
  const parameters = { zone: place.copy.name, guid: descriptor.guid };
  switch (phaseOf(descriptor.rolloverStatus)) {
    case 'queued':
      return { code: 'rollover-already-queued', parameters };
    case 'under-way':
      return { code: 'rollover-in-progress', parameters };
    case 'resting':
    case 'failed': {
      const isWaiting = !keyIdsOf([descriptor]).every((keyId) => isKeyMade(world, keyId));
      return isWaiting ? { code: 'zone-locked-for-signing', parameters: { zone: place.copy.name } } : null;
    }
  }
}

/** Why a rollover can not be stepped now (PokeZoneKeyRollover; 9128). */
export function stepProblem(world: World, { place, descriptor }: RolloverPlace): Problem | null {
  const problem = placeProblem(world, place);
  if (problem !== null) return problem;
  if (descriptor.rolloverStatus === 'ksk-waiting-for-ds-update') return null;
  return { code: 'rollover-not-pokeable', parameters: { zone: place.copy.name, guid: descriptor.guid } };
}

/** Finds a key of a zone on a server by the GUID of its descriptor. */
export function rolloverPlace(
  world: World,
  { server, zone, guid }: { readonly server: string; readonly zone: string; readonly guid: string },
): Outcome<RolloverPlace> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { copy } = place.value;
  const descriptor = copy.descriptors.find((each) => each.guid === guid.toLowerCase());
  if (descriptor !== undefined) return done({ place: place.value, descriptor });
  return refused(
    placeProblem(world, place.value) ?? {
      code: 'signing-key-unknown',
      parameters: { zone: copy.name, guid },
    },
  );
}
