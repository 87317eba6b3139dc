import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { BeliefReport, RoleState, ServerBelief } from '../../../shared/model/beliefs';
import { manageableServer } from '../forest/manageable-server';
import { canReach } from '../forest/reachability';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { holdersSeenBy } from '../key-master/verb-gates';
import { learningInstants } from './belief-report-learning';
import { remedyFor, unaware } from './belief-report-remedy';
import { agrees, beliefRow, concerned } from './belief-report-row';
import type { Subject } from './belief-report-row';

/**
 * The name of a state. Where several fit, the one that somebody has to do something about comes first:
 *
 *   two-holders > no-holder > holder-offline > not-yet-noticed > one-holder
 *
 * Two holders may each change the zone, so that is put right before anything else. Without a holder nothing can be
 * noticed. While the holder is away nobody rolls keys, whoever knows it; and what has only not been noticed yet is
 * mostly put right by the clock.
 */
function stateOf(world: World, subject: Subject): RoleState {
  const [holder, second] = subject.holders;
  if (second !== undefined) return 'two-holders';
  if (holder === undefined) return 'no-holder';
  if (!canReach(world, subject.asked.name, holder.name)) return 'holder-offline';
  return unaware(world, subject).length > 0 ? 'not-yet-noticed' : 'one-holder';
}

function rowsOf(world: World, subject: Subject): readonly ServerBelief[] {
  const servers = concerned(world, subject);
  const ignorant = servers.filter((server) => server.running && !agrees(world, server, subject));
  const instants = learningInstants(world, subject, ignorant);
  return servers.map((server) => beliefRow(world, server, subject, instants.get(server.name) ?? null));
}

/**
 * Who believes what about one zone's Key Master.
 *
 * The holder is whom the directory names, as the server that was asked can know it: cut off, it knows what it last
 * heard. What each server believes is beside it, also of servers that can not be asked now: an old Key Master that is
 * cut off and alive still believes, and that is what the report is for.
 */
export function beliefReport(world: World, server: ServerName, zone: string): Outcome<BeliefReport> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  const subject: Subject = { asked: asked.value, copy, holders: holdersSeenBy(world, copy) };
  const state = stateOf(world, subject);
  const servers = rowsOf(world, subject);
  return done({
    zone: copy.name,
    holders: subject.holders.map(({ fqdn }) => fqdn),
    state,
    remedy: remedyFor(world, subject, state, servers),
    servers,
  });
}
