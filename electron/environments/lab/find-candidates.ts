import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Candidate } from '../../../shared/model/key-master';
import type { Endpoint } from '../../../shared/model/server';
import type { SoughtZone } from '../../engine/discovery/facts';
import { findServer } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { candidateServers, managementFacts, soughtZone } from '../../engine/key-master/candidate-servers';
import { dnsQuestionsTo } from '../candidate-search/dns-questions';
import type { Questions } from '../candidate-search/questions';
import { defaultLimit, searchCandidates } from '../candidate-search/search-candidates';
import type { DiscoveryListener } from '../dns-environment';

/** Milliseconds a server on loopback gets for one question; far more than it needs and short to wait for. */
const timeoutMs = 2_000;

/** Milliseconds between two looks at a server whose DNS service is just starting. */
const startingPause = 20;

/** What the search needs of the lab. */
export interface CandidateSearchParts {
  readonly world: () => World;
  /** Where a server's DNS service listens, or listened last; `null` where it has not run since the program started. */
  readonly endpointOf: (server: ServerName) => Endpoint | null;
}

/** The zone and the server that is to build the list. */
interface Order {
  readonly server: ServerName;
  readonly zone: string;
}

/**
 * Finds out by real DNS queries which servers of the lab could be Key Master of a zone.
 *
 * The asking server names the candidates from its own replica, so it finds what it has heard of, as a real one would.
 * A stopped server is asked, too, at its last port: the refusal comes from the network stack, not from our knowledge.
 */
export async function findCandidates(
  parts: CandidateSearchParts,
  { server, zone }: Order,
  { onCandidate, signal }: DiscoveryListener,
): Promise<Outcome<readonly Candidate[]>> {
  const world = parts.world();
  const asking = manageableServer(world, server, zone);
  if (asking.kind === 'refused') return asking;
  const sought = soughtZone(world, server, zone);
  if (sought === null) return refuseZone(world, { server: asking.value.name, zone });
  return searchCandidates({
    ...questions(parts, server, sought),
    candidates: candidateServers(world, server, zone),
    zone: sought,
    limit: defaultLimit,
    timeoutMs,
    retries: 1,
    now: () => performance.now(),
    onCandidate,
    signal,
  });
}

function refuseZone(world: World, order: Order): Outcome<never> {
  const exists = zoneCopy(world, order.server, order.zone) !== null;
  return refused({ code: exists ? 'zone-type-not-allowed' : 'zone-does-not-exist', parameters: order });
}

function questions(parts: CandidateSearchParts, fromServer: ServerName, zone: SoughtZone): Questions {
  return {
    askDns: dnsQuestionsTo(({ server }, signal) => endpointOf(parts, server, signal)),
    askManagement: async ({ server }) => {
      await nextTurn(); // a management call never answers within the call
      return managementFacts(parts.world(), fromServer, server, zone.name);
    },
  };
}

/** Where to ask a server. One that runs is about to have its port; one that has not run has none that answers. */
async function endpointOf(
  parts: CandidateSearchParts,
  server: ServerName,
  signal: AbortSignal,
): Promise<Endpoint | null> {
  while (!signal.aborted) {
    const endpoint = parts.endpointOf(server);
    if (endpoint !== null) return endpoint;
    if (findServer(parts.world(), server)?.running !== true) return unusedEndpoint();
    await delay(startingPause);
  }
  return null;
}

/** A port on loopback that nobody listens on. */
async function unusedEndpoint(): Promise<Endpoint> {
  const address = '127.0.0.1';
  const socket = createSocket('udp4').bind(0, address);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return { address, port };
}
