import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../../engine/command';
import { manageableServer } from '../../engine/forest/manageable-server';
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

function planMove(lab: Lab, argument: CallArgument<'planMove'>): Outcome<CallResult<'planMove'>> {
  const asked = manageableServer(lab.world, argument.server, argument.zone);
  if (asked.kind === 'refused') return asked;
  return plan(lab.presentWorld(), commandOf(argument));
}

function moveKeyMaster(
  lab: Lab,
  argument: CallArgument<'moveKeyMaster'>,
): Outcome<CallResult<'moveKeyMaster'>> {
  const asked = manageableServer(lab.world, argument.server, argument.zone);
  if (asked.kind === 'refused') return asked;
  const order = { source: 'dialog', reason: argument.reason } as const;
  return lab.execute<'move-key-master'>({ ...commandOf(argument), order });
}
