import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CustodyKey, CustodyMatrix, CustodyRow } from '../../../shared/model/custody';
import { entry } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { holdersSeenBy } from '../key-master/verb-gates';
import { custodyOf, keyAccess } from '../keys/custody';
import { custodyVerdict } from '../keys/custody-verdict';
import { keyTagIfMade } from '../keys/dnskey';
import { publishingCopy } from '../keys/publishing-copy';
import { slotsOf } from '../keys/published-keys';

function keysOf(world: World, { server, name, descriptors }: ZoneCopy): readonly CustodyKey[] {
  return descriptors.flatMap((descriptor) =>
    slotsOf(descriptor).map(({ slot, keyId }) => ({
      keyId,
      keyType: descriptor.keyType,
      slot,
      keyTag: keyTagIfMade(entry(world.keys, keyId)),
      custody: custodyOf(world, server, name, keyId),
    })),
  );
}

/** Who has a copy of the zone, or could have one: every domain controller, where the zone is in the directory. */
function couldHave(world: World, copy: ZoneCopy): readonly Server[] {
  const inDirectory = copy.storage.kind === 'directory';
  return Object.values(world.servers)
    .filter(
      ({ name, role }) =>
        (inDirectory && role !== 'stand-alone') || zoneCopy(world, name, copy.name) !== null,
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function rowOf(
  world: World,
  server: Server,
  zone: string,
  keys: readonly CustodyKey[],
  holders: readonly Server[],
): CustodyRow {
  return {
    server: server.name,
    fqdn: server.fqdn,
    isKeyMaster: holders.some(({ name }) => name === server.name),
    running: server.running,
    access: keys.map(({ keyId }) => keyAccess(world, server, zone, keyId)),
    verdict: custodyVerdict(world, server, zone),
  };
}

/**
 * Servers by keys: who could go on signing the zone, and who would have to re-sign it.
 *
 * "The Key Master must have access to private key material for a DNSSEC-signed zone" (brief): this shows it before the
 * choice. The keys are those of the Key Master's copy, or of the asked server's while that one can not be reached.
 */
export function custodyMatrix(world: World, server: ServerName, zone: string): Outcome<CustodyMatrix> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const local = zoneCopy(world, asked.value.name, zone);
  const copy = publishingCopy(world, asked.value, zone);
  if (local === null || copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  const keys = keysOf(world, copy);
  const holders = holdersSeenBy(world, local);
  return done({
    zone: copy.name,
    keys,
    rows: couldHave(world, copy).map((each) => rowOf(world, each, copy.name, keys, holders)),
  });
}
