import type { RoleRemedy, RoleState, ServerBelief } from '../../../shared/model/beliefs';
import { assertNever } from '../../../shared/assert-never';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { plan } from '../key-master/plan';
import { refreshBeliefs } from '../key-master/poll';
import { agrees, follows, sameServer } from './belief-report-row';
import type { Subject } from './belief-report-row';

const fqdnsOf = (servers: readonly Pick<Server, 'fqdn'>[]): readonly string[] =>
  servers.map(({ fqdn }) => fqdn);

/** The servers that would take the role if it were assigned to them, by the decision that would do it. */
function assignable(world: World, { copy: { name: zone } }: Subject): readonly Server[] {
  // A fault that somebody armed is for the next real act.
  const sound = { ...world, armedFaults: [] };
  return Object.values(world.servers).filter(
    ({ name: target }) =>
      plan(sound, { kind: 'move-key-master', mode: 'seize', zone, target }).kind === 'done',
  );
}

/** A role that nobody holds is assigned, where it can be: a zone in a file gets its Key Master when it is signed. */
function withoutHolder(world: World, subject: Subject): RoleRemedy {
  if (subject.copy.storage.kind !== 'directory') return { kind: 'none', actor: 'you', servers: [] };
  return { kind: 'assign', actor: 'you', servers: fqdnsOf(assignable(world, subject)) };
}

/** Would this server know it if it were told to read the directory now? */
function learnsByPoll(world: World, server: Server, subject: Subject): boolean {
  const { world: polled } = refreshBeliefs(world, server);
  return agrees(polled, sameServer(polled, server), subject);
}

/** The running servers that have not noticed yet. One that is off reads the directory when it starts. */
export function unaware(world: World, subject: Subject): readonly Server[] {
  return Object.values(world.servers).filter(
    (server) => server.running && follows(world, server, subject) && !agrees(world, server, subject),
  );
}

/**
 * Who will learn it by the clock needs nothing. Who will not, but can be asked and would find it in the directory, is
 * told to look. Who is cut off looks by itself when it is reached again.
 */
function notNoticed(world: World, subject: Subject, rows: readonly ServerBelief[]): RoleRemedy {
  const servers = unaware(world, subject);
  const rowOf = ({ name }: Server): ServerBelief | undefined => rows.find(({ server }) => server === name);
  const untold = servers.filter((server) => rowOf(server)?.learnsAt === null);
  if (untold.length === 0) return { kind: 'wait', actor: 'clock', servers: fqdnsOf(servers) };
  const askable = untold.filter(
    (server) => rowOf(server)?.reachable === true && learnsByPoll(world, server, subject),
  );
  return askable.length > 0
    ? { kind: 'poll', actor: 'you', servers: fqdnsOf(askable) }
    : { kind: 'wait', actor: 'server', servers: fqdnsOf(untold) };
}

/** What leads out of a state, and who acts next. */
export function remedyFor(
  world: World,
  subject: Subject,
  state: RoleState,
  rows: readonly ServerBelief[],
): RoleRemedy {
  const holders = fqdnsOf(subject.holders);
  switch (state) {
    case 'two-holders':
      return { kind: 'keep-one-holder', actor: 'you', servers: holders };
    case 'no-holder':
      return withoutHolder(world, subject);
    case 'holder-offline':
      return { kind: 'bring-back-or-seize', actor: 'you', servers: holders };
    case 'not-yet-noticed':
      return notNoticed(world, subject, rows);
    case 'one-holder':
      return { kind: 'none', actor: 'server', servers: holders };
    default:
      return assertNever(state);
  }
}
