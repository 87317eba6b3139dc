import type { Outcome } from '../../../../shared/contract/outcome';
import { done, refused } from '../../../../shared/contract/outcome';
import type { KeyChange } from '../../../../shared/model/dnssec-changes';
import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import { defaultDescriptor } from '../../../engine/keys/default-descriptor';
import { asPrimary } from '../../../engine/keys/signing-place';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import type { SigningKey } from '../../../powershell/dns-server-data';
import type { DnsServerPort, NewSigningKey, OnSigningKey, OnZone } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { mapped, onZone, andThen } from './console-place';
import type { CalledZone, ConsolePlace } from './console-place';
import { changeZone } from './key-master-change';

type KeyCall =
  | 'listSigningKeys'
  | 'addSigningKey'
  | 'setSigningKey'
  | 'removeSigningKey'
  | 'enableRollover'
  | 'disableRollover';

/** A descriptor as `Get-DnsServerSigningKey` answers it; no rollover has a date before rollovers are planned. */
function signingKey(zone: string, descriptor: SigningKeyDescriptor): SigningKey {
  return {
    zone,
    descriptor,
    state: 'active',
    nextRolloverAction: descriptor.nextRolloverAction,
    lastRolloverTime: null,
    nextRolloverTime: null,
  };
}

/** Key signing keys first. */
function signingKeys(place: ConsolePlace, on: OnZone): Outcome<readonly SigningKey[]> {
  return andThen(onZone(place, on), ({ server, copy }) => {
    const parameters = { server: server.name, zone: copy.name };
    if (asPrimary(copy) === null) return refused({ code: 'zone-type-not-allowed', parameters });
    const ofType = (wanted: SigningKeyDescriptor['keyType']) =>
      copy.descriptors.filter(({ keyType }) => keyType === wanted);
    return done([...ofType('KSK'), ...ofType('ZSK')].map((descriptor) => signingKey(copy.name, descriptor)));
  });
}

function keyUnknown(zone: string, guid: string): Outcome<never> {
  return refused({ code: 'signing-key-unknown', parameters: { zone, guid } });
}

/** One of a zone's keys, by its GUID in any case. */
function findKey({ copy }: CalledZone, guid: string): Outcome<SigningKeyDescriptor> {
  const found = copy.descriptors.find((descriptor) => descriptor.guid === guid.toLowerCase());
  return found === undefined ? keyUnknown(copy.name, guid) : done(found);
}

function descriptorsNow(
  { lab }: ConsolePlace,
  { server, copy }: CalledZone,
): readonly SigningKeyDescriptor[] {
  return zoneCopy(lab.world, server.name, copy.name)?.descriptors ?? [];
}

function addSigningKey(place: ConsolePlace, on: OnZone, key: NewSigningKey): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(changeZone(place, called, { addedKeys: [key] }), () => {
      const before = new Set(called.copy.descriptors.map(({ guid }) => guid));
      const added = descriptorsNow(place, called).find(({ guid }) => !before.has(guid));
      if (added === undefined) throw new Error(`A key was added to ${called.copy.name} and is not there`);
      return done(signingKey(called.copy.name, added));
    }),
  );
}

function changeKey(
  place: ConsolePlace,
  on: OnSigningKey,
  changesOf: (descriptor: SigningKeyDescriptor) => Omit<KeyChange, 'guid'>,
): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(findKey(called, on.keyId), (descriptor) => {
      const { guid } = descriptor;
      const changedKeys = [{ guid, ...changesOf(descriptor) }];
      return andThen(changeZone(place, called, { changedKeys }), () => {
        const now = descriptorsNow(place, called).find((other) => other.guid === guid);
        return done(signingKey(called.copy.name, now ?? descriptor));
      });
    }),
  );
}

function removeSigningKey(place: ConsolePlace, on: OnSigningKey): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(findKey(called, on.keyId), (descriptor) =>
      mapped(changeZone(place, called, { removedKeys: [descriptor.guid] }), () =>
        signingKey(called.copy.name, descriptor),
      ),
    ),
  );
}

function enableRollover(
  place: ConsolePlace,
  { times, ...on }: Parameters<DnsServerPort['enableRollover']>[0],
): Outcome<SigningKey> {
  // The delay of the first rollover is fixed once the key exists (MS-DNSP 3.1.4.3).
  if (times.initialRolloverOffset !== undefined) {
    return refused({ code: 'invalid-parameter', parameters: { parameter: 'InitialRolloverOffset' } });
  }
  return changeKey(place, on, ({ keyType, rolloverPeriod }) => ({
    rolloverPeriod: times.rolloverPeriod ?? rolloverPeriod ?? defaultDescriptor(keyType).rolloverPeriod,
  }));
}

/** The signing keys of a zone, asked and changed from a console. */
export function keyCalls(place: ConsolePlace): Pick<DnsServerPort, KeyCall> {
  return {
    listSigningKeys: (on) => answer(signingKeys(place, on)),
    addSigningKey: ({ key, ...on }) => answer(addSigningKey(place, on, key)),
    setSigningKey: ({ changes, ...on }) => answer(changeKey(place, on, () => changes)),
    removeSigningKey: (on) => answer(removeSigningKey(place, on)),
    enableRollover: (argument) => answer(enableRollover(place, argument)),
    disableRollover: (on) => answer(changeKey(place, on, () => ({ rolloverPeriod: null }))),
  };
}
