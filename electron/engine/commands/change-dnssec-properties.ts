import type { Problem } from '../../../shared/contract/problem';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision, LogEvent } from '../decision';
import type { World } from '../forest/world';
import { descriptorEvents, settingEvents, zoneSignedEvent } from '../history/signing-events';
import { hasUnmadeKeys, keysOutOfReach } from '../keys/custody';
import { distributeKeys } from '../keys/distribution';
import { keyName } from '../keys/dnskey';
import { withOrderedKeys } from '../keys/key-orders';
import { firstProblem } from '../keys/key-rules';
import { keySetProblem } from '../keys/key-set-rules';
import { settingsProblem } from '../keys/settings-rules';
import { keyMasterRequired, signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { changedKeysOf, retiredKeysProblem, singleKeysProblem } from './change-dnssec-properties-keys';
import type { ChangedKeys } from './change-dnssec-properties-keys';
import { generationOf } from './sign-zone';

type Change = CommandOf<'change-dnssec-properties'>;

/** The Key Master is there, nothing is being made, and it has all keys: only then can anything be changed. */
function placeProblem(world: World, place: SigningPlace): Problem | null {
  const { server, copy } = place;
  const zone = copy.name;
  const required = keyMasterRequired(place);
  if (required !== null) return required;
  if (hasUnmadeKeys(world, copy)) return { code: 'zone-locked-for-signing', parameters: { zone } };
  const missing = copy.isSigned ? keysOutOfReach(world, server, copy) : [];
  if (missing.length === 0) return null;
  const keys = missing.map((keyId) => keyName(world, keyId));
  return { code: 'signing-key-not-accessible', parameters: { zone, server: server.name, keys } };
}

/** The settings after a change, the very same where nothing is different. */
export function changedSettings(
  before: SigningSettings,
  changes: Change['changes']['settings'],
): SigningSettings {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  const after: SigningSettings = { ...before, ...Object.fromEntries(named) };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

function keyEvents(world: World, place: SigningPlace, keys: ChangedKeys): readonly LogEvent[] {
  return [
    ...descriptorEvents(world, place, 'key-removed', keys.removed),
    ...descriptorEvents(world, place, 'key-changed', keys.changed),
    ...descriptorEvents(world, place, 'key-retired', keys.retired),
    ...descriptorEvents(world, place, 'key-added', keys.added),
  ];
}

function write(
  world: World,
  place: SigningPlace,
  settings: SigningSettings,
  keys: ChangedKeys,
): Decision<'change-dnssec-properties'> {
  const { descriptors, ordered, seed, releasedKeys } = keys;
  const isChanged = settings !== place.copy.settings || descriptors !== place.copy.descriptors;
  if (!isChanged) return carriedOut(null, world);
  const numbered: World = seed === world.seed ? world : { ...world, seed };
  const order = { descriptors, keys: ordered, seed };
  const written = withOrderedKeys(numbered, place, order, { settings, releasedKeys });
  // Only the switch itself distributes: what a re-sign left out of date waits for its own act.
  const isSwitchedOn = settings.distributeTrustAnchors && !place.copy.settings.distributeTrustAnchors;
  const distribution = isSwitchedOn
    ? distributeKeys(written, place.server, place.copy.name)
    : { world: written, events: [] };
  const signed = place.copy.isSigned ? [zoneSignedEvent(written, place, 'zone-re-signed')] : [];
  return carriedOut(null, distribution.world, {
    actions: ordered.map(generationOf),
    events: [
      ...settingEvents(world, place, settings),
      ...keyEvents(world, place, keys),
      ...signed,
      ...distribution.events,
    ],
  });
}

/**
 * Changes a zone's DNSSEC settings and keys on its Key Master, all of it or nothing (MS-DNSP 3.1.4.3,
 * ModifyZoneSigningKeyDescriptor; 3.1.4.1, ResetDwordProperty).
 *
 * Everything is judged as it would be afterwards, so that two changes which are right only together go through.
 */
export function changeDnssecProperties(world: World, command: Change): Decision<'change-dnssec-properties'> {
  const found = signingPlace(world, command.server, command.zone);
  if (found.kind === 'refused') return turnedDown(world, found.problem);
  const place = found.value;
  const zone = place.copy.name;
  const before = placeProblem(world, place) ?? singleKeysProblem(world, place, command.changes);
  if (before !== null) return turnedDown(world, before);
  const settings = changedSettings(place.copy.settings, command.changes.settings);
  const keys = changedKeysOf(world, place, command.changes);
  const problem = firstProblem([
    settingsProblem(settings),
    retiredKeysProblem(zone, keys),
    keySetProblem(zone, keys.descriptors, settings),
  ]);
  return problem === null ? write(world, place, settings, keys) : turnedDown(world, problem);
}
