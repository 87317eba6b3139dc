import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../../engine/command';
import { planSigningWithParameters } from '../../engine/commands/sign-zone-with-parameters';
import { findServer } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import { canReach } from '../../engine/forest/reachability';
import type { World } from '../../engine/forest/world';
import { signingStart } from '../../engine/views/signing-start';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { validateKeyMaster } from './validate-key-master';

type ZoneSigningCall =
  'readSigningParameters' | 'validateKeyMaster' | 'planZoneSigning' | 'performZoneSigning';

type SigningArgument = CallArgument<'planZoneSigning'>;

/** The Zone Signing Wizard: what it begins with, who could be Key Master, and the signing. */
export function createZoneSigningCalls(lab: Lab): EnvironmentCalls<ZoneSigningCall> {
  return {
    readSigningParameters: ({ server, zone, keyMaster }) =>
      answer(signingStart(lab.presentWorld(), server, zone, keyMaster)),
    validateKeyMaster: (argument) => validateKeyMaster(lab, argument),
    planZoneSigning: (argument) => answer(planZoneSigning(lab, argument)),
    performZoneSigning: (argument) => answer(performZoneSigning(lab, argument)),
  };
}

/** The console on the asked server sends the command to the one that shall be Key Master, so it has to reach it. */
function signingCommand(
  world: World,
  { server, zone, keyMaster, parameters }: SigningArgument,
): Outcome<CommandOf<'sign-zone-with-parameters'>> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const target = findServer(world, keyMaster);
  if (target === null) return refused({ code: 'server-unknown', parameters: { server: keyMaster } });
  if (!canReach(world, asked.value.name, target.name)) {
    return refused({ code: 'server-unavailable', parameters: { server: target.name } });
  }
  return done({ kind: 'sign-zone-with-parameters', server: target.name, zone, parameters });
}

/** What signing would do, told by the decision that would do it. */
function planZoneSigning(lab: Lab, argument: SigningArgument): Outcome<CallResult<'planZoneSigning'>> {
  const world = lab.presentWorld();
  const command = signingCommand(world, argument);
  return command.kind === 'refused' ? command : planSigningWithParameters(world, command.value);
}

function performZoneSigning(
  lab: Lab,
  { reason, ...argument }: CallArgument<'performZoneSigning'>,
): Outcome<CallResult<'performZoneSigning'>> {
  const command = signingCommand(lab.presentWorld(), argument);
  if (command.kind === 'refused') return command;
  return lab.execute<'sign-zone-with-parameters'>({ ...command.value, order: { source: 'dialog', reason } });
}
