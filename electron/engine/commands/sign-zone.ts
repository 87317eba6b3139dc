import type { Outcome } from '../../../shared/contract/outcome';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Action, Decision } from '../decision';
import type { SigningKey, World } from '../forest/world';
import { signingPlace } from '../keys/signing-place';
import { performSigning } from './sign-zone-acts';
import { signingProblem } from './sign-zone-checks';
import { firstRole } from './sign-zone-role';
import { signingPlanOf } from './sign-zone-plan';

/** What making a key pair asks for. */
export function generationOf({ id, algorithm, keyLength }: SigningKey): Action {
  return { kind: 'generate-key', keyId: id, algorithm, keyLength };
}

/**
 * Signs, re-signs or unsigns a zone on its Key Master (MS-DNSP 3.1.4.1, SignZone, ResignZone, UnsignZone).
 *
 * A zone that never had a Key Master gets the server that signs it. The answer tells what it brought about; taken on a
 * copy the same answer is the plan.
 */
export function signZone(world: World, { server, zone, act }: CommandOf<'sign-zone'>): Decision<'sign-zone'> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return turnedDown(world, place.problem);
  const problem = signingProblem(world, place.value, act);
  if (problem !== null) return turnedDown(world, problem);
  const role = firstRole(world, place.value);
  if (role.kind === 'refused') return turnedDown(world, role.problem);
  const signing = performSigning(role.value.world, place.value, act);
  const account = { before: world, place: place.value, act, role: role.value.account, signing };
  return carriedOut(signingPlanOf(account), signing.world, {
    actions: signing.ordered.map(generationOf),
    events: [...role.value.events, ...signing.events],
  });
}

/**
 * What signing, re-signing or unsigning would do, told by the very decision that would do it, on a copy that is thrown
 * away.
 */
export function planSigning(world: World, command: CommandOf<'sign-zone'>): Outcome<SigningPlan> {
  return signZone(world, command).outcome;
}
