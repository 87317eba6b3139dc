import type { Problem } from '../../../shared/contract/problem';
import type { DnssecChanges, KeyChange } from '../../../shared/model/dnssec-changes';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { Instant, KeyId } from '../forest/directory';
import type { SigningKey, World } from '../forest/world';
import { newDescriptor, renewKeys } from '../forest/zone-signing';
import { keyOrderOf } from '../keys/key-orders';
import { changeProblem, firstProblem, wishProblem } from '../keys/key-rules';
import { retirementProblem } from '../keys/key-set-rules';
import { keyIdsOf } from '../keys/published-keys';
import { isUnderWay } from '../keys/rollover/rollover-status';
import type { SigningPlace } from '../keys/signing-place';

/** A zone's keys after a change. */
export interface ChangedKeys {
  readonly descriptors: readonly SigningKeyDescriptor[];
  readonly added: readonly SigningKeyDescriptor[];
  readonly changed: readonly SigningKeyDescriptor[];
  readonly retired: readonly SigningKeyDescriptor[];
  readonly removed: readonly SigningKeyDescriptor[];
  /** Key pairs that have to be made. */
  readonly ordered: readonly SigningKey[];
  readonly releasedKeys: readonly KeyId[];
  readonly seed: number;
}

function unknownKey({ copy }: SigningPlace, { changedKeys, removedKeys }: DnssecChanges): string | undefined {
  const known = new Set(copy.descriptors.map(({ guid }) => guid));
  return [...changedKeys.map(({ guid }) => guid), ...removedKeys].find((guid) => !known.has(guid));
}

/**
 * While a key of the zone rolls, no key is added or changed (9116): its rollover counts on what it found.
 *
 * A rollover of a zone that is not signed rests, and nothing depends on it.
 */
function rollingProblem({ copy }: SigningPlace, { addedKeys, changedKeys }: DnssecChanges): Problem | null {
  const rolling = copy.isSigned ? copy.descriptors.find(isUnderWay) : undefined;
  if (rolling === undefined || addedKeys.length + changedKeys.length === 0) return null;
  return { code: 'rollover-in-progress', parameters: { zone: copy.name, guid: rolling.guid } };
}

/** Why keys can not be changed so, each looked at alone. */
export function singleKeysProblem(world: World, place: SigningPlace, changes: DnssecChanges): Problem | null {
  const { copy } = place;
  const zone = copy.name;
  const guid = unknownKey(place, changes);
  if (guid !== undefined) return { code: 'signing-key-unknown', parameters: { zone, guid } };
  // "Active signing keys cannot be deleted" (dialogs.md 2.1): every key of a signed zone is active until it is retired.
  if (copy.isSigned && changes.removedKeys.length > 0) {
    return { code: 'not-allowed-on-active-key', parameters: { zone } };
  }
  const rolling = rollingProblem(place, changes);
  if (rolling !== null) return rolling;
  const ofChanged = copy.descriptors.flatMap((descriptor) =>
    changes.changedKeys
      .filter((change) => change.guid === descriptor.guid)
      .map((change) => changeProblem(zone, descriptor, change)),
  );
  return firstProblem([...ofChanged, ...changes.addedKeys.map((wish) => wishProblem(world, place, wish))]);
}

/** Switched on, automatic rollover comes a period later; switched off, it does not come (MS-DNSP 3.1.4.3). */
function planned(
  at: Instant,
  before: SigningKeyDescriptor,
  after: SigningKeyDescriptor,
): SigningKeyDescriptor {
  const { rolloverPeriod, rollover } = after;
  const isOn = rolloverPeriod !== null;
  if (isOn === (before.rolloverPeriod !== null)) return after;
  return { ...after, rollover: { ...rollover, nextRolloverTime: isOn ? at + rolloverPeriod * 1000 : null } };
}

/** A descriptor after its changes, the very same where nothing is different. */
function applied(
  at: Instant,
  descriptor: SigningKeyDescriptor,
  changes: readonly KeyChange[],
): SigningKeyDescriptor {
  const mine = changes.filter(({ guid }) => guid === descriptor.guid);
  const after = mine.reduce<SigningKeyDescriptor>((next, change) => {
    const { dnskeySignatureValidity, dsSignatureValidity, standardSignatureValidity } = change;
    return {
      ...next,
      dnskeySignatureValidity: dnskeySignatureValidity ?? next.dnskeySignatureValidity,
      dsSignatureValidity: dsSignatureValidity ?? next.dsSignatureValidity,
      standardSignatureValidity: standardSignatureValidity ?? next.standardSignatureValidity,
      rolloverPeriod: change.rolloverPeriod === undefined ? next.rolloverPeriod : change.rolloverPeriod,
      nextRolloverAction: change.nextRolloverAction ?? next.nextRolloverAction,
    };
  }, descriptor);
  return isSame(descriptor, after) ? descriptor : planned(at, descriptor, after);
}

function isSame(left: SigningKeyDescriptor, right: SigningKeyDescriptor): boolean {
  return (
    left.dnskeySignatureValidity === right.dnskeySignatureValidity &&
    left.dsSignatureValidity === right.dsSignatureValidity &&
    left.standardSignatureValidity === right.standardSignatureValidity &&
    left.rolloverPeriod === right.rolloverPeriod &&
    left.nextRolloverAction === right.nextRolloverAction
  );
}

/** New keys of a signed zone are made at once; those of an unsigned one when it is signed. */
function withAdded(
  world: World,
  place: SigningPlace,
  { addedKeys }: DnssecChanges,
): Pick<ChangedKeys, 'added' | 'ordered' | 'seed'> {
  const order = keyOrderOf(world, place, true);
  let seed = world.seed;
  const descriptors: SigningKeyDescriptor[] = [];
  for (const wish of addedKeys) {
    const next = newDescriptor(wish, order, seed);
    descriptors.push(next.descriptor);
    seed = next.seed;
  }
  const filled = renewKeys(order, seed, descriptors, () => place.copy.isSigned);
  return { added: filled.descriptors, ordered: filled.keys, seed: filled.seed };
}

/** What becomes of a zone's keys; the changes were found possible, each alone. */
export function changedKeysOf(world: World, place: SigningPlace, changes: DnssecChanges): ChangedKeys {
  const before = place.copy.descriptors;
  const kept = before
    .filter(({ guid }) => !changes.removedKeys.includes(guid))
    .map((descriptor) => applied(world.time, descriptor, changes.changedKeys));
  const removed = before.filter(({ guid }) => changes.removedKeys.includes(guid));
  const changed = kept.filter((descriptor) => !before.includes(descriptor));
  const addition = withAdded(world, place, changes);
  const isRetiring = (guid: string): boolean =>
    before.some((descriptor) => descriptor.guid === guid && descriptor.nextRolloverAction === 'retire');
  const isUntouched = removed.length === 0 && changed.length === 0 && addition.added.length === 0;
  return {
    ...addition,
    descriptors: isUntouched ? before : [...kept, ...addition.added],
    changed,
    retired: changed.filter(
      ({ guid, nextRolloverAction }) => nextRolloverAction === 'retire' && !isRetiring(guid),
    ),
    removed,
    releasedKeys: keyIdsOf(removed),
  };
}

/** Why keys can not be retired: something must stay (9104). */
export function retiredKeysProblem(zone: string, { descriptors, retired }: ChangedKeys): Problem | null {
  return retirementProblem(zone, descriptors, retired);
}
