import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DirectoryFacts } from '../../engine/discovery/facts';
import { findServer, findServerByFqdn } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import type { Server, ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { candidateServers, soughtZone } from '../../engine/key-master/candidate-servers';
import { withoutTrailingDot } from '../../engine/records/name';
import { searchCandidates } from '../candidate-search/search-candidates';
import { refuseZone, searchTerms } from './find-candidates';
import type { Lab } from './lab';

/** A server by the name that somebody typed: short or fully qualified, in any case. */
function typedServer(world: World, typed: string): Server | null {
  const name = withoutTrailingDot(typed.trim());
  return findServer(world, name) ?? findServerByFqdn(world, name);
}

/** A server that nobody would have looked for, because the zone has nothing to do with it. */
function strangerFacts({ name, fqdn, site }: Server): DirectoryFacts {
  return {
    server: name,
    fqdn,
    role: null,
    site,
    release: null,
    isKeyMaster: false,
    inReplicationScope: false,
  };
}

function factsOf(world: World, asking: ServerName, zone: string, server: Server): DirectoryFacts {
  const listed = candidateServers(world, asking, zone).find(({ server: name }) => name === server.name);
  return listed ?? strangerFacts(server);
}

/**
 * Looks at one server whose name was typed, with the same questions that the list of candidates is built with.
 *
 * @returns the candidate with its verdict, whatever that is; refused where there is no server of that name, or where the
 *   asked server can not look for one
 */
export async function validateKeyMaster(
  lab: Lab,
  { server, zone, name }: CallArgument<'validateKeyMaster'>,
): Promise<Outcome<CallResult<'validateKeyMaster'>>> {
  const { world } = lab;
  const asking = manageableServer(world, server, zone);
  if (asking.kind === 'refused') return asking;
  const sought = soughtZone(world, server, zone);
  if (sought === null) return refuseZone(world, { server: asking.value.name, zone });
  const target = typedServer(world, name);
  if (target === null) return refused({ code: 'server-unknown', parameters: { server: name.trim() } });
  const found = await searchCandidates({
    ...searchTerms(lab, asking.value.name, sought),
    candidates: [factsOf(world, server, zone, target)],
    onCandidate: () => undefined,
    signal: new AbortController().signal,
  });
  if (found.kind === 'refused') return found;
  const [candidate] = found.value;
  if (candidate === undefined) throw new Error(`Nothing was found out about ${target.name}`);
  return done(candidate);
}
