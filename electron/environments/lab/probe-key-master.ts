import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { queryDns } from '../../dns/client/query-dns';
import { findServerByFqdn } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import { canReach } from '../../engine/forest/reachability';
import type { Server, ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { holdersSeenBy, verbGates } from '../../engine/key-master/verb-gates';
import { equalNames, withTrailingDot } from '../../engine/records/name';
import type { Lab } from './lab';
import { endpointSeenFrom } from './network';

/** Milliseconds the Key Master has, tries included: an administrator waits for it before every move. */
const timeoutMs = 800;

/** NOERROR (RFC 1035 section 4.1.1). */
const noError = 0;

/** Whom the asked server takes for Key Master: whom it believes in, else the first that the directory names. */
function keyMasterOf(world: World, copy: ZoneCopy): Server | null {
  const believed = copy.keyMaster === null ? null : findServerByFqdn(world, copy.keyMaster);
  return believed ?? holdersSeenBy(world, copy)[0] ?? null;
}

/** Does the server answer for the zone? Authoritatively, with the zone's SOA, in time. */
async function answersDns(lab: Lab, from: ServerName, keyMaster: Server, zone: string): Promise<boolean> {
  const signal = AbortSignal.timeout(timeoutMs);
  const endpoint = await endpointSeenFrom(lab, { from, to: keyMaster.name }, signal);
  if (endpoint === null) return false;
  const found = await queryDns({ endpoint, name: zone, type: 'SOA', timeoutMs, retries: 1 });
  if (found.kind !== 'answered' || found.responseCode !== noError || !found.authoritative) return false;
  return found.answers.some(({ type, name }) => type === 'SOA' && equalNames(name, withTrailingDot(zone)));
}

/** R_DnssrvQuery IsKeymaster, `null` where no answer comes: cut off, off, or the user has no rights there. */
function confirmsRole(world: World, from: ServerName, keyMaster: Server, zone: string): boolean | null {
  if (!canReach(world, from, keyMaster.name)) return null;
  if (manageableServer(world, keyMaster.name, zone).kind === 'refused') return null;
  return zoneCopy(world, keyMaster.name, zone)?.isKeyMaster === true;
}

/**
 * Asks the present Key Master now: a DNS query over the network, and the question whether it is one.
 *
 * On its answer rests which verbs are offered, so nothing that was known before counts.
 */
export async function probeKeyMaster(
  lab: Lab,
  { server, zone }: CallArgument<'probeKeyMaster'>,
): Promise<Outcome<CallResult<'probeKeyMaster'>>> {
  const asked = manageableServer(lab.world, server, zone);
  if (asked.kind === 'refused') return asked;
  const from = asked.value.name;
  const copy = zoneCopy(lab.world, from, zone);
  if (copy === null) return refused({ code: 'zone-does-not-exist', parameters: { server: from, zone } });
  const begun = performance.now();
  const keyMaster = keyMasterOf(lab.world, copy);
  const answers = keyMaster !== null && (await answersDns(lab, from, keyMaster, copy.name));
  const world = lab.presentWorld();
  return done({
    zone: copy.name,
    keyMaster: keyMaster?.fqdn ?? null,
    answersDns: answers,
    confirmsRole: keyMaster === null ? null : confirmsRole(world, from, keyMaster, copy.name),
    durationMs: performance.now() - begun,
    at: lab.now,
    verbs: verbGates(world, zoneCopy(world, from, zone) ?? copy, answers),
  });
}
