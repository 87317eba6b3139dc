import type { KeyStateChange } from '../../../shared/model/history';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { LogEvent } from '../decision';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { asPrimary } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';

/** When and where something is logged. */
type Occasion = Pick<LogEvent, 'at' | 'server' | 'zone'>;

function occasionOf(world: World, { server, copy }: SigningPlace): Occasion {
  return { at: world.time, server: server.name, zone: copy.name };
}

/**
 * A zone was signed (525) or signed again (527), with what it is signed with now.
 *
 * @param world the world after it, which has the settings that were signed with
 */
export function zoneSignedEvent(
  world: World,
  place: SigningPlace,
  kind: 'zone-signed' | 'zone-re-signed',
): LogEvent {
  const copy = asPrimary(zoneCopy(world, place.server.name, place.copy.name));
  if (copy === null) throw new Error(`${place.server.name} has no primary copy of ${place.copy.name}`);
  const { settings, isKeyMaster, keyMaster } = copy;
  const properties = { settings, isKeyMasterServer: isKeyMaster, keyMasterServer: keyMaster };
  return { kind, properties, ...occasionOf(world, place) };
}

/** A zone was unsigned (526). */
export function zoneUnsignedEvent(world: World, place: SigningPlace): LogEvent {
  return { kind: 'zone-unsigned', ...occasionOf(world, place) };
}

function isSetting(name: string): name is keyof SigningSettings {
  return Object.hasOwn(defaultSigningSettings, name);
}

/** One event for every setting that is different (514), in the order in which settings are listed. */
export function settingEvents(
  world: World,
  place: SigningPlace,
  after: SigningSettings,
): readonly LogEvent[] {
  const before = place.copy.settings;
  return Object.keys(defaultSigningSettings)
    .filter(isSetting)
    .filter((setting) => JSON.stringify(before[setting]) !== JSON.stringify(after[setting]))
    .map((setting) => ({
      kind: 'zone-setting-changed',
      setting,
      value: after[setting],
      ...occasionOf(world, place),
    }));
}

/** What happened to descriptors as a whole (569, 570, 571, 530). */
export function descriptorEvents(
  world: World,
  place: SigningPlace,
  kind: 'key-added' | 'key-changed' | 'key-removed' | 'key-retired',
  descriptors: readonly SigningKeyDescriptor[],
): readonly LogEvent[] {
  const occasion = occasionOf(world, place);
  return descriptors.map((descriptor) => {
    const { keyType, guid } = descriptor;
    return kind === 'key-added' || kind === 'key-changed'
      ? { kind, keyType, guid, descriptor, ...occasion }
      : { kind, keyType, guid, ...occasion };
  });
}

function stateOf({
  keyType,
  guid,
  storeKeysInDirectory,
  activeKey,
  standbyKey,
  nextKey,
}: SigningKeyDescriptor): KeyStateChange {
  return { keyType, guid, storeKeysInDirectory, activeKey, standbyKey, nextKey };
}

/** One event for every descriptor that has other key pairs than before (572); new descriptors tell theirs in 569. */
export function keyStateEvents(
  world: World,
  place: SigningPlace,
  after: readonly SigningKeyDescriptor[],
): readonly LogEvent[] {
  const before = new Map(place.copy.descriptors.map((descriptor) => [descriptor.guid, descriptor]));
  return after
    .filter((descriptor) => {
      const old = before.get(descriptor.guid);
      return old !== undefined && JSON.stringify(stateOf(old)) !== JSON.stringify(stateOf(descriptor));
    })
    .map((descriptor) => ({
      kind: 'key-state-changed',
      ...stateOf(descriptor),
      ...occasionOf(world, place),
    }));
}
