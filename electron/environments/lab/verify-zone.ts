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
import { zoneKeysOf } from '../../engine/zone-signatures/zone-signing';
import type { WorkListener } from '../dns-environment';
import type { Lab } from './lab';
import { usualIterationLimit } from './read-chain-of-trust';
import { signedContent } from './signed-content';

const cancelled: Outcome<never> = refused({ code: 'cancelled', parameters: {} });

/** What the server gives away now: its signed copy, else the records as they are with their DNSKEY set. */
async function servedContent(
  lab: Lab,
  world: World,
  copy: ZoneCopy,
  signal: AbortSignal | undefined,
): Promise<ZoneContent | null> {
  if (copy.signatures !== null && lab.signedZone(copy.server, copy.name) === null) await lab.signed();
  const signed = lab.signedZone(copy.server, copy.name);
  if (signed !== null) return signedContent(signed, signal);
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

async function verified(
  lab: Lab,
  { server, copy }: { readonly server: Server; readonly copy: ZoneCopy },
  listener: WorkListener | undefined,
): Promise<Outcome<CallResult<'verifyZone'>>> {
  listener?.onProgress(0, copy.content.records.length);
  const content = await servedContent(lab, lab.presentWorld(), copy, listener?.signal);
  if (content === null) return cancelled;
  const world = lab.presentWorld();
  const now = Math.floor(world.time / 1000);
  const options = {
    ownKeys: ownKeys(world, zoneCopy(world, server.name, copy.name) ?? copy),
    anchors: anchorRecords(world, server).filter(({ name }) => equalNames(name, content.origin)),
    now,
    iterationLimit: usualIterationLimit,
  };
  const found = await lab.parts.verifyZone(content, options, listener);
  if (found === null) return cancelled;
  const { bogusAt, ...report } = found;
  return done({
    server: server.name,
    zone: copy.name,
    ...report,
    at: world.time,
    bogusAt: bogusAt === null ? null : bogusAt * 1000,
  });
}

/**
 * Checks the copy of a zone that a server serves, signature by signature and proof by proof.
 *
 * Real cryptography on the real octets: what the dates of the world foretell can be compared with it. A big zone is checked
 * in a thread, which is ended when the listener stops it.
 */
export async function verifyZone(
  lab: Lab,
  { server, zone }: CallArgument<'verifyZone'>,
  listener?: WorkListener,
): Promise<Outcome<CallResult<'verifyZone'>>> {
  const world = lab.presentWorld();
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null)
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  if (!copy.isSigned) return refused({ code: 'zone-not-signed', parameters: { zone: copy.name } });
  return verified(lab, { server: asked.value, copy }, listener);
}
