import { setImmediate as nextTurn } from 'node:timers/promises';
import { refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Candidate } from '../../../shared/model/key-master';
import type { SoughtZone } from '../../engine/discovery/facts';
import { manageableServer } from '../../engine/forest/manageable-server';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { candidateServers, managementFacts, soughtZone } from '../../engine/key-master/candidate-servers';
import { dnsQuestionsTo } from '../candidate-search/dns-questions';
import type { Questions } from '../candidate-search/questions';
import { defaultLimit, searchCandidates } from '../candidate-search/search-candidates';
import type { CandidateSearch } from '../candidate-search/search-candidates';
import type { DiscoveryListener } from '../dns-environment';
import type { Lab } from './lab';
import { endpointSeenFrom } from './network';

/** Milliseconds a server on loopback gets for one question; far more than it needs and short to wait for. */
const timeoutMs = 2_000;

/** The zone and the server that is to build the list. */
interface Order {
  readonly server: ServerName;
  readonly zone: string;
}

/**
 * Finds out by real DNS queries which servers of the lab could be Key Master of a zone.
 *
 * The asking server names the candidates from its own replica, so it finds what it has heard of, as a real one would.
 * A stopped server and one behind a broken link are asked, too: the failure comes from the network, not from our
 * knowledge.
 */
export async function findCandidates(
  lab: Lab,
  { server, zone }: Order,
  { onCandidate, signal }: DiscoveryListener,
): Promise<Outcome<readonly Candidate[]>> {
  const world = lab.world;
  const asking = manageableServer(world, server, zone);
  if (asking.kind === 'refused') return asking;
  const sought = soughtZone(world, server, zone);
  if (sought === null) return refuseZone(world, { server: asking.value.name, zone });
  return searchCandidates({
    ...searchTerms(lab, asking.value.name, sought),
    candidates: candidateServers(world, server, zone),
    onCandidate,
    signal,
  });
}

/** Why the asked server can not look for a Key Master of that zone: it has no copy of it that knows one. */
export function refuseZone(world: World, order: Order): Outcome<never> {
  const exists = zoneCopy(world, order.server, order.zone) !== null;
  return refused({ code: exists ? 'zone-type-not-allowed' : 'zone-does-not-exist', parameters: order });
}

/** How servers of the lab are looked at from one of them, and how long they have to answer. */
export function searchTerms(
  lab: Lab,
  fromServer: ServerName,
  zone: SoughtZone,
): Omit<CandidateSearch, 'candidates' | 'onCandidate' | 'signal'> {
  return {
    ...questions(lab, fromServer, zone),
    zone,
    limit: defaultLimit,
    timeoutMs,
    retries: 1,
    now: () => performance.now(),
  };
}

function questions(lab: Lab, fromServer: ServerName, zone: SoughtZone): Questions {
  return {
    askDns: dnsQuestionsTo(({ server }, signal) =>
      endpointSeenFrom(lab, { from: fromServer, to: server }, signal),
    ),
    askManagement: async ({ server }) => {
      await nextTurn(); // a management call never answers within the call
      return managementFacts(lab.world, fromServer, server, zone.name);
    },
  };
}
