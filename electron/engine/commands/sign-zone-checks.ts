import type { Problem } from '../../../shared/contract/problem';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { CommandOf } from '../command';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { foreseenZone } from '../key-master/foreseen-zone';
import { descriptorsOutOfReach, hasUnmadeKeys, keysOutOfReach } from '../keys/custody';
import { keyName } from '../keys/dnskey';
import { providerProblem } from '../keys/key-rules';
import { keyIdsOf } from '../keys/published-keys';
import { keyMasterRequired } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';

type Act = CommandOf<'sign-zone'>['act'];

/** Only a release that knows online signing, and only where it is switched on for zones of the directory (MS-DNSP 3.1.4.1). */
function onlineSigningProblem({ server, copy }: SigningPlace): Problem | null {
  const isOn = server.onlineSigning || copy.storage.kind === 'file';
  if (knowsKeyMasters(server.version) && isOn) return null;
  return { code: 'invalid-parameter', parameters: { parameter: 'EnableOnlineSigning' } };
}

function lockProblem(world: World, { copy }: SigningPlace): Problem | null {
  if (!hasUnmadeKeys(world, copy)) return null;
  return { code: 'zone-locked-for-signing', parameters: { zone: copy.name } };
}

/**
 * What other domain controllers within reach know of the zone already: a server that signs it would overwrite that it is
 * signed elsewhere, or is about to be, before it has heard of it.
 */
function elsewhereProblem(world: World, { server, copy }: SigningPlace): Problem | null {
  const foreseen = foreseenZone(world, server, copy.name);
  const parameters = { zone: copy.name };
  if (foreseen?.isSigned === true) return { code: 'not-allowed-on-signed-zone', parameters };
  return foreseen?.isBeingSigned === true ? { code: 'zone-locked-for-signing', parameters } : null;
}

/** "on a signed zone drops existing keys and re-signs": defaults are for both (powershell.md, -SignWithDefault). */
function stateProblem({ copy }: SigningPlace, act: Act): Problem | null {
  const parameters = { zone: copy.name };
  if (act === 'sign-with-defaults' || (act === 'sign') === !copy.isSigned) return null;
  return copy.isSigned
    ? { code: 'not-allowed-on-signed-zone', parameters }
    : { code: 'zone-not-signed', parameters };
}

/** The key pairs of descriptors are made by their providers, which must be there for it. */
function descriptorsProblem(
  world: World,
  { server }: SigningPlace,
  descriptors: readonly SigningKeyDescriptor[],
): Problem | null {
  return descriptors.reduce<Problem | null>(
    (problem, { keyStorageProvider }) => problem ?? providerProblem(world, server, keyStorageProvider),
    null,
  );
}

/**
 * Why a zone can not be signed with these keys (ValidateZoneSigningParameters): there must be enough of them, those
 * that have pairs within reach of the server, and the providers of the others there to make them.
 */
export function signingKeysProblem(
  world: World,
  place: SigningPlace,
  descriptors: readonly SigningKeyDescriptor[],
): Problem | null {
  const { server, copy } = place;
  const zone = copy.name;
  const kinds = new Set(descriptors.map(({ keyType }) => keyType));
  if (kinds.size < 2) return { code: 'not-enough-signing-keys', parameters: { zone } };
  const missing = keysOutOfReach(world, server, { ...copy, descriptors });
  if (missing.length > 0) {
    const keys = missing.map((keyId) => keyName(world, keyId));
    return { code: 'signing-key-not-accessible', parameters: { zone, server: server.name, keys } };
  }
  return descriptorsProblem(
    world,
    place,
    descriptors.filter((descriptor) => keyIdsOf([descriptor]).length === 0),
  );
}

/** A re-sign makes new keys where old ones are out of reach, so their providers must be there. */
function renewalProblem(world: World, place: SigningPlace): Problem | null {
  return descriptorsProblem(world, place, descriptorsOutOfReach(world, place.server, place.copy));
}

/**
 * Why a zone can not be signed, re-signed or unsigned on a server; `null` where it can (MS-DNSP 3.1.4.1, SignZone,
 * ResignZone, UnsignZone).
 *
 * Who is Key Master is asked last of a zone that is signed for the first time: the server becomes it then.
 */
export function signingProblem(world: World, place: SigningPlace, act: Act): Problem | null {
  const problem = onlineSigningProblem(place) ?? stateProblem(place, act);
  if (problem !== null) return problem;
  if (place.copy.isSigned) {
    const required = keyMasterRequired(place);
    if (required !== null) return required;
  }
  const lock = lockProblem(world, place);
  if (lock !== null) return lock;
  if (act === 'sign') return signingKeysProblem(world, place, place.copy.descriptors);
  return act === 're-sign' ? renewalProblem(world, place) : null;
}

/**
 * Why a server can not take the role of a zone and sign it, whatever the parameters; `null` where it can.
 *
 * Nobody is asked who is Key Master: the server becomes it.
 */
export function signingPlaceProblem(world: World, place: SigningPlace): Problem | null {
  return (
    onlineSigningProblem(place) ??
    stateProblem(place, 'sign') ??
    lockProblem(world, place) ??
    elsewhereProblem(world, place)
  );
}
