import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { KeyId } from '../../forest/directory';
import type { SigningPlace } from '../signing-place';

/** Which key pairs a rollover takes away, and which do their work from then on. */
export interface Succession {
  readonly leaving: readonly KeyId[];
  /** At least one of them has to be known to every validator before the others leave. */
  readonly successors: readonly KeyId[];
  /** Key pairs that are published for the first time when the others leave. */
  readonly newcomers: readonly KeyId[];
  /** The slots afterwards. */
  readonly slots: Pick<SigningKeyDescriptor, 'activeKey' | 'standbyKey' | 'nextKey'>;
}

const present = (keys: readonly (KeyId | null)[]): readonly KeyId[] => keys.flatMap((key) => key ?? []);

/** The active keys of a zone's other descriptors of that kind that stay. */
export function othersActive(
  { copy }: SigningPlace,
  { guid, keyType }: SigningKeyDescriptor,
): readonly KeyId[] {
  return copy.descriptors
    .filter(
      (other) => other.guid !== guid && other.keyType === keyType && other.nextRolloverAction !== 'retire',
    )
    .flatMap(({ activeKey }) => activeKey ?? []);
}

/**
 * What the rollover of a KSK comes to (ms-dnsp.md section 8.4): the standby key takes over and a new one stands by; or
 * only the standby key is replaced; or all of it goes, and other KSKs carry the zone alone.
 */
export function successionOf(place: SigningPlace, descriptor: SigningKeyDescriptor): Succession {
  const { activeKey, standbyKey, nextKey, nextRolloverAction } = descriptor;
  switch (nextRolloverAction) {
    case 'retire':
      return {
        leaving: present([activeKey, standbyKey, nextKey]),
        successors: othersActive(place, descriptor),
        newcomers: [],
        slots: { activeKey: null, standbyKey: null, nextKey: null },
      };
    case 'revoke-standby':
      return {
        leaving: present([standbyKey]),
        successors: present([activeKey]),
        newcomers: present([nextKey]),
        slots: { activeKey, standbyKey: nextKey, nextKey: null },
      };
    case 'normal':
      return {
        leaving: present([activeKey]),
        successors: present([standbyKey]),
        newcomers: present([nextKey]),
        slots: { activeKey: standbyKey, standbyKey: nextKey, nextKey: null },
      };
  }
}
