import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { manageableServer } from '../../engine/forest/manageable-server';
import type { Server } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { dnskeyRecords } from '../../engine/forest/zone-records';
import { anchorRecords } from '../../engine/keys/anchor-records';
import { equalNames } from '../../engine/records/name';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';
import { zoneKeysOf } from '../../engine/zone-signatures/zone-signing';
import type { Lab } from './lab';
import { usualIterationLimit } from './read-chain-of-trust';

/** Sets that are read in one turn of the event loop. */
const pieceSize = 500;

/** All records of a signed zone, read in pieces; begun anew where it changed on the way. */
async function readSigned(zone: SignedZone): Promise<ZoneContent> {
  const { version } = zone;
  const records: StoredRecord[] = [];
  let sets = 0;
  for (const { set, signatures } of zone.allSets()) {
    records.push(...set.records, ...signatures);
    sets += 1;
    if (sets % pieceSize !== 0) continue;
    await nextTurn();
    if (zone.version !== version) return readSigned(zone);
  }
  return { origin: zone.origin, records };
}

/** What the server gives away now: its signed copy, else the records as they are with their DNSKEY set. */
async function servedContent(lab: Lab, world: World, copy: ZoneCopy): Promise<ZoneContent> {
  if (copy.signatures !== null && lab.signedZone(copy.server, copy.name) === null) await lab.signed();
  const signed = lab.signedZone(copy.server, copy.name);
  if (signed !== null) return readSigned(signed);
  const { origin, records } = copy.content;
  return { origin, records: [...records, ...dnskeyRecords(world, copy)] };
}

/** The keys that sign the zone's DNSKEY set; before the first signing all that are published. */
function ownKeys(world: World, copy: ZoneCopy): readonly StoredRecord[] {
  const { signatures, dnskeySet } = copy;
  const set = signatures?.dnskeySet ?? dnskeySet;
  if (set === null) return dnskeyRecords(world, copy);
  const signers = set.keys.filter(({ signs }) => signs === 'keys' || signs === 'both');
  const { origin: name } = copy.content;
  return zoneKeysOf(world, signers).map(({ data }) => ({ name, type: 'DNSKEY', ttl: set.ttl, data }));
}

async function verified(lab: Lab, server: Server, copy: ZoneCopy): Promise<CallResult<'verifyZone'>> {
  const content = await servedContent(lab, lab.presentWorld(), copy);
  const world = lab.presentWorld();
  const now = Math.floor(world.time / 1000);
  const { bogusAt, ...report } = await lab.parts.verifyZone(content, {
    ownKeys: ownKeys(world, zoneCopy(world, server.name, copy.name) ?? copy),
    anchors: anchorRecords(world, server).filter(({ name }) => equalNames(name, content.origin)),
    now,
    iterationLimit: usualIterationLimit,
  });
  return {
    server: server.name,
    zone: copy.name,
    ...report,
    at: world.time,
    bogusAt: bogusAt === null ? null : bogusAt * 1000,
  };
}

/**
 * Checks the copy of a zone that a server serves, signature by signature and proof by proof.
 *
 * Real cryptography on the real octets: what the dates of the world foretell can be compared with it.
 */
export async function verifyZone(
  lab: Lab,
  { server, zone }: CallArgument<'verifyZone'>,
): Promise<Outcome<CallResult<'verifyZone'>>> {
  const world = lab.presentWorld();
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null)
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  if (!copy.isSigned) return refused({ code: 'zone-not-signed', parameters: { zone: copy.name } });
  return done(await verified(lab, asked.value, copy));
}
