import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Order } from '../../engine/command';
import type { ServerName } from '../../engine/forest/server';
import { delegationReport } from '../../engine/views/delegation-report';
import { rolloverReport } from '../../engine/views/rollover-report';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { relayOf } from './relay';

type RolloverCall =
  'readRollovers' | 'startRollover' | 'stepRollover' | 'readDelegation' | 'publishDelegation';

/** The rollovers of a zone's keys, and what its parent has to know of them. */
export function createRolloverCalls(lab: Lab): EnvironmentCalls<RolloverCall> {
  return {
    readRollovers: ({ server, zone }) => answer(rolloverReport(lab.presentWorld(), server, zone)),
    startRollover: (argument) => answer(turnKey(lab, 'start-rollover', argument, dialogOrder(argument))),
    stepRollover: (argument) => answer(turnKey(lab, 'step-rollover', argument, dialogOrder(argument))),
    readDelegation: ({ server, zone }) => answer(delegationReport(lab.presentWorld(), server, zone)),
    publishDelegation: ({ server, zone, reason }) =>
      answer(
        lab.execute<'publish-delegation'>({
          kind: 'publish-delegation',
          server,
          zone,
          order: { source: 'dialog', reason },
        }),
      ),
  };
}

function dialogOrder({ reason }: { readonly reason: string | null }): Order {
  return { source: 'dialog', reason };
}

/** The Key Master's FQDN and name, or why nothing about a zone's keys can be done now (9101). */
function reachedKeyMaster(lab: Lab, place: { server: string; zone: string }): Outcome<ServerName> {
  const relay = relayOf(lab.presentWorld(), place);
  if (relay.kind === 'refused') return relay;
  const { asked, keyMaster, isReachable } = relay.value;
  if (isReachable) return done(keyMaster.server);
  return refused({ code: 'key-master-required', parameters: { zone: place.zone, server: asked } });
}

/** Starts or steps the rollover of a key on the Key Master, whichever server was asked. */
export function turnKey(
  lab: Lab,
  kind: 'start-rollover' | 'step-rollover',
  { server, zone, guid }: Omit<CallArgument<'startRollover'>, 'reason'>,
  order: Order,
): Outcome<null> {
  const keyMaster = reachedKeyMaster(lab, { server, zone });
  if (keyMaster.kind === 'refused') return keyMaster;
  return lab.execute<'start-rollover' | 'step-rollover'>({
    kind,
    server: keyMaster.value,
    zone,
    guid,
    order,
  });
}
