import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { CommandOf } from '../../engine/command';
import { findServer } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import { canReach } from '../../engine/forest/reachability';
import { plan } from '../../engine/key-master/plan';
import { historyOf } from '../../engine/views/history';
import { beliefReport } from '../../engine/views/belief-report';
import { custodyMatrix } from '../../engine/views/custody-matrix';
import { readinessReport } from '../../engine/views/readiness-report';
import type { DnsEnvironment, EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import { findCandidates } from './find-candidates';
import type { Lab } from './lab';
import { probeKeyMaster } from './probe-key-master';

type MoveCall = 'probeKeyMaster' | 'planMove' | 'moveKeyMaster' | 'pollKeyMaster';
type ReportCall = 'readCustody' | 'readBeliefs' | 'readReadiness' | 'readHistory';

/** Who could be Key Master, what a move would do, and the move. */
export function createMoveCalls(
  lab: Lab,
): EnvironmentCalls<MoveCall> & Pick<DnsEnvironment, 'findCandidates'> {
  return {
    findCandidates: (argument, listener) => findCandidates(lab, argument, listener),
    probeKeyMaster: (argument) => probeKeyMaster(lab, argument),
    planMove: (argument) => answer(planMove(lab, argument)),
    moveKeyMaster: (argument) => answer(moveKeyMaster(lab, argument)),
    pollKeyMaster: ({ server }) =>
      answer(
        lab.execute<'poll-key-master'>({
          kind: 'poll-key-master',
          server,
          order: { source: 'dialog', reason: null },
        }),
      ),
  };
}

/** What the role, its keys and its past look like; looked at, never changed. */
export function createReportCalls(lab: Lab): EnvironmentCalls<ReportCall> {
  return {
    readCustody: ({ server, zone }) => answer(custodyMatrix(lab.presentWorld(), server, zone)),
    readBeliefs: ({ server, zone }) => answer(beliefReport(lab.presentWorld(), server, zone)),
    readReadiness: ({ server }) => answer(readinessReport(lab.presentWorld(), server)),
    readHistory: ({ zone }) => answer(done(historyOf(lab.world, zone))),
  };
}

function commandOf({ zone, target, mode }: CallArgument<'planMove'>): CommandOf<'move-key-master'> {
  return { kind: 'move-key-master', zone, target, mode };
}

/** Can the call go out? The asked server sends it to the new Key Master, which then does the rest. */
function obstacleTo(lab: Lab, { server, zone, target }: CallArgument<'planMove'>): Problem | null {
  const { world } = lab;
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked.problem;
  const found = findServer(world, target);
  if (found === null || canReach(world, asked.value.name, found.name)) return null;
  return { code: 'server-unavailable', parameters: { server: found.name } };
}

function planMove(lab: Lab, argument: CallArgument<'planMove'>): Outcome<CallResult<'planMove'>> {
  const problem = obstacleTo(lab, argument);
  return problem === null ? plan(lab.presentWorld(), commandOf(argument)) : refused(problem);
}

function moveKeyMaster(
  lab: Lab,
  { reason, ...argument }: CallArgument<'moveKeyMaster'>,
): Outcome<CallResult<'moveKeyMaster'>> {
  const problem = obstacleTo(lab, argument);
  if (problem !== null) return refused(problem);
  const order = { source: 'dialog', reason } as const;
  return lab.execute<'move-key-master'>({ ...commandOf(argument), order });
}
