import { describe, expect, it } from 'vitest';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { Command } from '../command';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { keysOutOfReach } from '../keys/custody';
import { refusalOf, resultOf } from '../testing/role';
import {
  aSignedZone,
  after,
  branchLink,
  completionsOf,
  run,
  seizeBy,
  settled,
  transferTo,
  zone,
} from '../testing/worlds';

const ksk: KeyWish = {
  keyType: 'KSK',
  algorithm: 8,
  keyLength: 2048,
  keyStorageProvider: microsoftSoftwareProvider,
  storeKeysInDirectory: false,
  dnskeySignatureValidity: 604_800,
  dsSignatureValidity: 604_800,
  standardSignatureValidity: 864_000,
  initialRolloverOffset: 0,
  rolloverPeriod: null,
};

function adding(wish: KeyWish): Command {
  return {
    kind: 'change-dnssec-properties',
    server: 'DC1',
    zone,
    changes: { settings: {}, addedKeys: [wish], changedKeys: [], removedKeys: [] },
  };
}

const ordered = after(aSignedZone(), adding(ksk));
const added = after(ordered, ...completionsOf(ordered));

/** The keys that a server that is Key Master can not use. */
function lackedBy(world: World, name: string): number {
  const [server, copy] = [world.servers[name], zoneCopy(world, name, zone)];
  return server === undefined || copy === null ? 0 : keysOutOfReach(world, server, copy).length;
}

describe('a key that was added a moment ago and has not replicated', () => {
  it('is not on the new server’s copy yet', () => {
    expect(zoneCopy(added, 'DC3', zone)?.descriptors).toHaveLength(2);
    expect(zoneCopy(settled(added), 'DC3', zone)?.descriptors).toHaveLength(3);
  });

  it('refuses a transfer to a server that will not reach it: the Key Master is there and is asked', () => {
    expect(refusalOf(added, transferTo('DC3'))).toMatchObject({ code: 'signing-key-not-accessible' });
  });

  it('refuses a transfer while it is being made', () => {
    expect(refusalOf(ordered, transferTo('DC3'))).toMatchObject({ code: 'zone-locked-for-signing' });
  });

  it('is announced by the plan of a seizure, which the protocol lets pass', () => {
    for (const world of [ordered, added]) {
      const { consequences, reversibility } = resultOf(world, seizeBy('DC3'));
      expect(consequences).toContainEqual({ kind: 'must-be-re-signed', zone, by: 'you' });
      expect(reversibility).toMatchObject({ kind: 'hand-back-before-re-sign' });
    }
    expect(lackedBy(settled(run(added, seizeBy('DC3')).world), 'DC3')).toBe(2);
  });

  it('is no obstacle when it is in the directory: it is on its way', () => {
    const shared = after(aSignedZone(), adding({ ...ksk, storeKeysInDirectory: true }));
    const made = after(shared, ...completionsOf(shared));
    expect(resultOf(made, transferTo('DC3')).consequences).toContainEqual({ kind: 'keys-stay', count: 6 });
    expect(lackedBy(settled(run(made, transferTo('DC3')).world), 'DC3')).toBe(0);
  });

  it('can not be foreseen by a server that is cut off from everybody who knows it', () => {
    const cut = after(added, branchLink(false));
    const { consequences } = resultOf(cut, seizeBy('DC3'));
    expect(consequences).toContainEqual({ kind: 'keys-stay', count: 4 });
  });
});
