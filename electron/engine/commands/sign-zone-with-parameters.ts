import { refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { asPrimary, signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { generationOf } from './sign-zone';
import type { Signing } from './sign-zone-acts';
import { signingPlaceProblem } from './sign-zone-checks';
import { wantedSigning } from './sign-zone-parameters';
import { signWithParameters } from './sign-zone-parameters-act';
import { signingPlanOf } from './sign-zone-plan';
import { takeRole } from './sign-zone-role';
import type { RoleTaken } from './sign-zone-role';

type SigningCommand = CommandOf<'sign-zone-with-parameters'>;

/** What it came to: the plan, and what the zone has in the end. */
function planOf(before: World, place: SigningPlace, role: RoleTaken, signing: Signing): ZoneSigningPlan {
  const { server, copy } = place;
  const after = asPrimary(zoneCopy(signing.world, server.name, copy.name));
  if (after === null) throw new Error(`${server.name} has lost ${copy.name}`);
  const account = { before, place, act: 'sign' as const, role: role.account, signing };
  return { ...signingPlanOf(account), settings: after.settings, keys: after.descriptors };
}

/**
 * Signs a zone as the Zone Signing Wizard wants it: the server takes the Key Master role where it has not got it, takes
 * the parameters, and signs (dialogs.md section 5; MS-DNSP 3.1.4.1, TransferKeymasterRole and SignZone).
 *
 * Everything is looked at before anything is done, so that a refusal changes nothing; only a move of the role that failed
 * between its two writes leaves two holders, as the protocol does, and then nothing is signed.
 */
export function signZoneWithParameters(
  world: World,
  { server, zone, parameters }: SigningCommand,
): Decision<'sign-zone-with-parameters'> {
  const found = signingPlace(world, server, zone);
  if (found.kind === 'refused') return turnedDown(world, found.problem);
  const place = found.value;
  const problem = signingPlaceProblem(world, place);
  if (problem !== null) return turnedDown(world, problem);
  const wanted = wantedSigning(world, place, parameters);
  if (wanted.kind === 'refused') return turnedDown(world, wanted.problem);
  const role = takeRole(world, place);
  if (role.kind === 'refused') return turnedDown(world, role.problem);
  if (role.kind === 'not-taken') {
    return { outcome: refused(role.problem), world: role.world, actions: [], events: role.events };
  }
  const signing = signWithParameters(role.value.world, place, wanted.value);
  return carriedOut(planOf(world, place, role.value, signing), signing.world, {
    actions: signing.ordered.map(generationOf),
    events: [...role.value.events, ...signing.events],
  });
}

/**
 * What signing with parameters would do, told by the very decision that would do it, on a copy that is thrown away.
 *
 * Only a fault that is armed comes as a surprise: nobody can foresee that the directory will fail between two writes.
 */
export function planSigningWithParameters(world: World, command: SigningCommand): Outcome<ZoneSigningPlan> {
  const foreseen = world.armedFaults.length === 0 ? world : { ...world, armedFaults: [] };
  return signZoneWithParameters(foreseen, command).outcome;
}
