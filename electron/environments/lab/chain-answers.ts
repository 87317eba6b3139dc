import { queryDns } from '../../dns/client/query-dns';
import type { DnsResponse } from '../../dns/client/dns-query';
import { canReach } from '../../engine/forest/reachability';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { withoutTrailingDot } from '../../engine/records/name';
import type { ChainQuestion, ChainResponse } from '../../engine/validation/chain-source';
import type { Lab } from './lab';
import { endpointSeenFrom } from './network';

/** Milliseconds for one server, tries and TCP included; they are on this machine. */
const timeoutMs = 1500;
/** Servers that are asked one after the other, as a resolver does, until one answers. */
const mostServers = 3;
/** What resolvers announce (DNS flag day 2020). */
const edns = { udpSize: 1232, dnssecOk: true };
/** NOERROR and NXDOMAIN (RFC 1035 section 4.1.1). */
const [noError, nameError] = [0, 3];

/** A server's own copy before others, primaries before secondaries, then by name. */
function rankOf(from: ServerName, { server, isReadOnly }: ZoneCopy): number {
  if (server === from) return 0;
  return isReadOnly ? 2 : 1;
}

/** The servers that a server's resolver would ask about a zone; it knows the delegations of the forest. */
function serversFor(world: World, from: ServerName, zone: string): readonly ServerName[] {
  return Object.keys(world.servers)
    .sort()
    .filter((name) => canReach(world, from, name))
    .flatMap((name) => zoneCopy(world, name, withoutTrailingDot(zone)) ?? [])
    .toSorted((left, right) => rankOf(from, left) - rankOf(from, right))
    .slice(0, mostServers)
    .map(({ server }) => server);
}

async function askServer(
  lab: Lab,
  from: ServerName,
  to: ServerName,
  { name, type }: ChainQuestion,
): Promise<DnsResponse | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  const endpoint = await endpointSeenFrom(lab, { from, to }, signal);
  if (endpoint === null) return null;
  const found = await queryDns({ endpoint, name, type, timeoutMs, retries: 1, edns, signal });
  const isAnswer =
    found.kind === 'answered' &&
    !found.truncated &&
    (found.responseCode === noError || found.responseCode === nameError);
  return isAnswer ? found : null;
}

/** Answers the questions of a walk over the network, as the resolver of one server would get them. */
export function askFrom(lab: Lab, from: ServerName): (question: ChainQuestion) => Promise<ChainResponse> {
  return async (question) => {
    for (const to of serversFor(lab.world, from, question.zone)) {
      const response = await askServer(lab, from, to, question);
      if (response === null) continue;
      const { responseCode, answers, authorities } = response;
      return { kind: 'response', isNameError: responseCode === nameError, answers, authorities };
    }
    return { kind: 'no-response' };
  };
}
