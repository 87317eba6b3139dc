import type { RolloverStatus, SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { LogEvent } from '../../decision';
import type { Instant, KeyId } from '../../forest/directory';
import type { SigningKey, World } from '../../forest/world';
import { descriptorEvents, keyStateEvents, settingEvents } from '../../history/signing-events';
import type { Passage } from '../../key-master/poll';
import { withOrderedKeys } from '../key-orders';
import type { SigningPlace } from '../signing-place';
import type { SigningChange } from '../write-signing';

/** What the Key Master will do about one key, and when. */
export interface RolloverStep {
  readonly at: Instant;
  readonly take: () => Passage;
}

/** What is written beside the descriptor itself. */
export interface StepChange extends Pick<SigningChange, 'settings'> {
  readonly releasedKeys?: readonly KeyId[];
  /** Key pairs that are ordered, and the state of the sequence behind their GUIDs. */
  readonly ordered?: { readonly keys: readonly SigningKey[]; readonly seed: number };
  readonly events?: readonly LogEvent[];
}

/** A descriptor that comes to another status now. */
export function inStatus(
  world: World,
  descriptor: SigningKeyDescriptor,
  rolloverStatus: RolloverStatus,
  statusUntil: Instant | null = null,
): SigningKeyDescriptor {
  return {
    ...descriptor,
    rolloverStatus,
    rollover: { ...descriptor.rollover, statusSince: world.time, statusUntil },
  };
}

/** A descriptor whose status ends at that instant; it stays what it is. */
export function until(descriptor: SigningKeyDescriptor, statusUntil: Instant | null): SigningKeyDescriptor {
  return { ...descriptor, rollover: { ...descriptor.rollover, statusUntil } };
}

/**
 * Writes a descriptor where the Key Master writes the zone's signing, and logs which key pairs it has now (572), and what
 * it found out of the parent (514).
 *
 * @param after the descriptor as it is to be, `null` to remove it
 */
export function written(
  world: World,
  place: SigningPlace,
  before: SigningKeyDescriptor,
  after: SigningKeyDescriptor | null,
  { settings, releasedKeys, ordered, events = [] }: StepChange = {},
): Passage {
  const { descriptors: all } = place.copy;
  const descriptors = all.flatMap((one) => (one.guid === before.guid ? (after ?? []) : one));
  const order = { descriptors, keys: ordered?.keys ?? [], seed: ordered?.seed ?? world.seed };
  const change: SigningChange = {
    ...(settings === undefined ? {} : { settings }),
    ...(releasedKeys === undefined ? {} : { releasedKeys }),
  };
  return {
    world: withOrderedKeys(world, place, order, change),
    events: [
      ...(settings === undefined ? [] : settingEvents(world, place, settings)),
      ...keyStateEvents(world, place, descriptors),
      ...(after === null ? descriptorEvents(world, place, 'key-removed', [before]) : []),
      ...events,
    ],
  };
}

/** What the Key Master logs of a rollover (528, 529, 531, 533). */
export function rolloverEvent(
  world: World,
  { server, copy }: SigningPlace,
  kind: 'rollover-started' | 'rollover-completed' | 'rollover-triggered' | 'rollover-stepped',
  { keyType, guid }: SigningKeyDescriptor,
): LogEvent {
  const occasion = { at: world.time, server: server.name, zone: copy.name };
  return kind === 'rollover-stepped' ? { kind, guid, ...occasion } : { kind, keyType, guid, ...occasion };
}
