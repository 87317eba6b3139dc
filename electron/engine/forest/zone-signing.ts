import { microsoftSoftwareProvider, restingRollover } from '../../../shared/model/signing-key';
import type { RolloverClock, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultDescriptor } from '../keys/default-descriptor';
import type { DescriptorWish } from '../keys/default-descriptor';
import { deviceOfProvider } from '../keys/devices';
import type { Instant } from './directory';
import type { KeyOptions } from './forest-options';
import { nextGuid } from './guid';
import type { ServerName } from './server';
import type { Device, KeyStorage, SigningKey } from './world';

/** The keys of a zone that is signed, and the state of the sequence behind their GUIDs. */
export interface OrderedKeys {
  readonly descriptors: readonly SigningKeyDescriptor[];
  readonly keys: readonly SigningKey[];
  readonly seed: number;
}

/** For whom keys are ordered. */
export interface KeyOrder {
  readonly zone: string;
  readonly maker: ServerName;
  readonly at: Instant;
  /** May private keys be kept in the directory? Not those of a zone in a file (dialogs.md 4.3). */
  readonly mayUseDirectory: boolean;
  readonly devices: readonly Device[];
  /** Do they become trust anchors where the zone distributes them? Not those of a re-sign (brief). */
  readonly distributed: boolean;
}

const proposedKeys: readonly KeyOptions[] = [{ keyType: 'KSK' }, { keyType: 'ZSK' }];

/**
 * What becomes of a wish: only the Microsoft software provider's keys can be exported to the directory, and only those
 * of a zone that is in the directory (dialogs.md 4.3).
 */
function wishOf(options: KeyOptions, { mayUseDirectory }: KeyOrder): DescriptorWish {
  const wish = { ...defaultDescriptor(options.keyType, options.algorithm), ...options };
  const isExportable = mayUseDirectory && wish.keyStorageProvider === microsoftSoftwareProvider;
  return { ...wish, storeKeysInDirectory: isExportable && wish.storeKeysInDirectory };
}

/** Where a descriptor's private keys are put: on the device of its provider, in the directory, or where they are made. */
function storageOf(descriptor: DescriptorWish, { devices }: KeyOrder): KeyStorage {
  const device = deviceOfProvider(devices, descriptor.keyStorageProvider);
  if (device !== null) return { kind: 'device', device: device.name };
  return descriptor.storeKeysInDirectory ? { kind: 'directory' } : { kind: 'certificate-store' };
}

function keyOf(id: string, descriptor: DescriptorWish, order: KeyOrder): SigningKey {
  return {
    id,
    zone: order.zone,
    keyType: descriptor.keyType,
    algorithm: descriptor.algorithm,
    keyLength: descriptor.keyLength,
    maker: order.maker,
    storage: storageOf(descriptor, order),
    distributed: order.distributed,
    publicKey: null,
    madeAt: null,
  };
}

/** One more key pair for a descriptor, beside those that it has. */
export function orderPair(
  descriptor: SigningKeyDescriptor,
  order: KeyOrder,
  seed: number,
): { readonly key: SigningKey; readonly seed: number } {
  const next = nextGuid(seed);
  return { key: keyOf(next.guid, descriptor, order), seed: next.seed };
}

/**
 * The clockwork of a descriptor that gets its key pairs: the first automatic rollover comes a period later, and later
 * by the delay that staggers first rollovers (MS-DNSP 2.2.6.2.1, dwInitialRolloverOffset).
 *
 * What was planned beforehand stays; a rollover that the descriptor was in is over.
 */
function firstClock(descriptor: SigningKeyDescriptor, at: Instant): RolloverClock {
  const { rollover, rolloverPeriod, initialRolloverOffset } = descriptor;
  const isFresh = descriptor.activeKey === null;
  const planned = isFresh ? rollover.nextRolloverTime : null;
  const regular = rolloverPeriod === null ? null : at + (initialRolloverOffset + rolloverPeriod) * 1000;
  return {
    ...restingRollover,
    lastRolloverTime: rollover.lastRolloverTime,
    nextRolloverTime: planned ?? regular,
  };
}

/** A descriptor with an identity and no key pairs yet, as an unsigned zone keeps it for its signing. */
export function newDescriptor(
  options: KeyOptions,
  order: KeyOrder,
  seed: number,
): { readonly descriptor: SigningKeyDescriptor; readonly seed: number } {
  const next = nextGuid(seed);
  const descriptor = {
    ...wishOf(options, order),
    guid: next.guid,
    activeKey: null,
    standbyKey: null,
    nextKey: null,
  };
  return { descriptor, seed: next.seed };
}

/**
 * Gives a descriptor two new key pairs: active and standby for a KSK, active and next for a ZSK (dialogs.md 4.5).
 *
 * Pairs that it had leave it; a rollover they were in is over.
 */
function orderPairs(descriptor: SigningKeyDescriptor, order: KeyOrder, seed: number): OrderedKeys {
  const active = nextGuid(seed);
  const second = nextGuid(active.seed);
  const isKsk = descriptor.keyType === 'KSK';
  const filled: SigningKeyDescriptor = {
    ...descriptor,
    rolloverStatus: 'not-rolling',
    rollover: firstClock(descriptor, order.at),
    activeKey: active.guid,
    standbyKey: isKsk ? second.guid : null,
    nextKey: isKsk ? null : second.guid,
  };
  const keys = [active.guid, second.guid].map((id) => keyOf(id, descriptor, order));
  return { descriptors: [filled], keys, seed: second.seed };
}

function inTurn<T>(
  items: readonly T[],
  seed: number,
  take: (item: T, seed: number) => OrderedKeys,
): OrderedKeys {
  return items.reduce<OrderedKeys>(
    (ordered, item) => {
      const one = take(item, ordered.seed);
      return {
        descriptors: [...ordered.descriptors, ...one.descriptors],
        keys: [...ordered.keys, ...one.keys],
        seed: one.seed,
      };
    },
    { descriptors: [], keys: [], seed },
  );
}

/** Orders the keys of a zone that is being signed. */
export function orderKeys(
  order: KeyOrder,
  seed: number,
  options: readonly KeyOptions[] = proposedKeys,
): OrderedKeys {
  return inTurn(options, seed, (wish, state) => {
    const fresh = newDescriptor(wish, order, state);
    return orderPairs(fresh.descriptor, order, fresh.seed);
  });
}

/** Orders new key pairs for descriptors of which `needs` says so; the others stay as they are. */
export function renewKeys(
  order: KeyOrder,
  seed: number,
  descriptors: readonly SigningKeyDescriptor[],
  needs: (descriptor: SigningKeyDescriptor) => boolean,
): OrderedKeys {
  return inTurn(descriptors, seed, (descriptor, state) =>
    needs(descriptor)
      ? orderPairs(descriptor, order, state)
      : { descriptors: [descriptor], keys: [], seed: state },
  );
}
