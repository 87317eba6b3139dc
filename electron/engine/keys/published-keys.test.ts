import { describe, expect, it } from 'vitest';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { aForest, made, zone } from '../testing/worlds';
import { keyIdsOf, publishedKeys } from './published-keys';
import { defaultDescriptor } from './default-descriptor';

const world = made(
  aForest().directoryZone(zone, {
    signing: { keyMaster: 'DC1', keys: [{ keyType: 'KSK' }, { keyType: 'KSK' }] },
  }),
);
const [active = '', standby = '', next = ''] = Object.keys(world.keys);

function descriptor(keyType: 'KSK' | 'ZSK'): SigningKeyDescriptor {
  return { ...defaultDescriptor(keyType), guid: 'g', activeKey: active, standbyKey: standby, nextKey: next };
}

describe('the DNSKEY set', () => {
  it('has no next KSK, which comes to light only when it is rolled to', () => {
    expect(publishedKeys(world, [descriptor('KSK')]).map(({ id }) => id)).toEqual([active, standby]);
  });

  it('has the next ZSK, which is published beforehand', () => {
    expect(publishedKeys(world, [descriptor('ZSK')]).map(({ id }) => id)).toEqual([active, standby, next]);
  });

  it('is not all the keys there are', () => {
    expect(keyIdsOf([descriptor('KSK')])).toEqual([active, standby, next]);
  });
});
