import { createPrivateKey } from 'node:crypto';
import type { ZoneExport } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { keyFileName } from '../../adapters/signatures/key-directory';
import { printPrivateKey } from '../../adapters/signatures/private-key-text';
import type { Server } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { canUseKey } from '../../engine/keys/custody';
import { dnskeyData, keyName, keyTagOf } from '../../engine/keys/dnskey';
import { keyIdsOf, publishedKeysOf } from '../../engine/keys/published-keys';
import type { PublishedKey } from '../../engine/keys/published-keys';
import { withTrailingDot } from '../../engine/records/name';
import type { ProposedFile } from '../dns-environment';
import type { Lab } from './lab';

/** A zone on the server that is asked. */
export interface KeyPlace {
  readonly server: Server;
  readonly copy: ZoneCopy;
}

type KeyExport = Extract<ZoneExport, { readonly keyId: string }>;

/** A key of the zone whose pair is made. */
function keyOf(world: World, { copy }: KeyPlace, keyId: string): Outcome<PublishedKey> {
  if (!keyIdsOf(copy.descriptors).includes(keyId)) {
    return refused({ code: 'invalid-parameter', parameters: { parameter: 'keyId' } });
  }
  const [key] = publishedKeysOf(world, [keyId]);
  return key === undefined
    ? refused({ code: 'zone-locked-for-signing', parameters: { zone: copy.name } })
    : done(key);
}

/** May the private key leave, and can this server get at it? A device gives none of its keys away. */
function custodyOf(world: World, { server, copy }: KeyPlace, key: PublishedKey): Outcome<null> {
  if (key.storage.kind === 'device') {
    const provider = world.devices[key.storage.device]?.keyStorageProvider ?? key.storage.device;
    return refused({
      code: 'provider-does-not-support-protection',
      parameters: { zone: copy.name, provider },
    });
  }
  if (canUseKey(world, server, copy.name, key.id)) return done(null);
  return refused({
    code: 'signing-key-not-accessible',
    parameters: { zone: copy.name, server: server.name, keys: [keyName(world, key.id)] },
  });
}

async function privateText(lab: Lab, { id, algorithm }: PublishedKey): Promise<string> {
  const octets = await lab.parts.vault.readPrivateKey(id);
  if (octets === null) throw new Error(`The private key ${id} is not in the vault`);
  return printPrivateKey(
    algorithm,
    createPrivateKey({ key: Buffer.from(octets), format: 'der', type: 'pkcs8' }),
  );
}

/**
 * One of the two files of a key in BIND's format: the DNSKEY record, or the private key.
 *
 * The private one only as custody allows: from the directory or from this server's own certificate store.
 */
export async function keyFile(
  lab: Lab,
  place: KeyPlace,
  { kind, keyId }: KeyExport,
): Promise<Outcome<ProposedFile>> {
  const { world } = lab;
  const found = keyOf(world, place, keyId);
  if (found.kind === 'refused') return found;
  const key = found.value;
  const zone = withTrailingDot(place.copy.name);
  const name = keyFileName(zone, { algorithm: key.algorithm, keyTag: keyTagOf(key) });
  if (kind === 'public-key') {
    const text = `${zone} ${place.copy.dnskeyTtl} IN DNSKEY ${dnskeyData(key)}\n`;
    return done({ name: `${name}.key`, text, isSecret: false });
  }
  const custody = custodyOf(world, place, key);
  if (custody.kind === 'refused') return custody;
  return done({ name: `${name}.private`, text: await privateText(lab, key), isSecret: true });
}
