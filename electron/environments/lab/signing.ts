import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf, Order } from '../../engine/command';
import { decide } from '../../engine/decide';
import type { World } from '../../engine/forest/world';
import { dnssecProperties } from '../../engine/views/dnssec-properties';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { relayOf } from './relay';

type SigningCall = 'readDnssecProperties' | 'changeDnssecProperties' | 'planSigning' | 'signZone';

/** How a zone is signed, and what changes that. */
export function createSigningCalls(lab: Lab): EnvironmentCalls<SigningCall> {
  return {
    readDnssecProperties: ({ server, zone }) => answer(dnssecProperties(lab.presentWorld(), server, zone)),
    changeDnssecProperties: ({ reason, ...argument }) =>
      answer(changeDnssecProperties(lab, argument, { source: 'dialog', reason })),
    planSigning: (argument) => answer(planSigning(lab, argument)),
    signZone: ({ reason, ...argument }) => answer(signZone(lab, argument, { source: 'dialog', reason })),
  };
}

/** The command, addressed to the Key Master; 9122 where that can not be reached. */
function signingCommand(
  world: World,
  { server, zone, act }: CallArgument<'planSigning'>,
): Outcome<CommandOf<'sign-zone'>> {
  const relay = relayOf(world, { server, zone });
  if (relay.kind === 'refused') return relay;
  const { keyMaster, isReachable } = relay.value;
  if (isReachable) return done({ kind: 'sign-zone', server: keyMaster.server, zone, act });
  return refused({ code: 'bad-key-master', parameters: { zone, keyMaster: keyMaster.fqdn } });
}

/** What signing would do, told by the decision that would do it. */
function planSigning(lab: Lab, argument: CallArgument<'planSigning'>): Outcome<CallResult<'planSigning'>> {
  const world = lab.presentWorld();
  const command = signingCommand(world, argument);
  return command.kind === 'refused' ? command : decide<'sign-zone'>(world, command.value).outcome;
}

/** Signs, re-signs or unsigns a zone on its Key Master, whichever server was asked. */
export function signZone(
  lab: Lab,
  argument: CallArgument<'planSigning'>,
  order: Order,
): Outcome<CallResult<'signZone'>> {
  const command = signingCommand(lab.presentWorld(), argument);
  return command.kind === 'refused' ? command : lab.execute<'sign-zone'>({ ...command.value, order });
}

/** Changes settings on the Key Master; without it nothing can be changed (brief; 9101). */
export function changeDnssecProperties(
  lab: Lab,
  { server, zone, changes }: Omit<CallArgument<'changeDnssecProperties'>, 'reason'>,
  order: Order,
): Outcome<null> {
  const relay = relayOf(lab.presentWorld(), { server, zone });
  if (relay.kind === 'refused') return relay;
  const { asked, keyMaster, isReachable } = relay.value;
  if (!isReachable) return refused({ code: 'key-master-required', parameters: { zone, server: asked } });
  return lab.execute<'change-dnssec-properties'>({
    kind: 'change-dnssec-properties',
    server: keyMaster.server,
    zone,
    changes,
    order,
  });
}
