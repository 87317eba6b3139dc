import type { Outcome } from '../../../../shared/contract/outcome';
import { done, refused } from '../../../../shared/contract/outcome';
import type { KeyChange } from '../../../../shared/model/dnssec-changes';
import type { SigningKeyDescriptor } from '../../../../shared/model/signing-key';
import type { World } from '../../../engine/forest/world';
import { defaultDescriptor } from '../../../engine/keys/default-descriptor';
import { nextRolloverOf } from '../../../engine/keys/rollover/next-rollover';
import { asPrimary } from '../../../engine/keys/signing-place';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import type { SigningKey } from '../../../powershell/dns-server-data';
import type { DnsServerPort, NewSigningKey, OnSigningKey, OnZone } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { andThen, mapped, onZone, powerShellOrder } from './console-place';
import type { CalledZone, ConsolePlace } from './console-place';
import { changeZone } from './key-master-change';

type KeyCall =
  | 'listSigningKeys'
  | 'addSigningKey'
  | 'setSigningKey'
  | 'removeSigningKey'
  | 'enableRollover'
  | 'disableRollover'
  | 'startRollover'
  | 'stepRollover';

/** A descriptor as `Get-DnsServerSigningKey` answers it; one that retires is retired when its keys have left their work. */
function signingKey(world: World, zone: string, descriptor: SigningKeyDescriptor): SigningKey {
  const { nextRolloverAction, activeKey, rollover } = descriptor;
  return {
    zone,
    descriptor,
    state: nextRolloverAction === 'retire' && activeKey === null ? 'retired' : 'active',
    nextRolloverAction,
    lastRolloverTime: rollover.lastRolloverTime,
    nextRolloverTime: nextRolloverOf(world, descriptor),
  };
}

/** Key signing keys first. */
function signingKeys(place: ConsolePlace, on: OnZone): Outcome<readonly SigningKey[]> {
  return andThen(onZone(place, on), ({ world, server, copy }) => {
    const parameters = { server: server.name, zone: copy.name };
    if (asPrimary(copy) === null) return refused({ code: 'zone-type-not-allowed', parameters });
    const ofType = (wanted: SigningKeyDescriptor['keyType']) =>
      copy.descriptors.filter(({ keyType }) => keyType === wanted);
    return done(
      [...ofType('KSK'), ...ofType('ZSK')].map((descriptor) => signingKey(world, copy.name, descriptor)),
    );
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

/** A key after a change; one that the change took away as it was before. */
function keyNow(place: ConsolePlace, called: CalledZone, before: SigningKeyDescriptor): SigningKey {
  const now = descriptorsNow(place, called).find(({ guid }) => guid === before.guid);
  return signingKey(place.lab.world, called.copy.name, now ?? before);
}

function addSigningKey(place: ConsolePlace, on: OnZone, key: NewSigningKey): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(changeZone(place, called, { addedKeys: [key] }), () => {
      const before = new Set(called.copy.descriptors.map(({ guid }) => guid));
      const added = descriptorsNow(place, called).find(({ guid }) => !before.has(guid));
      if (added === undefined) throw new Error(`A key was added to ${called.copy.name} and is not there`);
      return done(signingKey(place.lab.world, called.copy.name, added));
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
        return done(keyNow(place, called, descriptor));
      });
    }),
  );
}

function removeSigningKey(place: ConsolePlace, on: OnSigningKey): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(findKey(called, on.keyId), (descriptor) =>
      mapped(changeZone(place, called, { removedKeys: [descriptor.guid] }), () =>
        signingKey(called.world, called.copy.name, descriptor),
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

/**
 * Starts or steps a rollover on the very server that was named: any but the Key Master refuses (9101), as with every
 * other change of keys from here.
 */
function turn(
  place: ConsolePlace,
  on: OnSigningKey,
  kind: 'start-rollover' | 'step-rollover',
): Outcome<SigningKey> {
  return andThen(onZone(place, on), (called) =>
    andThen(findKey(called, on.keyId), (descriptor) =>
      mapped(
        place.lab.execute<'start-rollover' | 'step-rollover'>({
          kind,
          server: called.server.name,
          zone: called.copy.name,
          guid: descriptor.guid,
          order: powerShellOrder,
        }),
        () => keyNow(place, called, descriptor),
      ),
    ),
  );
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
    startRollover: (on) => answer(turn(place, on, 'start-rollover')),
    stepRollover: (on) => answer(turn(place, on, 'step-rollover')),
  };
}
