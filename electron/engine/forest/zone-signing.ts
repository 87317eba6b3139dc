import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultDescriptor } from '../keys/default-descriptor';
import type { DescriptorWish } from '../keys/default-descriptor';
import type { KeyOptions } from './forest-options';
import { nextGuid } from './guid';
import type { ServerName } from './server';
import type { SigningKey } from './world';

/** The keys of a new signed zone, and the state of the sequence behind their GUIDs. */
export interface OrderedKeys {
  readonly descriptors: readonly SigningKeyDescriptor[];
  readonly keys: readonly SigningKey[];
  readonly seed: number;
}

/** For whom keys are ordered. */
export interface KeyOrder {
  readonly zone: string;
  readonly maker: ServerName;
  /** May private keys be kept in the directory? Not those of a zone in a file (dialogs.md 4.3). */
  readonly mayUseDirectory: boolean;
}

const proposedKeys: readonly KeyOptions[] = [{ keyType: 'KSK' }, { keyType: 'ZSK' }];

function wishOf(options: KeyOptions, order: KeyOrder): DescriptorWish {
  const wish = { ...defaultDescriptor(options.keyType, options.algorithm), ...options };
  return { ...wish, storeKeysInDirectory: order.mayUseDirectory && wish.storeKeysInDirectory };
}

function keyOf(id: string, wish: DescriptorWish, { zone, maker }: KeyOrder): SigningKey {
  return {
    id,
    zone,
    keyType: wish.keyType,
    algorithm: wish.algorithm,
    keyLength: wish.keyLength,
    maker,
    storage: wish.storeKeysInDirectory ? { kind: 'directory' } : { kind: 'certificate-store' },
    distributed: true,
    publicKey: null,
    madeAt: null,
  };
}

/** One descriptor with its two key pairs: active and standby for a KSK, active and next for a ZSK (dialogs.md 4.5). */
function orderOne(options: KeyOptions, order: KeyOrder, seed: number): OrderedKeys {
  const wish = wishOf(options, order);
  const descriptor = nextGuid(seed);
  const active = nextGuid(descriptor.seed);
  const second = nextGuid(active.seed);
  const isKsk = wish.keyType === 'KSK';
  return {
    descriptors: [
      {
        ...wish,
        guid: descriptor.guid,
        activeKey: active.guid,
        standbyKey: isKsk ? second.guid : null,
        nextKey: isKsk ? null : second.guid,
      },
    ],
    keys: [keyOf(active.guid, wish, order), keyOf(second.guid, wish, order)],
    seed: second.seed,
  };
}

/** Orders the keys of a zone that is being signed. */
export function orderKeys(
  order: KeyOrder,
  seed: number,
  options: readonly KeyOptions[] = proposedKeys,
): OrderedKeys {
  return options.reduce<OrderedKeys>(
    (ordered, key) => {
      const one = orderOne(key, order, ordered.seed);
      return {
        descriptors: [...ordered.descriptors, ...one.descriptors],
        keys: [...ordered.keys, ...one.keys],
        seed: one.seed,
      };
    },
    { descriptors: [], keys: [], seed },
  );
}
