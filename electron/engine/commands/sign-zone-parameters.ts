import { assertNever } from '../../../shared/assert-never';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningParameters } from '../../../shared/model/signing-parameters';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { KeyOptions } from '../forest/forest-options';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { newDescriptor } from '../forest/zone-signing';
import { keyOrderOf } from '../keys/key-orders';
import { firstProblem } from '../keys/key-rules';
import { keySetProblem } from '../keys/key-set-rules';
import { keyIdsOf } from '../keys/published-keys';
import { settingsProblem } from '../keys/settings-rules';
import { asPrimary } from '../keys/signing-place';
import type { PrimaryCopy, SigningPlace } from '../keys/signing-place';
import { withoutTrailingDot } from '../records/name';
import { changedSettings } from './change-dnssec-properties';
import { changedKeysOf, retiredKeysProblem, singleKeysProblem } from './change-dnssec-properties-keys';
import type { ChangedKeys } from './change-dnssec-properties-keys';
import { signingKeysProblem } from './sign-zone-checks';

/** What a zone is to be signed with. */
export interface WantedSigning {
  readonly settings: SigningSettings;
  readonly keys: ChangedKeys;
}

/** The keys that DNS Manager proposes (dialogs.md section 9). */
const proposedKeys: readonly KeyOptions[] = [{ keyType: 'KSK' }, { keyType: 'ZSK' }];

/** The zone gets keys of these kinds, and gives up those that it has. */
function replacedKeys(world: World, place: SigningPlace, kinds: readonly KeyOptions[]): ChangedKeys {
  const order = keyOrderOf(world, place, true);
  let seed = world.seed;
  const added: SigningKeyDescriptor[] = [];
  for (const kind of kinds) {
    const next = newDescriptor(kind, order, seed);
    added.push(next.descriptor);
    seed = next.seed;
  }
  const removed = place.copy.descriptors;
  const releasedKeys = keyIdsOf(removed);
  return { descriptors: added, added, removed, changed: [], retired: [], ordered: [], releasedKeys, seed };
}

/**
 * What a key has in common with one of another zone. Its identity, its pairs and where its rollover stands are its own.
 *
 * A key of a zone in a file could not be stored in the directory; one like it of a zone in the directory is, as DNS
 * Manager proposes it, where its provider allows that.
 */
function kindOf(descriptor: SigningKeyDescriptor, { storage }: PrimaryCopy): KeyOptions {
  return {
    keyType: descriptor.keyType,
    algorithm: descriptor.algorithm,
    keyLength: descriptor.keyLength,
    keyStorageProvider: descriptor.keyStorageProvider,
    storeKeysInDirectory: storage.kind === 'file' || descriptor.storeKeysInDirectory,
    dnskeySignatureValidity: descriptor.dnskeySignatureValidity,
    dsSignatureValidity: descriptor.dsSignatureValidity,
    standardSignatureValidity: descriptor.standardSignatureValidity,
    initialRolloverOffset: descriptor.initialRolloverOffset,
    rolloverPeriod: descriptor.rolloverPeriod,
  };
}

/** A zone that is signed on the very server, `null` where there is none of that name. */
function signedCopy(world: World, { server }: SigningPlace, zone: string): PrimaryCopy | null {
  const copy = asPrimary(zoneCopy(world, server.name, withoutTrailingDot(zone)));
  return copy?.isSigned === true ? copy : null;
}

/** Keys that are about to be retired are none to take as a pattern. Whether the parent has a DS is the zone's own. */
function likeZone(world: World, place: SigningPlace, zone: string): Outcome<WantedSigning> {
  const source = signedCopy(world, place, zone);
  if (source === null) {
    return refused({ code: 'source-zone-not-signed', parameters: { server: place.server.name, zone } });
  }
  const kinds = source.descriptors
    .filter(({ nextRolloverAction }) => nextRolloverAction !== 'retire')
    .map((descriptor) => kindOf(descriptor, source));
  const { parentHasSecureDelegation } = place.copy.settings;
  return done({
    settings: { ...source.settings, parentHasSecureDelegation },
    keys: replacedKeys(world, place, kinds),
  });
}

function customised(
  world: World,
  place: SigningPlace,
  { changes }: Extract<SigningParameters, { readonly kind: 'custom' }>,
): Outcome<WantedSigning> {
  const problem = singleKeysProblem(world, place, changes);
  if (problem !== null) return refused(problem);
  return done({
    settings: changedSettings(place.copy.settings, changes.settings),
    keys: changedKeysOf(world, place, changes),
  });
}

function wantedOf(world: World, place: SigningPlace, parameters: SigningParameters): Outcome<WantedSigning> {
  switch (parameters.kind) {
    case 'custom':
      return customised(world, place, parameters);
    case 'of-zone':
      return likeZone(world, place, parameters.zone);
    case 'defaults':
      return done({ settings: defaultSigningSettings, keys: replacedKeys(world, place, proposedKeys) });
    default:
      return assertNever(parameters);
  }
}

/** Why a zone can not be signed so; keys and settings are judged together, as they will be. */
function wantedProblem(world: World, place: SigningPlace, { settings, keys }: WantedSigning): Problem | null {
  const zone = place.copy.name;
  return firstProblem([
    settingsProblem(settings),
    retiredKeysProblem(zone, keys),
    keySetProblem(zone, keys.descriptors, settings),
    signingKeysProblem(world, place, keys.descriptors),
  ]);
}

/**
 * What an unsigned zone will be signed with on a server, or why that is not possible: the three options of the Zone
 * Signing Wizard (dialogs.md section 5, page 2).
 */
export function wantedSigning(
  world: World,
  place: SigningPlace,
  parameters: SigningParameters,
): Outcome<WantedSigning> {
  const wanted = wantedOf(world, place, parameters);
  const problem = wanted.kind === 'done' ? wantedProblem(world, place, wanted.value) : null;
  return problem === null ? wanted : refused(problem);
}
