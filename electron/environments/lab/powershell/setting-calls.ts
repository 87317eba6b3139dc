import type { Outcome } from '../../../../shared/contract/outcome';
import type { Problem } from '../../../../shared/contract/problem';
import { windowsCode } from '../../../../shared/contract/problem';
import type { DnssecProperties } from '../../../../shared/model/dnssec-properties';
import { keysOutOfReach } from '../../../engine/keys/custody';
import { keyName } from '../../../engine/keys/dnskey';
import { firstProblem } from '../../../engine/keys/key-rules';
import { keySetProblem } from '../../../engine/keys/key-set-rules';
import { settingsProblem } from '../../../engine/keys/settings-rules';
import { signingPlace } from '../../../engine/keys/signing-place';
import type { SigningPlace } from '../../../engine/keys/signing-place';
import type { World } from '../../../engine/forest/world';
import { dnssecProperties } from '../../../engine/views/dnssec-properties';
import type { DnsServerZoneSettings, ZoneValidation } from '../../../powershell/dns-server-data';
import type { DnsServerPort, OnZone } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { mapped, onZone, andThen } from './console-place';
import type { CalledZone, ConsolePlace } from './console-place';
import { changeZone } from './key-master-change';
import { systemMessage } from './system-messages';

type SettingCalls = Pick<DnsServerPort, 'getZoneSettings' | 'setZoneSettings' | 'validateZoneSettings'>;

function statusOf({
  keyMaster,
  keyMasterOnline,
}: DnssecProperties): DnsServerZoneSettings['keyMasterStatus'] {
  if (keyMaster === null) return null;
  return keyMasterOnline ? 'online' : 'offline';
}

function settingsOf({ world, server, copy }: CalledZone): Outcome<DnsServerZoneSettings> {
  return mapped(dnssecProperties(world, server.name, copy.name), (properties) => ({
    zone: properties.zone,
    isKeyMasterServer: copy.isKeyMaster,
    keyMasterServer: properties.keyMaster,
    keyMasterStatus: statusOf(properties),
    settings: properties.settings,
  }));
}

function getZoneSettings(place: ConsolePlace, on: OnZone): Outcome<DnsServerZoneSettings> {
  return andThen(onZone(place, on), settingsOf);
}

function setZoneSettings(
  place: ConsolePlace,
  { changes, ...on }: Parameters<DnsServerPort['setZoneSettings']>[0],
): Outcome<DnsServerZoneSettings> {
  const changed = andThen(onZone(place, on), (called) => changeZone(place, called, { settings: changes }));
  return andThen(changed, () => getZoneSettings(place, on));
}

/** What stands in the way of signing with the parameters that are there (MS-DNSP, ValidateZoneSigningParameters). */
function parametersProblem(world: World, { server, copy }: SigningPlace): Problem | null {
  const { name: zone, descriptors, settings } = copy;
  const isIncomplete = new Set(descriptors.map(({ keyType }) => keyType)).size < 2;
  const missing = keysOutOfReach(world, server, copy).map((keyId) => keyName(world, keyId));
  return firstProblem([
    isIncomplete ? { code: 'not-enough-signing-keys', parameters: { zone } } : null,
    settingsProblem(settings),
    keySetProblem(zone, descriptors, settings),
    missing.length > 0
      ? { code: 'signing-key-not-accessible', parameters: { zone, server: server.name, keys: missing } }
      : null,
  ]);
}

/** The first key that the server can not use, and the descriptor it belongs to. */
function keyAtFault(
  world: World,
  { server, copy }: SigningPlace,
): Pick<ZoneValidation, 'keyId' | 'keyPointer'> {
  const [key] = keysOutOfReach(world, server, copy);
  const owner = copy.descriptors.find(({ activeKey, standbyKey, nextKey }) =>
    [activeKey, standbyKey, nextKey].some((id) => id !== null && id === key),
  );
  return { keyId: owner?.guid ?? null, keyPointer: key ?? null };
}

function validationOf(world: World, place: SigningPlace): ZoneValidation {
  const problem = parametersProblem(world, place);
  const code = problem === null ? 0 : (windowsCode(problem.code) ?? 0);
  const isKeyMissing = problem?.code === 'signing-key-not-accessible';
  return {
    zone: place.copy.name,
    errorCode: code,
    errorDescription: code === 0 ? '' : systemMessage(code),
    extendedErrorCode: 0,
    extendedErrorDescription: '',
    ...(isKeyMissing ? keyAtFault(world, place) : { keyId: null, keyPointer: null }),
  };
}

/** How a zone is signed, asked and changed from a console. */
export function settingCalls(place: ConsolePlace): SettingCalls {
  return {
    getZoneSettings: (on) => answer(getZoneSettings(place, on)),
    setZoneSettings: (on) => answer(setZoneSettings(place, on)),
    validateZoneSettings: (on) =>
      answer(
        andThen(onZone(place, on), ({ world, server, copy }) =>
          mapped(signingPlace(world, server.name, copy.name), (found) => validationOf(world, found)),
        ),
      ),
  };
}
