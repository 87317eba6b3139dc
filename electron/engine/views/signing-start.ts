import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { SigningStart } from '../../../shared/model/signing-parameters';
import { findServer } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { keyStorageProvidersOf } from '../keys/devices';
import { asPrimary, signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { findKeyMaster } from './dnssec-properties-source';
import type { FoundKeyMaster } from './dnssec-properties-source';
import { keyViewsOf } from './key-views';
import { startObstacle } from './rollover-lane';

/** A server that the asked one reaches, with its own primary copy of the zone. */
function chosenPlace(
  world: World,
  { server: asked, copy }: SigningPlace,
  name: ServerName,
): Outcome<SigningPlace> {
  const chosen = findServer(world, name);
  if (chosen !== null && !canReach(world, asked.name, chosen.name)) {
    return refused({ code: 'server-unavailable', parameters: { server: chosen.name } });
  }
  return signingPlace(world, name, copy.name);
}

/** The Key Master of an earlier signing, as the asked server knows it. */
function formerKeyMaster({ server, isOnline: online }: FoundKeyMaster): SigningStart['keyMaster'] {
  return server === null ? null : { server: server.name, fqdn: server.fqdn, online };
}

/** "Signs the zone using parameters from an existing signed zone": one that is signed on this server (dialogs.md section 5). */
function signedZones(world: World, { server }: SigningPlace): readonly string[] {
  return zonesOn(world, server.name)
    .filter((copy) => copy.isSigned && asPrimary(copy) !== null)
    .map(({ name }) => name);
}

/**
 * What the Zone Signing Wizard begins with for an unsigned zone, opened on one server.
 *
 * Settings, saved keys and key storage providers are those of the server that is to be Key Master, because it signs with
 * them; where a key's private side is, is told as that server sees it.
 *
 * @param keyMaster short name of that server, `null` for the asked one
 */
export function signingStart(
  world: World,
  server: ServerName,
  zone: string,
  keyMaster: ServerName | null,
): Outcome<SigningStart> {
  const asked = signingPlace(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const chosen = keyMaster === null ? asked : chosenPlace(world, asked.value, keyMaster);
  if (chosen.kind === 'refused') return chosen;
  const { copy } = chosen.value;
  if (asked.value.copy.isSigned || copy.isSigned) {
    return refused({ code: 'not-allowed-on-signed-zone', parameters: { zone: copy.name } });
  }
  const found = findKeyMaster(world, asked.value);
  const savedKeys = copy.descriptors.map((descriptor): DescriptorView => ({
    descriptor,
    keys: keyViewsOf(world, copy, descriptor),
    rolloverObstacle: startObstacle({ world, found, loaded: copy }, descriptor),
  }));
  return done({
    zone: copy.name,
    server: asked.value.server.name,
    zoneType: copy.type,
    keyMaster: formerKeyMaster(found),
    settings: copy.settings,
    savedKeys,
    keyStorageProviders: keyStorageProvidersOf(world, chosen.value.server.name),
    signedZones: signedZones(world, asked.value),
  });
}
